import type { Fact, FitRequirements, GapStatus, Gate, Requirement, ResumeFacts } from "@career/contracts";
import { byCodePoint, findSkill, skillRelation } from "@career/taxonomy";
import { type Applicant, applicantOf } from "./applicant.ts";
import { degreeLevel, heldLevel } from "./degree.ts";
import { type Demand, demandOf } from "./demand.ts";
import { gatesOf } from "./gates.ts";
import { statementOf } from "./named.ts";
import { byPlace } from "./order.ts";
import { relationCredit, rungCredit } from "./rubric.ts";
import { createMatcher, type Match, type Matched } from "./skill-match.ts";

/** A fact that shows something asked for, and how far it alone does. */
export type Showing = { readonly fact: Fact; readonly status: GapStatus };

/** What a resume answers to one requirement; what shows it best comes first. */
export type Answer = { readonly status: GapStatus; readonly reason: string; readonly shownBy: readonly Showing[] };

/**
 * By the rubric's share of a skill's part: matched from what a dated role earns (0.9), since all above it is time or
 * production, which no wording brings; partial for anything below, be it listed, a project, or by a relation alone.
 */
const statusOfCredit = (credit: number): GapStatus => {
  if (credit <= 0) return "missing";
  return credit < rungCredit.role ? "partial" : "matched";
};

const isSkill = ({ kind }: Pick<Fact | Requirement, "kind">): boolean => kind === "skill" || kind === "soft-skill";

const nameOf = ({ value }: Fact): string => findSkill(value)?.name ?? value.trim();

/** The facts of the skill that the score rests on, the strongest first, then those that name what is asked for. */
const skillShowings = (
  { demanded: { names } }: Matched,
  match: Match,
  bySkill: ReadonlyMap<string, readonly Fact[]>,
): Showing[] =>
  [...new Set([match.shown.skill, ...names])].flatMap((skill) => {
    const relations = names.flatMap((name) => skillRelation(skill, name) ?? []);
    const credit = Math.max(...relations.map((relation) => relationCredit[relation]));
    return (bySkill.get(skill) ?? [])
      .toSorted((a, b) => rungCredit[b.rung] - rungCredit[a.rung])
      .map((fact) => ({ fact, status: statusOfCredit(rungCredit[fact.rung] * credit) }));
  });

/** The facts that an answer beside the skills rests on. */
const factsFor = (
  { kind }: Requirement,
  demand: Demand,
  applicant: Applicant,
  facts: readonly Fact[],
): readonly Fact[] => {
  const stated = (list: "languages" | "certifications"): readonly Fact[] => {
    const found = demand[list].map((demanded) => statementOf(demanded, applicant[list])?.skill);
    const factKind = list === "languages" ? "spoken-language" : "certification";
    return facts.filter((fact) => fact.kind === factKind && found.includes(nameOf(fact)));
  };
  switch (kind) {
    case "spoken-language":
      return stated("languages");
    case "certification":
      return stated("certifications");
    case "experience-years":
    case "seniority":
      return facts.filter((fact) => fact.kind === "role");
    case "degree":
      return facts
        .filter((fact) => fact.kind === "education")
        .sort((a, b) => degreeLevel(b.value) - degreeLevel(a.value));
    case "location":
      return facts.filter((fact) => fact.kind === "location");
    default:
      return [];
  }
};

/** Something that a resume says on the matter, though not enough. */
const isPartlyShown = ({ kind }: Requirement, gate: Gate, applicant: Applicant): boolean => {
  if (kind === "degree") return heldLevel(applicant) > 0;
  if (kind === "experience-years") return (applicant.experienceMonths ?? 0) > 0;
  if (kind === "location") return applicant.location !== null;
  return kind === "seniority" && gate.status === "unknown" && applicant.experienceMonths !== null;
};

const statusOfGate = (requirement: Requirement, gate: Gate, applicant: Applicant): GapStatus => {
  if (gate.status === "pass") return "matched";
  return isPartlyShown(requirement, gate, applicant) ? "partial" : "missing";
};

/** Whatever meets one of them meets the requirement: its group, and of degrees all of its level, as the rubric has it. */
const alternativesOf = (one: Requirement, requirements: readonly Requirement[]): readonly Requirement[] => {
  if (one.kind === "degree") return requirements.filter(({ kind, level }) => kind === "degree" && level === one.level);
  if (one.group === null || one.kind === "experience-years") return [one];
  return requirements.filter(({ kind, group }) => group === one.group && kind === one.kind);
};

// A must-have skill is what the gates put into words; the level has no part in how far something is shown.
const asMust = (requirement: Requirement): Requirement => ({
  ...requirement,
  kind: isSkill(requirement) ? "skill" : requirement.kind,
  level: "must",
});

/**
 * Answers each requirement by the scorer's own matches and gates: skills by their credit; anything else is matched when
 * its gate is passed, partial when the resume says something of it (a lower degree, too few years, months that do not
 * tell a seniority, another place), and else missing, also where a resume could not say it. The order of the facts does
 * not show.
 */
export const createAnswerer = (resume: ResumeFacts, { requirements }: FitRequirements) => {
  const applicant = applicantOf(resume);
  const match = createMatcher([...applicant.skills, ...applicant.softSkills]);
  const facts = resume.facts
    .filter(({ source }) => source !== "job")
    .sort((a, b) => byPlace(a, b) || byCodePoint(a.kind, b.kind) || byCodePoint(a.value, b.value));
  const bySkill = Map.groupBy(
    facts.filter((fact) => isSkill(fact) && fact.rung !== "absent"),
    nameOf,
  );

  return (requirement: Requirement): Answer => {
    const asked = alternativesOf(requirement, requirements).map(asMust);
    const demand = demandOf({ title: null, requirements: asked, experienceYears: null });
    const skills = demand.skills.map(match);
    const [gate] = gatesOf(demand, applicant, { skills, softSkills: [] });
    if (!gate) return { status: "matched", reason: "It asks for nothing that could be missing.", shownBy: [] };
    const { reason } = gate;
    const [skill] = skills;
    if (skill) {
      const shownBy = skill.match ? skillShowings(skill, skill.match, bySkill) : [];
      return { status: statusOfCredit(skill.match?.credit ?? 0), reason, shownBy };
    }
    const status = statusOfGate(requirement, gate, applicant);
    const shownBy = status === "missing" ? [] : factsFor(requirement, demand, applicant, facts);
    return { status, reason, shownBy: shownBy.map((fact) => ({ fact, status })) };
  };
};
