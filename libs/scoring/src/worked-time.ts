import type { ResumeProfile } from "@career/contracts";
import { roleTime, rungCredit } from "./rubric.ts";

type Range = readonly [first: number, last: number];

/** A role's months, and where they lie in time; a role that states only how long it lasted has no place. */
export type RoleTime = { readonly months: number; readonly range: Range | null };

/** Months of the roles that show a skill, and months worked since the last of them; null for an unknown place in time. */
export type SkillTime = { readonly months: number; readonly since: number | null };

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** The roles of a profile in time; "present" is the month that the facts count to, and nothing counts beyond it. */
export const roleTimesOf = (roles: ResumeProfile["roles"], asOf: string): RoleTime[] =>
  roles.map(({ start, end, months }) => {
    if (start === null || end === null) return { months, range: null };
    return { months, range: [indexOf(start), Math.min(indexOf(end === "present" ? asOf : end), indexOf(asOf))] };
  });

const rangesOf = (times: readonly RoleTime[]): Range[] => times.flatMap(({ range }) => (range ? [range] : []));

/** Months in the union of ranges, both ends counted. */
const monthsIn = (ranges: readonly Range[]): number => {
  let months = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    months += Math.max(0, last - Math.max(first, covered + 1) + 1);
    covered = Math.max(covered, last);
  }
  return months;
};

/** Time is months worked: a month without a role is no month, so a gap changes nothing. Overlaps count once. */
export const skillTimeOf = (showing: readonly RoleTime[], all: readonly RoleTime[]): SkillTime => {
  const ranges = rangesOf(showing);
  const undated = showing.reduce((sum, { months, range }) => sum + (range ? 0 : months), 0);
  const last = Math.max(...ranges.map(([, end]) => end));
  return {
    months: monthsIn(ranges) + undated,
    since: ranges.length === 0 ? null : monthsIn(rangesOf(all).map(([from, to]) => [Math.max(from, last + 1), to])),
  };
};

/** 0–1: the share of a skill's points for its use in roles; null for roles whose time is not known. */
export const roleCredit = (time: SkillTime | null): number => {
  if (!time) return rungCredit.role;
  const { duration, recency } = roleTime;
  const long = Math.min(1, time.months / duration.fullMonths);
  const recent = time.since === null ? 0 : Math.max(0, 1 - time.since / recency.goneMonths);
  return rungCredit.role + duration.most * long + recency.most * recent;
};
