import type { Band, FitScore } from "@career/contracts";
import type { Applicant } from "./applicant.ts";
import type { Demand } from "./demand.ts";
import { apportion, maximaOf, sum } from "./points.ts";
import { bands, type CriterionName, weights } from "./rubric.ts";
import { criteriaOf, type SkillMatches, sharesOf } from "./shares.ts";
import { createMatcher, type Matched, type Matcher } from "./skill-match.ts";

/** An applicant with what is compared with every demand, prepared once for any number of them. */
export type Candidate = { readonly applicant: Applicant; readonly match: Matcher };

export const candidateOf = (applicant: Applicant): Candidate => ({
  applicant,
  match: createMatcher([...applicant.skills, ...applicant.softSkills]),
});

/** The numbers of a score, without the words about them. */
export type Appraisal = {
  readonly criteria: readonly CriterionName[];
  readonly maxima: readonly number[];
  readonly matches: SkillMatches;
  /** Whole points of each criterion; they sum to the score. */
  readonly points: readonly number[];
  readonly score: number;
  readonly band: Band;
  /** The score of another applicant, or with other matches. */
  readonly rescore: (applicant: Applicant, matches: SkillMatches) => number;
};

const bandOf = (score: number): Band => bands.find(({ from }) => score >= from)?.band ?? "weak";

export const appraise = ({ applicant, match }: Candidate, demand: Demand): Appraisal => {
  const criteria = criteriaOf(demand);
  const maxima = maximaOf(criteria.map((criterion) => weights[criterion]));
  const matches: SkillMatches = { skills: demand.skills.map(match), softSkills: demand.softSkills.map(match) };
  const earned = (who: Applicant, what: SkillMatches): number[] =>
    sharesOf(criteria, demand, who, what).map((share, i) => share * maxima[i]!);
  const points = apportion(earned(applicant, matches));
  const score = sum(points);
  return {
    criteria,
    maxima,
    matches,
    points,
    score,
    band: bandOf(score),
    rescore: (who, what) => Math.round(sum(earned(who, what))),
  };
};

const mustFirst = (a: { level: string }, b: { level: string }): number =>
  Number(a.level === "nice") - Number(b.level === "nice");

const matchedSkillsOf = (matched: readonly Matched[]): FitScore["matchedSkills"] =>
  matched.flatMap(({ demanded: { level }, match }) =>
    match
      ? [
          {
            skill: match.wanted,
            level,
            rung: match.shown.rung,
            through: match.relation === "same" ? null : match.shown.skill,
            ...match.shown.evidence,
          },
        ]
      : [],
  );

const missingSkillsOf = (matched: readonly Matched[]): FitScore["missingSkills"] =>
  matched.flatMap(({ demanded: { names, level, group }, match }) =>
    match ? [] : names.map((skill) => (group === null ? { skill, level } : { skill, level, group })),
  );

/**
 * Each demand on one of two lists, what is required first: with the alternative that is shown best, or with all of them
 * when none is.
 */
export const skillsOf = ({ skills, softSkills }: SkillMatches): Pick<FitScore, "matchedSkills" | "missingSkills"> => {
  const every = [...skills, ...softSkills];
  return {
    matchedSkills: matchedSkillsOf(every).sort(mustFirst),
    missingSkills: missingSkillsOf(every).sort(mustFirst),
  };
};
