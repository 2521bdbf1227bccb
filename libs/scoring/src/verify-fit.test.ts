import type { FitRequirements, FitScore, ResumeFacts } from "@career/contracts";
import { findRole, taxonomyVersion } from "@career/taxonomy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySaid, anySkill, anyTarget } from "./arbitraries.fixture.ts";
import { inputHashesOf, isStale, requirementsOfRole, requirementsOfTarget, scoreFit, verifyFit } from "./index.ts";
import { resumeOf } from "./resume.fixture.ts";

const runs = { numRuns: 200 };

/** A score as it is stored: it has been JSON, and its keys have lost their order. */
const storedFit = (facts: ResumeFacts, requirements: FitRequirements) => {
  const score = Object.entries(scoreFit({ facts, target: requirements })).reverse();
  return {
    stored: JSON.parse(JSON.stringify(Object.fromEntries(score))) as FitScore,
    inputHashes: inputHashesOf({ facts, requirements }),
  };
};

describe("a stored score", () => {
  it("agrees with itself, whatever the resume and the target", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, (said, requirements) => {
        const facts = resumeOf(said);
        const fit = storedFit(facts, requirements);
        const verification = verifyFit({ ...fit, facts, requirements });
        expect(verification).toMatchObject({ agrees: true, stale: false, differences: [], reason: null });
        expect(verification.recomputed).toEqual(verification.stored);
      }),
      runs,
    );
  });

  it("differs at the very place where it was changed", () => {
    const changes: readonly (readonly [string, (score: FitScore) => void])[] = [
      ["overallFitScore", (score) => (score.overallFitScore += 1)],
      ["confidence", (score) => (score.confidence += 0.5)],
      ["breakdown[0].points", (score) => (score.breakdown[0]!.points += 1)],
      ["breakdown[0].reason", (score) => (score.breakdown[0]!.reason = "because")],
      [`missingSkills[0]`, (score) => score.missingSkills.unshift({ skill: "Invented", level: "must" })],
      ["gates[99]", (score) => (score.gates[99] = { requirement: "a", status: "pass", reason: "b" })],
    ];
    fc.assert(
      fc.property(anySaid, anyTarget, fc.constantFrom(...changes), (said, requirements, [path, change]) => {
        const facts = resumeOf(said);
        const { stored, inputHashes } = storedFit(facts, requirements);
        change(stored);
        const { agrees, stale, differences, reason } = verifyFit({ stored, inputHashes, facts, requirements });
        expect(agrees).toBe(false);
        expect(stale).toBe(false);
        expect(differences.some((one) => one.path.startsWith(path))).toBe(true);
        expect(reason).not.toBeNull();
      }),
      runs,
    );
  });

  it("is not computed from other facts than its own", () => {
    fc.assert(
      fc.property(anySaid, anySkill, anyTarget, (said, skill, requirements) => {
        const facts = resumeOf(said);
        const rung = said.skills?.[skill] === "production" ? "listed" : "production";
        const others = resumeOf({ ...said, skills: { ...said.skills, [skill]: rung } });
        for (const found of [others, null]) {
          const verification = verifyFit({ ...storedFit(facts, requirements), facts: found, requirements });
          expect(verification).toMatchObject({ agrees: false, recomputed: null });
          expect(verification.differences[0]?.path).toBe("inputHashes.facts");
          expect(verification.reason).toContain("not stored any more");
        }
      }),
      runs,
    );
  });

  it("tells when its target asks for something else now, or is not known any more", () => {
    const facts = resumeOf({ skills: { Python: "production" } });
    const requirements = requirementsOfRole(findRole("Backend Developer")!);
    const fit = storedFit(facts, requirements);
    const more = { ...requirements, experienceYears: 20 };
    expect(verifyFit({ ...fit, facts, requirements: more })).toMatchObject({
      agrees: false,
      recomputed: { inputHashes: { facts: fit.inputHashes.facts } },
      reason: expect.stringContaining("read otherwise"),
    });
    expect(verifyFit({ ...fit, facts, requirements: null })).toMatchObject({ agrees: false, recomputed: null });
  });

  it.each([
    ["rubric", { rubric: "job-fit@0" }],
    ["taxonomy", { taxonomy: "taxonomy@0" }],
  ])("is stale under another %s, and may agree all the same", (_, version) => {
    const facts = resumeOf({ skills: { Python: "production" } });
    const requirements = requirementsOfRole(findRole("Backend Developer")!);
    const { stored, inputHashes } = storedFit(facts, requirements);
    const old = { ...stored, ...version };
    expect(isStale(stored)).toBe(false);
    expect(isStale(old)).toBe(true);
    expect(verifyFit({ stored: old, inputHashes, facts, requirements })).toMatchObject({
      agrees: true,
      stale: true,
      stored: version,
      recomputed: { taxonomy: taxonomyVersion },
    });
    const other = verifyFit({ stored: { ...old, overallFitScore: 1 }, inputHashes, facts, requirements });
    expect(other).toMatchObject({ agrees: false, reason: expect.stringContaining("stays as it was") });
  });
});

describe("what a target asks for", () => {
  it("is the catalogue's, a posting's, or unknown", () => {
    const read = (text: string): FitRequirements => ({ title: text, requirements: [], experienceYears: null });
    expect(requirementsOfTarget({ kind: "posting", text: "a job" }, read)?.title).toBe("a job");
    expect(requirementsOfTarget({ kind: "role", role: "Data Analyst" }, read)?.requirements).not.toEqual([]);
    expect(requirementsOfTarget({ kind: "role", role: "Dragon Tamer" }, read)).toBeNull();
  });
});
