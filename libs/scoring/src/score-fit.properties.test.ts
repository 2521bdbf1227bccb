import type { FitRequirements, ResumeFacts } from "@career/contracts";
import { roles } from "@career/taxonomy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyJob, anyPosting, anyRung, anySaid, anySkill, anyTarget } from "./arbitraries.fixture.ts";
import { requirementsOfRole, scoreFit } from "./index.ts";
import { type Job, lastMonth, resumeOf, type Said } from "./resume.fixture.ts";
import { fullRelevanceShare, roleTime } from "./rubric.ts";

const score = (facts: ResumeFacts, target: FitRequirements): number => scoreFit({ facts, target }).overallFitScore;
const runs = { numRuns: 500 };

describe("every score", () => {
  it("is the sum of its breakdown, within its bounds, and resolves to a quote or a rule", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, (said, target) => {
        // Months of work are never known without a role that states them.
        const facts = resumeOf({ ...said, months: said.jobs?.length ? (said.months ?? null) : null });
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
          if (points > 0) expect(evidence.length > 0 || reason.includes("silence")).toBe(true);
          for (const { quote } of evidence) expect(quotes).toContain(quote);
        }
        for (const { quote } of fit.matchedSkills) expect(quotes).toContain(quote);
        expect(fit.improvements.length).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });

  it("says why it is not 100, and how far it could go", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, (said, target) => {
        const { overallFitScore, ceiling, breakdown } = scoreFit({ facts: resumeOf(said), target });
        const { lost = [], byPresentation = 0, byEverything = 0 } = ceiling ?? {};
        expect(lost.reduce((sum, { points }) => sum + points, overallFitScore)).toBe(100);
        for (const { criterion, points, reason } of lost) {
          const line = breakdown.find((one) => one.criterion === criterion)!;
          expect(points).toBe(line.maximum - line.points);
          expect(reason).not.toBe("");
        }
        expect(byPresentation).toBeGreaterThanOrEqual(overallFitScore);
        expect(byEverything).toBeGreaterThanOrEqual(byPresentation);
        const asksForSkills = target.requirements.some(({ kind }) => kind === "skill");
        expect(byEverything).toBe(asksForSkills ? 100 : 0);
      }),
      runs,
    );
  });

  it("never falls when a skill is added, to a list or to a role, and never rises when one is removed", () => {
    const place = fc.nat({ max: 5 });
    fc.assert(
      fc.property(anySaid, anyTarget, anySkill, anyRung, place, (said, target, skill, rung, at) => {
        const jobs = said.jobs ?? [];
        const without = { ...said, skills: { ...said.skills } };
        delete without.skills[skill];
        const listed = { ...said, skills: { ...said.skills, [skill]: rung } };
        const inRole = {
          ...without,
          jobs: jobs.map((job, i) =>
            i === at ? { ...job, skills: { ...job.skills, [skill]: "role" as const } } : job,
          ),
        };
        const least = score(resumeOf(without), target);
        expect(score(resumeOf(listed), target)).toBeGreaterThanOrEqual(least);
        // A role may show the skill already, and stronger.
        if (!jobs[at]?.skills?.[skill]) expect(score(resumeOf(inRole), target)).toBeGreaterThanOrEqual(least);
      }),
      runs,
    );
  });

  it("never falls when a posting's alternative is added, and one is enough", () => {
    fc.assert(
      fc.property(anySaid, anyPosting, anyRung, fc.nat(), (said, target, rung, pick) => {
        const groups = target.requirements.filter(({ group }) => group !== null);
        const chosen = groups[pick % Math.max(1, groups.length)];
        fc.pre(chosen !== undefined);
        const added = { ...said, skills: { ...said.skills, [chosen.value]: rung } };
        const [before, after] = [said, added].map((one) => scoreFit({ facts: resumeOf(one), target }));
        if (said.skills?.[chosen.value] === undefined) {
          expect(after!.overallFitScore).toBeGreaterThanOrEqual(before!.overallFitScore);
        }
        expect(after!.missingSkills.map(({ group }) => group)).not.toContain(chosen.group);
      }),
      runs,
    );
  });

  it("never falls with stronger evidence, dates, months, degrees, languages or certifications", () => {
    fc.assert(
      fc.property(anySaid, anySaid, anyTarget, (said, more, target) => {
        const months = more.months ?? 0;
        const better: Said = {
          ...said,
          skills: Object.fromEntries(Object.keys(said.skills ?? {}).map((name) => [name, "production" as const])),
          months: (resumeOf(said).profile.experienceMonths ?? 0) + months,
          degree: said.degree ?? more.degree,
          languages: [...new Set([...(said.languages ?? []), ...(more.languages ?? [])])],
          certifications: [...new Set([...(said.certifications ?? []), ...(more.certifications ?? [])])],
        };
        expect(score(resumeOf(better), target)).toBeGreaterThanOrEqual(score(resumeOf(said), target));
      }),
      runs,
    );
  });

  it("never falls with a role before the others, and by a later one at most by what being recent is worth", () => {
    fc.assert(
      fc.property(anySaid, anyJob, anyTarget, fc.boolean(), (said, job, target, isLater) => {
        const jobs = said.jobs ?? [];
        const earlier = jobs.map((one) => ({ ...one, start: one.start - job.months }));
        const first = Math.min(lastMonth, ...earlier.map((one) => one.start)) - job.months;
        const added = { ...job, start: isLater ? lastMonth + 1 - job.months : first };
        const of = (all: Job[]) => score(resumeOf({ ...said, months: null, jobs: all }), target);
        const change = of(isLater ? [added, ...earlier] : [...earlier, added]) - of(earlier);
        // The points beside skills follow the field's credit, faster than the skills' own; one more for rounding.
        const most = (100 * roleTime.recency.most) / fullRelevanceShare + 1;
        expect(change).toBeGreaterThanOrEqual(isLater ? -most : 0);
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
        const skills = { Leadership: "production" as const };
        const jobs = (said.jobs ?? []).map((job) => ({ ...job, title: `${role.title}, Company`, skills }));
        const bare = resumeOf({ ...said, skills, jobs });
        expect(score(bare, requirementsOfRole(role))).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });
});
