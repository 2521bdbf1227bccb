import type { Criterion, Evidence } from "@career/contracts";
import type { Applicant } from "./applicant.ts";
import { demandedLevel, educationShare, heldLevel } from "./degree.ts";
import type { Demand, Demanded } from "./demand.ts";
import { statementOf } from "./named.ts";
import { type CriterionName, fullRelevanceShare, neutralShare } from "./rubric.ts";
import { experienceShare, isSkillCriterion, levelOf, relevanceOf, type SkillMatches } from "./shares.ts";
import type { Matched } from "./skill-match.ts";

type Said = Pick<Criterion, "reason" | "evidence">;

const two = (value: number): string => String(Math.round(value * 100) / 100);

const distinct = (evidence: readonly Evidence[]): Evidence[] => {
  const seen = new Map(evidence.map((one) => [`${one.page}:${one.line}:${one.quote}`, one]));
  return [...seen.values()];
};

const matchWords = ({ demanded, match }: Matched): string => {
  if (!match) return `${demanded.value} not shown 0`;
  const how = { same: "", implied: ` implied by ${match.shown.skill}`, related: ` related to ${match.shown.skill}` };
  return `${demanded.value}${how[match.relation]} (${match.shown.rung}) ${two(match.credit)}`;
};

const skillsSaid = (matched: readonly Matched[]): Said => {
  const found = matched.filter(({ match }) => match);
  return {
    reason: `${found.length} of ${matched.length} shown, each worth an equal part: ${matched.map(matchWords).join(", ")}.`,
    evidence: distinct(found.flatMap(({ match }) => (match ? [match.shown.evidence] : []))),
  };
};

const experienceSaid = ({ experienceMonths, roles }: Applicant, years: number): Said => {
  const share = two(experienceShare(experienceMonths, years));
  const reason =
    experienceMonths === null
      ? `No dated role; silence earns the neutral share ${neutralShare} of the ${years} years asked for.`
      : `${experienceMonths} of ${years * 12} months asked for: ${share} (at least ${neutralShare}).`;
  return { reason, evidence: experienceMonths === null ? [] : distinct(roles) };
};

const educationSaid = (applicant: Applicant, demand: Demand): Said => {
  const held = heldLevel(applicant);
  const wanted = demandedLevel(demand);
  const share = educationShare(held, wanted);
  if (held === 0) return { reason: `No degree named; silence earns the neutral share ${share}.`, evidence: [] };
  const how = held >= wanted ? "The degree asked for, or a higher one" : "A degree below the one asked for";
  return { reason: `${how}: ${share}.`, evidence: distinct(applicant.education) };
};

const statedSaid = (demands: readonly Demanded[], shown: Applicant["languages"], least: number): Said => {
  const stated = demands.flatMap((demanded) => statementOf(demanded, shown) ?? []);
  const floor = least > 0 ? ` (at least the neutral share ${least})` : "";
  const names = demands.map(({ value }) => value).join(", ");
  return {
    reason: `${stated.length} of ${demands.length} stated${floor}: ${names}.`,
    evidence: distinct(stated.map(({ evidence }) => evidence)),
  };
};

const said = (criterion: CriterionName, demand: Demand, applicant: Applicant, matches: SkillMatches): Said => {
  switch (criterion) {
    case "required-skills":
      return skillsSaid(levelOf(matches.skills, "must"));
    case "preferred-skills":
      return skillsSaid(levelOf(matches.skills, "nice"));
    case "experience":
      return experienceSaid(applicant, demand.years ?? 0);
    case "education":
      return educationSaid(applicant, demand);
    case "certifications":
      return statedSaid(demand.certifications, applicant.certifications, 0);
    case "spoken-languages":
      return statedSaid(demand.languages, applicant.languages, neutralShare);
    case "soft-skills":
      return skillsSaid(matches.softSkills);
  }
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
  const relevance = two(relevanceOf(matches));
  const rule = `counts ×${relevance}, in proportion to the field's skills shown, in full from ${fullRelevanceShare} of their credit`;
  return { reason: `${reason} It ${rule}.`, evidence };
};
