import type { Criterion, Evidence } from "@career/contracts";
import type { Applicant, Shown } from "./applicant.ts";
import { demandedLevel, heldLevel } from "./degree.ts";
import { type Demand, type Demanded, labelOf } from "./demand.ts";
import { statementOf } from "./named.ts";
import { type CriterionName, fullRelevanceShare, neutralShare } from "./rubric.ts";
import { isSkillCriterion, levelOf, relevanceOf, type SkillMatches, shareOf } from "./shares.ts";
import type { Matched } from "./skill-match.ts";

type Said = Pick<Criterion, "reason" | "evidence">;

const two = (value: number): string => String(Math.round(value * 100) / 100);

const distinct = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Map(evidence.map((one) => [`${one.page}:${one.line}:${one.quote}`, one]));
  return [...seen.values()];
};

const months = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

/** "role, 30 months, 12 months of work ago": the time counts for what a role shows. */
const rungWords = ({ rung, time }: Shown): string => {
  if (rung !== "role" || !time) return rung;
  const since = time.since === null ? [] : [time.since === 0 ? "latest role" : `${months(time.since)} of work ago`];
  return [rung, months(time.months), ...since].join(", ");
};

const matchWords = ({ demanded, match }: Matched): string => {
  if (!match) return `${labelOf(demanded)} not shown 0`;
  const { shown, wanted, relation, credit } = match;
  const how = { same: "", implied: ` implied by ${shown.skill}`, related: ` related to ${shown.skill}` };
  const others = demanded.names.length > 1 ? ` for ${labelOf(demanded)}` : "";
  return `${wanted}${how[relation]}${others} (${rungWords(shown)}) ${two(credit)}`;
};

/** What each demand earns of its equal part. */
const partsOf = (matched: readonly Matched[]): string => matched.map(matchWords).join(", ");

const skillsSaid = (matched: readonly Matched[]): Said => {
  const found = matched.filter(({ match }) => match);
  return {
    reason: `${found.length} of ${matched.length} shown, each worth an equal part: ${partsOf(matched)}.`,
    evidence: distinct(found.flatMap(({ match }) => (match ? [match.shown.evidence] : []))),
  };
};

const experienceSaid = ({ experienceMonths, roles }: Applicant, years: number): Said => ({
  reason:
    experienceMonths === null
      ? `No dated role; ${years} years are asked for.`
      : `${experienceMonths} of ${years * 12} months asked for.`,
  evidence: experienceMonths === null ? [] : distinct(roles),
});

const educationSaid = (applicant: Applicant, demand: Demand): Said => {
  const held = heldLevel(applicant);
  if (held === 0) return { reason: "No degree named.", evidence: [] };
  const enough = held >= demandedLevel(demand);
  const reason = enough ? "The degree asked for, or a higher one." : "A degree below the one asked for.";
  return { reason, evidence: distinct(applicant.education) };
};

const statedSaid = (demands: readonly Demanded[], shown: readonly Shown[]): Said => {
  const stated = demands.flatMap((demanded) => statementOf(demanded, shown) ?? []);
  return {
    reason: `${stated.length} of ${demands.length} stated: ${demands.map(labelOf).join(", ")}.`,
    evidence: distinct(stated.map(({ evidence }) => evidence)),
  };
};

const skillsUnder = (criterion: CriterionName, { skills, softSkills }: SkillMatches): readonly Matched[] => {
  if (criterion === "soft-skills") return softSkills;
  return levelOf(skills, criterion === "required-skills" ? "must" : "nice");
};

const said = (criterion: CriterionName, demand: Demand, applicant: Applicant, matches: SkillMatches): Said => {
  switch (criterion) {
    case "required-skills":
    case "preferred-skills":
    case "soft-skills":
      return skillsSaid(skillsUnder(criterion, matches));
    case "experience":
      return experienceSaid(applicant, demand.years ?? 0);
    case "education":
      return educationSaid(applicant, demand);
    case "certifications":
      return statedSaid(demand.certifications, applicant.certifications);
    case "spoken-languages":
      return statedSaid(demand.languages, applicant.languages);
  }
};

/** The share in words, and how far it counts, of a criterion beside the field's skills. */
const shareWords = (criterion: CriterionName, demand: Demand, applicant: Applicant, matches: SkillMatches): string => {
  const share = shareOf(criterion, demand, applicant, matches);
  const floor = share === neutralShare ? ", the least that silence or little of it earns" : "";
  const relevance = `×${two(relevanceOf(matches))}, in proportion to the field's skills shown, in full from ${fullRelevanceShare} of their credit`;
  return `Share ${two(share)}${floor}; it counts ${relevance}.`;
};

/** The rule behind a criterion's points in words, with the numbers that went into it. */
export const explain = (
  criterion: CriterionName,
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
): Said => {
  const { reason, evidence } = said(criterion, demand, applicant, matches);
  if (isSkillCriterion(criterion)) return { reason, evidence };
  return { reason: `${reason} ${shareWords(criterion, demand, applicant, matches)}`, evidence };
};

/** Why a criterion earns less than its maximum; of skills only those that are not worth their whole part. */
export const explainLoss = (
  criterion: CriterionName,
  demand: Demand,
  applicant: Applicant,
  matches: SkillMatches,
): string => {
  if (!isSkillCriterion(criterion)) return explain(criterion, demand, applicant, matches).reason;
  const matched = skillsUnder(criterion, matches);
  const short = matched.filter(({ match }) => (match?.credit ?? 0) < 1);
  return `${short.length} of ${matched.length} earn less than their whole part: ${partsOf(short)}.`;
};
