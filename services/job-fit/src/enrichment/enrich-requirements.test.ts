import { FitRequirements } from "@career/contracts";
import { extractRequirements } from "@career/resume";
import { findSkill } from "@career/taxonomy";
import { expect, test } from "vitest";
import { enrichRequirements } from "./enrich-requirements.ts";
import { placeOfName } from "./named-in.ts";

const posting = (must: string, nice: string) => `Back-End Developer

Must have
• Java
• ${must}

Nice to have
• ${nice}
`;

const added = (text: string, name: string) => {
  const skill = findSkill(name)!;
  const base = extractRequirements(text);
  const result = enrichRequirements(base, text, [{ ...placeOfName(text, skill)!, skill: skill.name }]);
  expect(FitRequirements.parse(result)).toEqual(result);
  return result.requirements.filter((one) => !base.requirements.some(({ value }) => value === one.value));
};

test("a demand that a model points out has the level of its place", () => {
  const [must] = added(posting("You have dockerised services", "Git"), "Docker");
  expect(must).toMatchObject({ kind: "skill", value: "Docker", level: "must", group: null, quote: "dockerised" });
  const [nice] = added(posting("Git", "You have dockerised services"), "Docker");
  expect(nice).toMatchObject({ value: "Docker", level: "nice" });
});

test("one of a choice is no more than welcome", () => {
  expect(added(posting("Kubernets or Nomad", "Git"), "Kubernetes")).toMatchObject([
    { value: "Kubernetes", level: "nice", group: null },
  ]);
});

test("without one nothing changes", () => {
  const text = posting("Git", "Linux");
  const base = extractRequirements(text);
  expect(enrichRequirements(base, text, [])).toBe(base);
});
