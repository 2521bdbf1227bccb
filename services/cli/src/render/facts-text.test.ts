import { readText } from "@career/documents";
import { checkReadability, extractFacts } from "@career/resume";
import { expect, it } from "vitest";
import { factsText } from "./facts-text.ts";

it("proves each skill once, however often it is named", () => {
  const document = readText("Jane Doe\n\nSkills\nJava, Python\n\nSummary\nJava, more Java, and Java again.");
  const facts = extractFacts(document, { asOf: "2026-06" });
  const proof = factsText("jane.txt", facts, checkReadability(document, facts)).split("Proof, for example")[1]!;
  expect(proof.match(/Java: /g)).toHaveLength(1);
  expect(proof).toContain("Python: ");
});
