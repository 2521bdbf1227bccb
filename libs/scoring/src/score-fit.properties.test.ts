import type { FitRequirements, ResumeFacts } from "@career/contracts";
import { roles } from "@career/taxonomy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRung, anySaid, anySkill, anyTarget } from "./arbitraries.fixture.ts";
import { requirementsOfRole, scoreFit } from "./index.ts";
import { resumeOf, type Said } from "./resume.fixture.ts";

const score = (facts: ResumeFacts, target: FitRequirements): number => scoreFit({ facts, target }).overallFitScore;
const runs = { numRuns: 500 };

describe("every score", () => {
  it("is the sum of its breakdown, within its bounds, and resolves to a quote or a rule", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, (said, target) => {
        const facts = resumeOf(said);
        const fit = scoreFit({ facts, target });
        const quotes = new Set(facts.facts.map(({ quote }) => quote));
        expect(fit.breakdown.reduce((sum, { points }) => sum + points, 0)).toBe(fit.overallFitScore);
        expect(fit.breakdown.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100);
        expect(fit.confidence).toBeGreaterThanOrEqual(0);
        expect(fit.confidence).toBeLessThanOrEqual(1);
        for (const { points, maximum, reason, evidence } of fit.breakdown) {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(maximum);
          expect(reason).not.toBe("");
          for (const { quote } of evidence) expect(quotes).toContain(quote);
        }
        for (const { quote } of fit.matchedSkills) expect(quotes).toContain(quote);
        expect(fit.improvements.length).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });

  it("never falls when a skill is added, and never rises when one is removed", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, anySkill, anyRung, (said, target, skill, rung) => {
        const without = { ...said, skills: { ...said.skills } };
        delete without.skills[skill];
        const added = { ...said, skills: { ...said.skills, [skill]: rung } };
        expect(score(resumeOf(added), target)).toBeGreaterThanOrEqual(score(resumeOf(without), target));
      }),
      runs,
    );
  });

  it("never falls with stronger evidence, dates, months, degrees, languages or certifications", () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyTarget, (said, more, target) => {
        const months = more.months ?? null;
        const better: Said = {
          skills: Object.fromEntries(Object.keys(said.skills ?? {}).map((name) => [name, "production" as const])),
          months: said.months == null ? months : said.months + (months ?? 0),
          degree: said.degree ?? more.degree,
          languages: [...new Set([...(said.languages ?? []), ...(more.languages ?? [])])],
          certifications: [...new Set([...(said.certifications ?? []), ...(more.certifications ?? [])])],
        };
        expect(score(resumeOf(better), target)).toBeGreaterThanOrEqual(score(resumeOf(said), target));
      }),
      runs,
    );
  });

  it("does not depend on the order of facts or requirements", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, fc.infiniteStream(fc.nat()), (said, target, stream) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: stream.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const facts = resumeOf(said);
        const other = {
          facts: { ...facts, facts: shuffled(facts.facts) },
          target: { ...target, requirements: shuffled(target.requirements) },
        };
        expect(scoreFit(other)).toEqual(scoreFit({ facts, target }));
      }),
      { numRuns: 200 },
    );
  });

  it("earns nothing beside the field's skills", () => {
    fc.assert(
      fc.property(anySaid, fc.constantFrom(...roles), (said, role) => {
        const bare = resumeOf({ ...said, skills: { Leadership: "production" }, roles: [`${role.title}, Company`] });
        expect(score(bare, requirementsOfRole(role))).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });
});
