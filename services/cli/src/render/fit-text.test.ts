import { stripVTControlCharacters } from "node:util";
import type { JobFitView } from "@career/contracts";
import { readText } from "@career/documents";
import { extractFacts, extractRequirements } from "@career/resume";
import { scoreFit } from "@career/scoring";
import { expect, test } from "vitest";
import { fitText } from "./fit-text.ts";

const facts = extractFacts(readText("Ada Example\nSKILLS\nTypeScript, CSS\n"), { asOf: "2026-11" });

const textFor = (posting: string): string => {
  const score = scoreFit({ facts, target: extractRequirements(posting) });
  const view = { ...score, explanation: null, provenance: [], stale: false, candidateName: null, targetRole: null };
  return stripVTControlCharacters(fitText("cv.txt", view as unknown as JobFitView));
};

test("a fit shows alternatives as one, and why it is not 100", () => {
  const text = textFor("Requirements\n- TypeScript\n- CSS\n- React or Angular\n");
  expect(text).toContain("Missing skills (1)\n    ✗ Angular or React (must)");
  expect(text).toMatch(
    /Why it is not 100\n {4}required-skills +-60 +3 of 3 earn less than their whole part: Angular or/,
  );
  expect(text).toContain("By better wording alone it could reach 53, with everything asked for 100.");
});

test("a fit of a target that asks for nothing shown says so", () => {
  expect(textFor("Requirements\n- Nothing\n")).toContain("-100  The target asks for nothing that a resume could show.");
});
