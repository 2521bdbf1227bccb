import { ResumeFacts } from "@career/contracts";
import { readText } from "@career/documents";
import { extractFacts } from "@career/resume";
import { findSkill } from "@career/taxonomy";
import { describe, expect, test } from "vitest";
import { enrichFacts } from "./enrich-facts.ts";
import { placeOfName } from "./named-in.ts";

const asOf = "2026-11";

const resume = (bullet: string) => `Ada Example
ada@example.com

Experience
Developer, Nonesuch Foods Ltd, Berlin          Jan 2020 - Present
• Wrote services in Java for the shop.
• ${bullet}

Projects
• Kept a dockerised weather station running.

Skills
Java, Linux
`;

const enriched = (text: string, name: string) => {
  const document = readText(text);
  const facts = extractFacts(document, { asOf });
  const skill = findSkill(name)!;
  const place = placeOfName(text, skill)!;
  return { facts, result: enrichFacts(facts, document, [{ ...place, skill: skill.name }]), text };
};

const added = ({ facts, result }: ReturnType<typeof enriched>) =>
  result.facts.filter((fact) => !facts.facts.some((known) => JSON.stringify(known) === JSON.stringify(fact)));

describe("a skill that a model points out", () => {
  test.each([
    ["Dockerised twelve services.", "role"],
    ["Dockerised the services that run in production for 2 million users.", "production"],
  ])("has the rung of its place: %s", (bullet, rung) => {
    const made = enriched(resume(bullet), "Docker");
    expect(added(made)).toMatchObject([{ kind: "skill", value: "Docker", quote: "Dockerised", method: "model", rung }]);
    const [fact] = added(made);
    expect(made.text.slice(fact!.start, fact!.end)).toBe("Dockerised");
    expect(made.result.lines).toContainEqual({ page: 1, line: fact!.line, text: `• ${bullet}` });
    expect(ResumeFacts.parse(made.result)).toEqual(made.result);
  });

  test("has the rung of a project in a project", () => {
    expect(added(enriched(resume("Fixed things."), "Docker"))).toMatchObject([
      { rung: "project", quote: "dockerised" },
    ]);
  });

  test("is none where the rules would not count it either", () => {
    const made = enriched(resume("No experience with Kubernets so far."), "Kubernetes");
    expect(made.result).toBe(made.facts);
  });

  test("leaves all that the rules found as it was", () => {
    const { facts, result } = enriched(resume("Dockerised twelve services."), "Docker");
    expect(result.profile).toEqual(facts.profile);
    expect(result.facts.filter(({ method }) => method !== "model")).toEqual(facts.facts);
    expect(result.lines.filter(({ line }) => facts.lines.some((kept) => kept.line === line))).toEqual(facts.lines);
  });
});
