import type { Gate } from "@career/contracts";
import type { Applicant, Shown } from "./applicant.ts";
import { demandedLevel, heldLevel } from "./degree.ts";
import { type Demand, type Demanded, labelOf } from "./demand.ts";
import { statementOf } from "./named.ts";
import { isSamePlace } from "./place.ts";
import { seniorityMonths } from "./rubric.ts";
import { levelOf, type SkillMatches } from "./shares.ts";
import type { Matched } from "./skill-match.ts";

const skillGate = ({ demanded, match }: Matched): Gate => {
  const requirement = labelOf(demanded);
  if (!match) return { requirement, status: "fail", reason: "The resume does not show it." };
  const { shown, relation, wanted } = match;
  if (relation === "related")
    return { requirement, status: "unknown", reason: `Only the related ${shown.skill} is shown.` };
  const what = demanded.names.length > 1 ? `${wanted}: ` : "";
  const how = relation === "same" ? `Shown (${shown.rung}).` : `Follows from ${shown.skill}.`;
  return { requirement, status: "pass", reason: `${what}${how}` };
};

const noRole = "The resume has no dated role.";

const experienceGate = (years: number, months: number | null): Gate => {
  const requirement = `${years} years of experience`;
  if (months === null) return { requirement, status: "unknown", reason: noRole };
  return { requirement, status: months >= years * 12 ? "pass" : "fail", reason: `${months} of ${years * 12} months.` };
};

const degreeGate = (demands: readonly Demanded[], demand: Demand, applicant: Applicant): Gate => {
  const requirement = demands.map(labelOf).join(" or ");
  const held = heldLevel(applicant);
  if (held === 0) return { requirement, status: "unknown", reason: "The resume names no degree." };
  const enough = held >= demandedLevel(demand);
  return { requirement, status: enough ? "pass" : "fail", reason: enough ? "Held." : "A lower degree is named." };
};

/** A list without the item speaks against it; no list at all says nothing. */
const statedGate = (demanded: Demanded, shown: readonly Shown[]): Gate => {
  const requirement = labelOf(demanded);
  if (statementOf(demanded, shown)) return { requirement, status: "pass", reason: "Stated." };
  if (shown.length > 0) return { requirement, status: "fail", reason: "Others are stated, this one is not." };
  return { requirement, status: "unknown", reason: "The resume states none." };
};

/** By months of work and never by a title, of alternatives by the one that asks for least. */
const seniorityGate = (demanded: Demanded, months: number | null): Gate => {
  const requirement = `${labelOf(demanded)} level`;
  const wanted = demanded.names.map((name) => name.toLowerCase());
  const known = Object.entries(seniorityMonths).flatMap(([level, range]) => (wanted.includes(level) ? [range] : []));
  if (known.length === 0) return { requirement, status: "unknown", reason: "The rubric has no months for this level." };
  const fails = Math.min(...known.map(([least]) => least));
  const passes = Math.min(...known.map(([, most]) => most));
  if (passes === 0) return { requirement, status: "pass", reason: "No month of work is needed for it." };
  if (months === null) return { requirement, status: "unknown", reason: noRole };
  if (months >= passes) return { requirement, status: "pass", reason: `${months} months, enough from ${passes} on.` };
  if (months < fails) return { requirement, status: "fail", reason: `${months} months, too few below ${fails}.` };
  return {
    requirement,
    status: "unknown",
    reason: `${months} months; between ${fails} and ${passes} they do not tell.`,
  };
};

/** A person can move, so no place speaks against anybody. */
const locationGate = (demanded: Demanded, location: string | null): Gate => {
  const requirement = labelOf(demanded);
  if (location !== null && demanded.names.some((name) => isSamePlace(name, location))) {
    return { requirement, status: "pass", reason: `The resume states ${location}.` };
  }
  const reason =
    location === null ? "The resume states no place." : `The resume states ${location}, which may not matter.`;
  return { requirement, status: "unknown", reason };
};

const workModeGate = (demanded: Demanded): Gate => ({
  requirement: `${labelOf(demanded)} work`,
  status: "unknown",
  reason: "A resume does not say how somebody wants to work.",
});

/** The must-haves, beside the points and without influence on them. */
export const gatesOf = (demand: Demand, applicant: Applicant, matches: SkillMatches): Gate[] => {
  const must = (demands: readonly Demanded[]): Demanded[] => demands.filter(({ level }) => level === "must");
  const degrees = must(demand.degrees);
  return [
    ...levelOf(matches.skills, "must").map(skillGate),
    ...(demand.years === null ? [] : [experienceGate(demand.years, applicant.experienceMonths)]),
    ...must(demand.seniorities).map((demanded) => seniorityGate(demanded, applicant.experienceMonths)),
    ...(degrees.length > 0 ? [degreeGate(degrees, demand, applicant)] : []),
    ...must(demand.certifications).map((demanded) => statedGate(demanded, applicant.certifications)),
    ...must(demand.languages).map((demanded) => statedGate(demanded, applicant.languages)),
    ...must(demand.locations).map((demanded) => locationGate(demanded, applicant.location)),
    ...must(demand.workModes).map(workModeGate),
  ];
};
