import type { Ceiling, Criterion } from "@career/contracts";
import type { Applicant, Shown } from "./applicant.ts";
import type { Appraisal } from "./appraise.ts";
import type { Demand } from "./demand.ts";
import { explainLoss } from "./explain.ts";
import { relationCredit, rungCredit } from "./rubric.ts";
import type { SkillMatches } from "./shares.ts";
import type { Matched } from "./skill-match.ts";
import { supposed } from "./supposed.ts";
import { roleCredit, skillTimeOf } from "./worked-time.ts";

/** The most that a skill which the resume names can be worth by saying more of it: shown in every role, or in a project. */
const shownCredit = ({ roleTimes }: Applicant): number =>
  roleTimes.length > 0 ? roleCredit(skillTimeOf(roleTimes, roleTimes)) : rungCredit.project;

/** What follows from a skill can be named itself; what is only related to it stays so. */
const presented =
  (most: number) =>
  ({ demanded, match }: Matched): Matched => {
    if (!match) return { demanded, match };
    const relation = match.relation === "related" ? "related" : "same";
    return { demanded, match: { ...match, credit: Math.max(match.credit, most * relationCredit[relation]) } };
  };

const complete = ({ demanded }: Matched): Matched => {
  const wanted = demanded.names[0]!;
  return { demanded, match: { shown: supposed(wanted, "production"), wanted, relation: "same", credit: 1 } };
};

const each = ({ skills, softSkills }: SkillMatches, change: (one: Matched) => Matched): SkillMatches => ({
  skills: skills.map(change),
  softSkills: softSkills.map(change),
});

const completed = (applicant: Applicant, demand: Demand): Applicant => {
  const named = (demands: Demand["languages"]): Shown[] => demands.map(({ names }) => supposed(names[0]!));
  return {
    ...applicant,
    experienceMonths: Math.max(applicant.experienceMonths ?? 0, (demand.years ?? 0) * 12),
    degrees: [...applicant.degrees, ...demand.degrees.flatMap(({ names }) => names)],
    certifications: [...applicant.certifications, ...named(demand.certifications)],
    languages: [...applicant.languages, ...named(demand.languages)],
  };
};

/** Why the score is not 100, and how far better wording, or everything asked for, could take it. */
export const ceilingOf = (
  { criteria, matches, rescore }: Appraisal,
  breakdown: readonly Criterion[],
  demand: Demand,
  applicant: Applicant,
): Ceiling => ({
  byPresentation: rescore(applicant, each(matches, presented(shownCredit(applicant)))),
  byEverything: rescore(completed(applicant, demand), each(matches, complete)),
  lost: breakdown.flatMap(({ criterion, points, maximum, reason }, i) => {
    if (points === maximum) return [];
    const name = criteria[i];
    return [
      { criterion, points: maximum - points, reason: name ? explainLoss(name, demand, applicant, matches) : reason },
    ];
  }),
});
