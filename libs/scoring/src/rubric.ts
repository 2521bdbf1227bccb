import type { Rung } from "@career/contracts";

/** Changes whenever any number below, or a rule that reads it, changes a score. */
export const rubricVersion = "job-fit@2";

export type CriterionName =
  | "required-skills"
  | "preferred-skills"
  | "experience"
  | "education"
  | "certifications"
  | "spoken-languages"
  | "soft-skills";

/** Weights of the criteria in order of the breakdown; those a target does not ask for are shared among the others. */
export const weights: Readonly<Record<CriterionName, number>> = {
  "required-skills": 50,
  "preferred-skills": 15,
  experience: 20,
  education: 6,
  certifications: 5,
  "spoken-languages": 2,
  "soft-skills": 2,
};

/** Share of a skill's points by the strongest evidence for it; the dates of the roles that show it add to that of a role. */
export const rungCredit: Readonly<Record<Rung, number>> = {
  absent: 0,
  listed: 0.6,
  project: 0.8,
  role: 0.9,
  production: 1,
};

/**
 * What dates add to the share of a skill used in a role, in months worked. Unknown dates add nothing, so that giving
 * them never costs. Both together stay below a role that ran it in production, which is a stronger statement than time.
 */
export const roleTime = {
  /** In full from this many months on; longer time is experience, which has points of its own. */
  duration: { most: 0.04, fullMonths: 24 },
  /** In full for the latest role, fading to nothing after so many months of work that do not show the skill. */
  recency: { most: 0.04, goneMonths: 60 },
} as const;

/** Share of that credit when the demanded skill itself is not named but follows from, or is close to, one that is. */
export const relationCredit = { same: 1, implied: 0.8, related: 0.4 } as const;

/**
 * Share of the points of a criterion beside the field's skills when the resume is silent on it: unknown is neither zero
 * nor full. What a resume says never earns less than silence, so that adding a true statement cannot lower a score.
 */
export const neutralShare = 0.2;

/** Share of the education points for a degree below the one demanded. */
export const lowerDegreeShare = 0.5;

/**
 * Points beside skills count in proportion to the field's skills shown: in full from this share of the required
 * skills' credit on, and not at all at zero. Years in another trade are no years in this one.
 */
export const fullRelevanceShare = 0.5;

/** Lowest score of each band. */
export const bands = [
  { band: "strong", from: 75 },
  { band: "good", from: 55 },
  { band: "partial", from: 35 },
  { band: "weak", from: 0 },
] as const;

/**
 * Months of experience with which a must-have seniority is not met (below the first) and met (from the second on);
 * between them months alone do not tell.
 */
export const seniorityMonths: Readonly<Record<string, readonly [fails: number, passes: number]>> = {
  intern: [0, 0],
  junior: [0, 0],
  mid: [12, 24],
  senior: [36, 60],
  lead: [48, 84],
  principal: [72, 120],
  head: [72, 120],
};

export const mostImprovements = 5;
