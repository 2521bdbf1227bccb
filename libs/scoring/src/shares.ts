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

/** 0–1: months over the demanded months; silence and little experience earn the neutral share. */
export const experienceShare = (months: number | null, years: number): number =>
  Math.max(neutralShare, Math.min(1, (months ?? 0) / (years * 12)));

const shareOf = (criterion: CriterionName, demand: Demand, applicant: Applicant, matches: SkillMatches): number => {
  switch (criterion) {
    case "required-skills":
      return meanCredit(levelOf(matches.skills, "must"));
    case "preferred-skills":
      return meanCredit(levelOf(matches.skills, "nice"));
    case "experience":
      return experienceShare(applicant.experienceMonths, demand.years ?? 0);
    case "education":
      return educationShare(heldLevel(applicant), demandedLevel(demand));
    case "certifications":
      return statedShare(demand.certifications, applicant.certifications);
    case "spoken-languages":
      return Math.max(neutralShare, statedShare(demand.languages, applicant.languages));
    case "soft-skills":
      return meanCredit(matches.softSkills);
  }
};

export const isSkillCriterion = (criterion: CriterionName): boolean =>
  criterion === "required-skills" || criterion === "preferred-skills";

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
