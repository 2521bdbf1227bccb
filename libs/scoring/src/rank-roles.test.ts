import { byCodePoint, roles } from "@career/taxonomy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySaid } from "./arbitraries.fixture.ts";
import { rankRoles, requirementsOfRole, scoreFit } from "./index.ts";
import { resumeOf } from "./resume.fixture.ts";

describe("a ranking", () => {
  it("says of each role what its score says", () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const facts = resumeOf(said);
        const ranking = new Map(rankRoles(facts, roles).map((ranked) => [ranked.role, ranked]));
        expect(ranking.size).toBe(roles.length);
        for (const role of roles) {
          const fit = scoreFit({ facts, target: requirementsOfRole(role) });
          expect(ranking.get(role.title)).toEqual({
            role: role.title,
            family: role.family,
            score: fit.overallFitScore,
            band: fit.band,
            matched: fit.matchedSkills.map(({ skill }) => skill),
            missing: fit.missingSkills.map(({ skill }) => skill),
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has the best first and equal ones by name, whatever the order of the roles given", () => {
    fc.assert(
      fc.property(anySaid, fc.shuffledSubarray([...roles]), (said, some) => {
        const ranking = rankRoles(resumeOf(said), some);
        const sorted = ranking.toSorted((a, b) => b.score - a.score || byCodePoint(a.role, b.role));
        expect(ranking).toEqual(sorted);
        expect(ranking.map(({ role }) => role).sort(byCodePoint)).toEqual(
          some.map(({ title }) => title).sort(byCodePoint),
        );
      }),
      { numRuns: 50 },
    );
  });
});
