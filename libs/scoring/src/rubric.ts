import type { Rung } from "@career/contracts";

/** Changes whenever any number below, or a rule that reads it, changes a score. */
export const rubricVersion = "job-fit@1";

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

/** Share of a skill's points by the strongest evidence for it. */
export const rungCredit: Readonly<Record<Rung, number>> = {
  absent: 0,
  listed: 0.6,
  project: 0.8,
  role: 0.95,
  production: 1,
};

/** Share of that credit when the demanded skill itself is not named but follows from, or is close to, one that is. */
export const relationCredit = { same: 1, implied: 0.8, related: 0.4 } as const;

/**
 * Share of a criterion's points when the resume is silent on it. What a resume says never earns less than silence,
 * so that adding a true statement cannot lower a score.
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

export const mostImprovements = 5;
