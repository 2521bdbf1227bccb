import type { FitRequirements, Requirement } from "@career/contracts";
import { byCodePoint, findSkill, type Role } from "@career/taxonomy";

type Level = Requirement["level"];
export type Demanded = { readonly value: string; readonly level: Level };

/** What a target asks for: canonical, without repetitions, in an order that does not depend on the posting's. */
export type Demand = {
  readonly skills: readonly Demanded[];
  readonly softSkills: readonly Demanded[];
  readonly languages: readonly Demanded[];
  readonly degrees: readonly Demanded[];
  readonly certifications: readonly Demanded[];
  readonly years: number | null;
};

const canonical = ({ kind, value }: Requirement): string =>
  kind === "skill" || kind === "soft-skill" ? (findSkill(value)?.name ?? value.trim()) : value.trim();

const LEADING_NUMBER = /\d+(?:\.\d+)?/;

const yearsOf = ({ experienceYears, requirements }: FitRequirements): number | null => {
  if (experienceYears !== null) return experienceYears || null;
  const demanded = requirements
    .filter(({ kind, level }) => kind === "experience-years" && level === "must")
    .map(({ value }) => Number(LEADING_NUMBER.exec(value)?.[0] ?? 0));
  return Math.max(0, ...demanded) || null;
};

export const demandOf = (target: FitRequirements): Demand => {
  const of = (kind: Requirement["kind"]): Demanded[] => {
    const levels = new Map<string, Level>();
    for (const requirement of target.requirements) {
      if (requirement.kind !== kind) continue;
      const value = canonical(requirement);
      if (value !== "" && levels.get(value) !== "must") levels.set(value, requirement.level);
    }
    return [...levels].map(([value, level]) => ({ value, level })).sort((a, b) => byCodePoint(a.value, b.value));
  };
  return {
    skills: of("skill"),
    softSkills: of("soft-skill"),
    languages: of("spoken-language"),
    degrees: of("degree"),
    certifications: of("certification"),
    years: yearsOf(target),
  };
};

/** A catalogue role as a target; it quotes nothing, because no posting stands behind it. */
export const requirementsOfRole = (role: Role): FitRequirements => {
  const requirement =
    (level: Level) =>
    (value: string): Requirement => ({
      kind: findSkill(value)?.kind === "soft" ? "soft-skill" : "skill",
      value,
      level,
      quote: null,
      start: null,
      end: null,
    });
  return {
    title: role.title,
    requirements: [...role.requiredSkills.map(requirement("must")), ...role.preferredSkills.map(requirement("nice"))],
    experienceYears: role.typicalYears,
  };
};
