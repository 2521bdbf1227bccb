import type { Applicant } from "./applicant.ts";
import { heldLevel } from "./degree.ts";
import type { Demand } from "./demand.ts";
import { sum } from "./points.ts";
import type { CriterionName } from "./rubric.ts";

const isKnown = (criterion: CriterionName, demand: Demand, applicant: Applicant): boolean => {
  // Without a skill of the field on both sides nothing can be compared, and every other criterion hangs on it.
  if (demand.skills.length === 0 || applicant.skills.length === 0) return false;
  switch (criterion) {
    case "required-skills":
    case "preferred-skills":
      return true;
    case "experience":
      return applicant.experienceMonths !== null;
    case "education":
      return heldLevel(applicant) > 0;
    case "certifications":
      return applicant.certifications.length > 0;
    case "spoken-languages":
      return applicant.languages.length > 0;
    case "soft-skills":
      return applicant.softSkills.length > 0;
  }
};

/** 0–1, two decimals: the share of the points for which the resume says something. */
export const confidenceOf = (
  criteria: readonly CriterionName[],
  maxima: readonly number[],
  demand: Demand,
  applicant: Applicant,
): number => sum(maxima.filter((_, i) => isKnown(criteria[i]!, demand, applicant))) / 100;
