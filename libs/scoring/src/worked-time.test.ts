import { describe, expect, it } from "vitest";
import { scoreFit } from "./index.ts";
import { type Job, resumeOf } from "./resume.fixture.ts";
import { roleTime, rungCredit } from "./rubric.ts";
import { roleCredit, roleTimesOf, skillTimeOf } from "./worked-time.ts";

const dated = (start: string | null, end: string | null, months: number) =>
  ({ employer: null, title: null, start, end, months, precision: "month" }) as const;
const [early, gapped, latest, overlapping, summer] = roleTimesOf(
  [
    dated("2010-01", "2011-12", 24),
    dated("2015-01", "2015-12", 12),
    dated("2020-07", "present", 18),
    dated("2020-10", "2021-03", 6),
    dated(null, null, 3),
  ],
  "2021-12",
);
const all = [early!, gapped!, latest!, overlapping!, summer!];

describe("the time of a skill", () => {
  it.each([
    ["the latest role", [latest!], 18, 0],
    ["an earlier role: what was worked since, the gap left out", [gapped!], 12, 18],
    ["the earliest role", [early!], 24, 30],
    ["overlapping roles, once", [latest!, overlapping!], 18, 0],
    ["a role that ended while another went on", [overlapping!], 6, 9],
    ["several roles", [early!, gapped!], 36, 18],
    ["a role without a place in time", [summer!], 3, null],
    ["such a role beside a dated one", [summer!, gapped!], 15, 18],
  ])("is that of %s", (_, showing, months, since) => {
    expect(skillTimeOf(showing, all)).toEqual({ months, since });
  });

  it("does not run beyond the month that the facts count to", () => {
    const [ahead] = roleTimesOf([dated("2021-10", "2025-06", 45)], "2021-12");
    expect(skillTimeOf([ahead!], [ahead!])).toEqual({ months: 3, since: 0 });
  });
});

describe("the credit of a skill used in a role", () => {
  it("lies between a role without dates and production, and is above a project", () => {
    const { duration, recency } = roleTime;
    const best = roleCredit({ months: duration.fullMonths, since: 0 });
    expect(best).toBeCloseTo(rungCredit.role + duration.most + recency.most);
    expect(best).toBeLessThan(rungCredit.production);
    expect(roleCredit({ months: 600, since: 0 })).toBe(best);
    expect(roleCredit({ months: 0, since: recency.goneMonths })).toBe(rungCredit.role);
    expect(roleCredit({ months: 0, since: 600 })).toBe(rungCredit.role);
    expect(roleCredit(null)).toBe(rungCredit.role);
    expect(roleCredit({ months: 12, since: 30 })).toBeCloseTo(rungCredit.role + (duration.most + recency.most) / 2);
    expect(rungCredit.role).toBeGreaterThan(rungCredit.project);
  });
});

describe("a score", () => {
  const target = {
    title: null,
    requirements: [
      { kind: "skill", value: "SQL", level: "must", group: null, quote: null, start: null, end: null } as const,
    ],
    experienceYears: null,
  };
  const job = (start: number, skills: Job["skills"]): Job => ({ title: "Analyst", start, months: 48, skills: skills! });
  const reasonOf = (jobs: Job[]) => scoreFit({ facts: resumeOf({ jobs }), target }).breakdown[0]!.reason;

  it("knows by its place which role shows a skill", () => {
    const [now, before] = [job(24_200, { SQL: "role" }), job(24_100, {})];
    expect(reasonOf([now, before])).toContain("SQL (role, 48 months, latest role) 0.98");
    const old = [job(24_200, {}), job(24_100, { SQL: "role" })];
    expect(reasonOf(old)).toContain("SQL (role, 48 months, 48 months of work ago) 0.95");
  });

  it("does not guess where the roles of the facts and of the profile do not pair", () => {
    const facts = resumeOf({ jobs: [job(24_200, { SQL: "role" })] });
    const unpaired = { ...facts, profile: { ...facts.profile, roles: [] } };
    expect(scoreFit({ facts: unpaired, target }).breakdown[0]!.reason).toContain("SQL (role) 0.9.");
  });
});
