import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anySaid, anyTarget } from "./arbitraries.fixture.ts";
import { scoreFit } from "./index.ts";
import { resumeOf, type Said } from "./resume.fixture.ts";

/** Names that hold words of degrees: where somebody studied is no degree. */
const colleges = ["Foundation University", "Dr. Ambedkar Polytechnic", "MBA College", "Université de Licence", "ETH"];
const people = ["Mary Smith", "Muhammad Khan", "Ruby Doctor", "Lakshmi B.", "李伟"];
const places = ["Berlin", "Pune, India", "Lagos, Nigeria", "Remote", "Master, USA"];

const anyPerson = fc.record({
  name: fc.constantFrom(...people),
  location: fc.constantFrom(...places),
  college: fc.constantFrom(...colleges),
  graduation: fc.integer({ min: 1960, max: 2024 }),
});
type Person = typeof anyPerson extends fc.Arbitrary<infer T> ? T : never;

const as = (said: Said, { name, location, college, graduation }: Person): Said => ({
  ...said,
  name,
  location,
  education: (said.education ?? []).map((study) => ({
    ...study,
    institution: college,
    startYear: graduation - 3,
    endYear: graduation,
  })),
});

describe("counterfactual twins", () => {
  it("score the same under another name, from another city and college, of another year", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, anyPerson, anyPerson, (said, target, one, other) => {
        const [left, right] = [one, other].map((person) => scoreFit({ facts: resumeOf(as(said, person)), target }));
        expect(right!.overallFitScore - left!.overallFitScore).toBe(0);
        expect(right!.confidence).toBe(left!.confidence);
        expect(right!.breakdown.map(({ points }) => points)).toEqual(left!.breakdown.map(({ points }) => points));
        expect(right!.improvements).toEqual(left!.improvements);
        expect(right!.ceiling).toEqual(left!.ceiling);
      }),
      { numRuns: 500 },
    );
  });

  it("score the same with a gap in employment, before any role or after the last", () => {
    fc.assert(
      fc.property(anySaid, anyTarget, fc.nat({ max: 5 }), fc.integer({ min: 1, max: 240 }), (said, target, at, gap) => {
        const months = said.jobs?.map((job) => job.start) ?? [];
        const since = months[at] ?? 0;
        // A role that runs across the month in which the gap begins would be cut in two.
        fc.pre((said.jobs ?? []).every((job) => job.start >= since || job.start + job.months <= since));
        const twin = {
          ...said,
          jobs: said.jobs?.map((job) => (job.start < since || since === 0 ? { ...job, start: job.start - gap } : job)),
        };
        const [left, right] = [said, twin].map((one) => scoreFit({ facts: resumeOf(one as Said), target }));
        expect(right).toEqual(left);
      }),
      { numRuns: 500 },
    );
  });
});
