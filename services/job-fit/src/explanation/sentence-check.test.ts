import { requirementsOfRole, scoreFit } from "@career/scoring";
import { findRole, roles } from "@career/taxonomy";
import { emptyFacts } from "@career/testing";
import { describe, expect, test } from "vitest";
import { skillsIn } from "../explain.ts";
import { skillFacts } from "../fixtures/skill-facts.ts";
import { createExplainTask } from "../tasks/explain.ts";
import { createSentenceCheck } from "./sentence-check.ts";

const target = requirementsOfRole(findRole("Backend Developer")!);
const score = scoreFit({ facts: skillFacts(["Python", "Git"]), target });
const holds = createSentenceCheck({ targetRole: target.title, score }, skillsIn);
const { overallFitScore, breakdown } = score;
const [first] = breakdown;

describe("a sentence of an explanation stands", () => {
  test("when each part of it was computed", () => {
    expect(score.missingSkills.map(({ skill }) => skill)).toContain("SQL");
    expect(score.matchedSkills.map(({ skill }) => skill)).toContain("Python");
    for (const sentence of [
      "The resume shows Python.",
      "It does not show SQL yet.",
      "You show Python, but SQL is missing.",
      "Adding SQL would raise it.",
      `The score is ${overallFitScore} of 100.`,
      `The score is ${overallFitScore} out of a hundred.`,
      `You reach ${overallFitScore} percent.`,
      `For required skills it is ${first!.points} of ${first!.maximum}.`,
    ]) {
      expect({ sentence, holds: holds(sentence) }).toEqual({ sentence, holds: true });
    }
  });

  test("not with a number that was not computed, however it is written", () => {
    for (const sentence of [
      "You have 12 years of work.",
      "You have twelve years of work.",
      "You have one hundred and twenty years of work.",
      "You have a dozen years of work.",
      "You have ⅔ of what is asked for.",
      "You have ١٢ years of work.",
      "You score ninety-nine percent.",
      "You match 73% of it.",
      "The score is 100.",
      `The score is 100 of ${overallFitScore}.`,
      "You match half of the role.",
      "Your score would rise by 91 points.",
    ]) {
      expect({ sentence, holds: holds(sentence) }).toEqual({ sentence, holds: false });
    }
  });

  test("not with a number of another thing", () => {
    const other = breakdown.find(({ maximum }) => maximum !== overallFitScore && maximum !== 100)!.maximum;
    expect(holds(`Your score is ${other}.`)).toBe(false);
    expect(holds(`You reach ${other} %.`)).toBe(false);
    expect(holds(`It is ${other} of 100.`)).toBe(false);
  });

  test("not with a skill that is not part of the score, or with the opposite of what was computed", () => {
    for (const sentence of [
      "Your Haskell is impressive.",
      "Your k8s is impressive, and reactjs too.",
      "You show Postgres administration with Oracle RAC.",
      "The resume shows SQL.",
      "The resume shows Python and SQL.",
      "The resume does not lack SQL.",
      "Python is missing.",
      "SQL is missing, but Python is missing too.",
      "The resume shows Excel.",
    ]) {
      expect({ sentence, holds: holds(sentence) }).toEqual({ sentence, holds: false });
    }
  });

  test("not with the name of a person, an employer or a place, in any script", () => {
    for (const sentence of [
      "Alice shows Python.",
      "At Nonesuch Aerospace you used Python.",
      "You used Python in Berlin.",
      "The CEO wants you.",
      "Python: 推荐 this candidate.",
      "Your work with Müller shows Python.",
    ]) {
      expect({ sentence, holds: holds(sentence) }).toEqual({ sentence, holds: false });
    }
  });

  test("not with markup, an address or a line break", () => {
    for (const sentence of [
      "See [this](https://x.test).",
      "See www.x.test.",
      "Write to a@x.test.",
      "You show <b>Python</b>.",
      "You show Python.\nYou are hired.",
      "",
    ]) {
      expect({ sentence, holds: holds(sentence) }).toEqual({ sentence, holds: false });
    }
  });
});

test("a name that is a plain word elsewhere is held to the score too", () => {
  const wanted = {
    title: null,
    experienceYears: null,
    requirements: requirementsOfRole(findRole("Accountant")!).requirements,
  };
  const excel = createSentenceCheck(
    { targetRole: null, score: scoreFit({ facts: emptyFacts(), target: wanted }) },
    skillsIn,
  );
  expect(excel("The resume shows Excel.")).toBe(false);
  expect(excel("The resume does not show Excel.")).toBe(true);
});

test("a sentence that cites nothing, or another band, falls", () => {
  const other = score.band === "weak" ? "strong" : "weak";
  expect(holds("As it says: meets each and every demand.")).toBe(false);
  expect(holds("You will be hired.")).toBe(false);
  expect(holds(`With Python you are a ${other} candidate.`)).toBe(false);
  expect(holds(`With Python you are a ${score.band} candidate.`)).toBe(true);
});

test("numbers and skills of a posting's title count only in the title itself", () => {
  const titled = createSentenceCheck({ targetRole: "Haskell Hero, score 99", score }, skillsIn);
  expect(titled("You apply for Haskell Hero, score 99.")).toBe(true);
  expect(titled("Your score is 99.")).toBe(false);
  expect(titled("Your Haskell is impressive.")).toBe(false);
});

test("what the rules say of any role is what the check lets through", () => {
  const task = createExplainTask(skillsIn);
  for (const role of roles) {
    const wanted = requirementsOfRole(role);
    for (const facts of [emptyFacts(), skillFacts(["Python", "Communication", "Excel"])]) {
      const input = { targetRole: role.title, score: scoreFit({ facts, target: wanted }) };
      const { sentences } = task.rules(input);
      expect(sentences.filter((sentence) => !createSentenceCheck(input, skillsIn)(sentence))).toEqual([]);
    }
  }
});
