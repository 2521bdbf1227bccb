import type { Applicant } from "./applicant.ts";
import { demandedLevel, educationShare, heldLevel } from "./degree.ts";
import type { Demand } from "./demand.ts";
import { statedShare } from "./named.ts";
import { type CriterionName, fullRelevanceShare, neutralShare } from "./rubric.ts";
import { type Matched, meanCredit } from "./skill-match.ts";

/** The skill demands with their best evidence. */
export type SkillMatches = { readonly skills: readonly Matched[]; readonly softSkills: readonly Matched[] };

export const levelOf = (matched: readonly Matched[], level: "must" | "nice"): Matched[] =>
  matched.filter(({ demanded }) => demanded.level === level);

/** The criteria a target asks for, in order of the breakdown. */
export const criteriaOf = ({
  skills,
  softSkills,
  languages,
  degrees,
  certifications,
  years,
}: Demand): CriterionName[] => {
  const asked: readonly (readonly [CriterionName, boolean])[] = [
    ["required-skills", skills.some(({ level }) => level === "must")],
    ["preferred-skills", skills.some(({ level }) => level === "nice")],
    ["experience", years !== null],
    ["education", degrees.length > 0],
    ["certifications", certifications.length > 0],
    ["spoken-languages", languages.length > 0],
    ["soft-skills", softSkills.length > 0],
  ];
  return asked.filter(([, isAsked]) => isAsked).map(([criterion]) => criterion);
};

/** 0–1: how far the field's skills are shown; 0 as well when the target names none to compare with. */
export const relevanceOf = ({ skills }: SkillMatches): number => {
  const must = levelOf(skills, "must");
  return Math.min(1, meanCredit(must.length > 0 ? must : skills) / fullRelevanceShare);
};

const earnedShare = (criterion: CriterionName, demand: Demand, applicant: Applicant, matches: SkillMatches): number => {
  switch (criterion) {
    case "required-skills":
      return meanCredit(levelOf(matches.skills, "must"));
    case "preferred-skills":
      return meanCredit(levelOf(matches.skills, "nice"));
    case "experience":
      return Math.min(1, (applicant.experienceMonths ?? 0) / ((demand.years ?? 0) * 12));
    case "education":
      return educationShare(heldLevel(applicant), demandedLevel(demand));
    case "certifications":
      return statedShare(demand.certifications, applicant.certifications);
    case "spoken-languages":
      return statedShare(demand.languages, applicant.languages);
    case "soft-skills":
      return meanCredit(matches.softSkills);
  }
};

/** The field's skills must be shown: their points, unlike those beside them, begin at zero. */
export const isSkillCriterion = (criterion: CriterionName): boolean =>
  criterion === "required-skills" || criterion === "preferred-skills";

/** 0–1: the share of a criterion's points before relevance; beside the field's skills at least the neutral share. */
export const shareOf = (
  criterion: CriterionName,
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
): number => {
  const share = earnedShare(criterion, demand, applicant, matches);
  return isSkillCriterion(criterion) ? share : Math.max(neutralShare, share);
};

/** The earned share of each criterion's points, 0–1, relevance included. */
export const sharesOf = (
  criteria: readonly CriterionName[],
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
): number[] => {
  const relevance = relevanceOf(matches);
  return criteria.map((criterion) => {
    const share = shareOf(criterion, demand, applicant, matches);
    return isSkillCriterion(criterion) ? share : share * relevance;
  });
};
