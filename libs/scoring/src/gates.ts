import type { Gate } from "@career/contracts";
import type { Applicant, Shown } from "./applicant.ts";
import { demandedLevel, heldLevel } from "./degree.ts";
import type { Demand, Demanded } from "./demand.ts";
import { statementOf } from "./named.ts";
import { levelOf, type SkillMatches } from "./shares.ts";
import type { Matched } from "./skill-match.ts";

const skillGate = ({ demanded: { value }, match }: Matched): Gate => {
  if (!match) return { requirement: value, status: "fail", reason: "The resume does not show it." };
  if (match.relation === "related") {
    return { requirement: value, status: "unknown", reason: `Only the related ${match.shown.skill} is shown.` };
  }
  const how = match.relation === "same" ? `Shown (${match.shown.rung}).` : `Follows from ${match.shown.skill}.`;
  return { requirement: value, status: "pass", reason: how };
};

const experienceGate = (years: number, months: number | null): Gate => {
  const requirement = `${years} years of experience`;
  if (months === null) return { requirement, status: "unknown", reason: "The resume has no dated role." };
  return { requirement, status: months >= years * 12 ? "pass" : "fail", reason: `${months} of ${years * 12} months.` };
};

const degreeGate = (demand: Demand, applicant: Applicant): Gate => {
  const must = demand.degrees.filter(({ level }) => level === "must");
  const requirement = must.map(({ value }) => value).join(" or ");
  const held = heldLevel(applicant);
  if (held === 0) return { requirement, status: "unknown", reason: "The resume names no degree." };
  const enough = held >= demandedLevel(demand);
  return { requirement, status: enough ? "pass" : "fail", reason: enough ? "Held." : "A lower degree is named." };
};

/** A list without the item speaks against it; no list at all says nothing. */
const statedGate = (demanded: Demanded, shown: readonly Shown[]): Gate => {
  const requirement = demanded.value;
  if (statementOf(demanded, shown)) return { requirement, status: "pass", reason: "Stated." };
  if (shown.length > 0) return { requirement, status: "fail", reason: "Others are stated, this one is not." };
  return { requirement, status: "unknown", reason: "The resume states none." };
};

/** The must-haves, beside the points and without influence on them. */
export const gatesOf = (demand: Demand, applicant: Applicant, matches: SkillMatches): Gate[] => {
  const must = (demands: readonly Demanded[]): Demanded[] => demands.filter(({ level }) => level === "must");
  return [
    ...levelOf(matches.skills, "must").map(skillGate),
    ...(demand.years === null ? [] : [experienceGate(demand.years, applicant.experienceMonths)]),
    ...(must(demand.degrees).length > 0 ? [degreeGate(demand, applicant)] : []),
    ...must(demand.certifications).map((demanded) => statedGate(demanded, applicant.certifications)),
    ...must(demand.languages).map((demanded) => statedGate(demanded, applicant.languages)),
  ];
};
