import type { Criterion, FitRequirements, FitScore, ResumeFacts } from "@career/contracts";
import { taxonomyVersion } from "@career/taxonomy";
import { applicantOf } from "./applicant.ts";
import { appraise, candidateOf, skillsOf } from "./appraise.ts";
import { ceilingOf } from "./ceiling.ts";
import { confidenceOf } from "./confidence.ts";
import { demandOf } from "./demand.ts";
import { explain } from "./explain.ts";
import { gatesOf } from "./gates.ts";
import { improvementsOf } from "./improvements.ts";
import { rubricVersion } from "./rubric.ts";

/** A target that asks for nothing: nothing can be earned. */
const unasked: Criterion = {
  criterion: "required-skills",
  points: 0,
  maximum: 100,
  reason: "The target asks for nothing that a resume could show.",
  evidence: [],
};

/**
 * How well a resume fits a target, by the rubric. Points are whole numbers and sum to the score: the earned share of
 * each criterion times its maximum, the rounded sum divided by largest remainder.
 */
export const scoreFit = (input: { facts: ResumeFacts; target: FitRequirements }): FitScore => {
  const demand = demandOf(input.target);
  const applicant = applicantOf(input.facts);
  const appraisal = appraise(candidateOf(applicant), demand);
  const { criteria, maxima, matches, points, score, band, rescore } = appraisal;
  const asked = criteria.map((criterion, i) => ({
    criterion,
    points: points[i]!,
    maximum: maxima[i]!,
    ...explain(criterion, demand, applicant, matches),
  }));
  const breakdown = asked.length > 0 ? asked : [unasked];
  return {
    overallFitScore: score,
    band,
    confidence: confidenceOf(criteria, maxima, demand, applicant),
    ...skillsOf(matches),
    breakdown,
    gates: gatesOf(demand, applicant, matches),
    improvements: improvementsOf(score, demand, applicant, matches, rescore),
    ceiling: ceilingOf(appraisal, breakdown, demand, applicant),
    rubric: rubricVersion,
    taxonomy: taxonomyVersion,
  };
};
