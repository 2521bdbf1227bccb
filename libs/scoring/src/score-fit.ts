import type { Band, Criterion, FitRequirements, FitScore, ResumeFacts } from "@career/contracts";
import { taxonomyVersion } from "@career/taxonomy";
import { type Applicant, applicantOf } from "./applicant.ts";
import { confidenceOf } from "./confidence.ts";
import { demandOf } from "./demand.ts";
import { explain } from "./explain.ts";
import { gatesOf } from "./gates.ts";
import { improvementsOf } from "./improvements.ts";
import { apportion, maximaOf, sum } from "./points.ts";
import { bands, rubricVersion, weights } from "./rubric.ts";
import { criteriaOf, type SkillMatches, sharesOf } from "./shares.ts";
import { type Matched, matchAll } from "./skill-match.ts";

const bandOf = (score: number): Band => bands.find(({ from }) => score >= from)?.band ?? "weak";

/** A target that asks for nothing: nothing can be earned. */
const unasked: Criterion = {
  criterion: "required-skills",
  points: 0,
  maximum: 100,
  reason: "The target asks for nothing that a resume could show.",
  evidence: [],
};

const matchedSkillsOf = (matched: readonly Matched[]): FitScore["matchedSkills"] =>
  matched.flatMap(({ demanded: { value, level }, match }) =>
    match
      ? [
          {
            skill: value,
            level,
            rung: match.shown.rung,
            through: match.relation === "same" ? null : match.shown.skill,
            ...match.shown.evidence,
          },
        ]
      : [],
  );

const mustFirst = (a: { level: string }, b: { level: string }): number =>
  Number(a.level === "nice") - Number(b.level === "nice");

/**
 * How well a resume fits a target, by the rubric. Points are whole numbers and sum to the score: the earned share of
 * each criterion times its maximum, the rounded sum divided by largest remainder.
 */
export const scoreFit = (input: { facts: ResumeFacts; target: FitRequirements }): FitScore => {
  const demand = demandOf(input.target);
  const applicant = applicantOf(input.facts);
  const criteria = criteriaOf(demand);
  const maxima = maximaOf(criteria.map((criterion) => weights[criterion]));
  const everySkill = [...applicant.skills, ...applicant.softSkills];
  const matches: SkillMatches = {
    skills: matchAll(demand.skills, everySkill),
    softSkills: matchAll(demand.softSkills, everySkill),
  };
  const earned = (who: Applicant, what: SkillMatches): number[] =>
    sharesOf(criteria, demand, who, what).map((share, i) => share * maxima[i]!);
  const rescore = (who: Applicant, what: SkillMatches): number => Math.round(sum(earned(who, what)));

  const points = apportion(earned(applicant, matches));
  const overallFitScore = sum(points);
  const breakdown = criteria.map((criterion, i) => ({
    criterion,
    points: points[i]!,
    maximum: maxima[i]!,
    ...explain(criterion, demand, applicant, matches),
  }));
  const every = [...matches.skills, ...matches.softSkills];
  return {
    overallFitScore,
    band: bandOf(overallFitScore),
    confidence: confidenceOf(criteria, maxima, demand, applicant),
    matchedSkills: matchedSkillsOf(every).sort(mustFirst),
    missingSkills: every
      .filter(({ match }) => !match)
      .map(({ demanded: { value, level } }) => ({ skill: value, level }))
      .sort(mustFirst),
    breakdown: breakdown.length > 0 ? breakdown : [unasked],
    gates: gatesOf(demand, applicant, matches),
    improvements: improvementsOf(overallFitScore, demand, applicant, matches, rescore),
    rubric: rubricVersion,
    taxonomy: taxonomyVersion,
  };
};
