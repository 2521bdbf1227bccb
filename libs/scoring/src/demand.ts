import type { FitRequirements, Requirement } from "@career/contracts";
import { byCodePoint, findSkill, type Role } from "@career/taxonomy";

type Level = Requirement["level"];

/** One thing asked for: any one of its names, sorted, meets it. `group` is the posting's number for them. */
export type Demanded = {
  readonly names: readonly string[];
  readonly level: Level;
  readonly group: number | null;
};

/** What a target asks for: canonical, without repetitions, in an order that does not depend on the posting's. */
export type Demand = {
  readonly skills: readonly Demanded[];
  readonly softSkills: readonly Demanded[];
  readonly languages: readonly Demanded[];
  readonly degrees: readonly Demanded[];
  readonly certifications: readonly Demanded[];
  readonly seniorities: readonly Demanded[];
  readonly locations: readonly Demanded[];
  readonly workModes: readonly Demanded[];
  readonly years: number | null;
};

/** "React or Vue". */
export const labelOf = ({ names }: Pick<Demanded, "names">): string => names.join(" or ");

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

/** Whoever meets `one` meets `other`, which asks for no more. */
const covers = (one: Demanded, other: Demanded): boolean =>
  (one.level === "must" || other.level === "nice") && one.names.every((name) => other.names.includes(name));

const byNames = (a: Demanded, b: Demanded): number =>
  byCodePoint(labelOf(a), labelOf(b)) || (a.group ?? 0) - (b.group ?? 0);

/** Alternatives that ask for nothing beside another demand are left out: "React or Vue" where React is asked for. */
const withoutCovered = (demands: readonly Demanded[]): Demanded[] =>
  demands.filter(
    (other) =>
      other.group === null ||
      !demands.some((one) => one !== other && covers(one, other) && (!covers(other, one) || byNames(one, other) < 0)),
  );

/** The demands of one kind. A name asked for twice is asked for once, as strongly as it ever is. */
const demandsOf = (requirements: readonly Requirement[], kind: Requirement["kind"]): Demanded[] => {
  const levels = new Map<string, Level>();
  const groups = new Map<number, Requirement[]>();
  const askAlone = (name: string, level: Level): void => {
    if (name !== "" && levels.get(name) !== "must") levels.set(name, level);
  };
  for (const requirement of requirements) {
    if (requirement.kind !== kind) continue;
    const { group, level } = requirement;
    if (group === null) askAlone(canonical(requirement), level);
    else groups.set(group, [...(groups.get(group) ?? []), requirement]);
  }
  const alternatives: Demanded[] = [];
  for (const [group, members] of groups) {
    const names = [...new Set(members.map(canonical))].filter((name) => name !== "").sort(byCodePoint);
    const level = members.some((one) => one.level === "must") ? "must" : "nice";
    if (names.length > 1) alternatives.push({ names, level, group });
    else askAlone(names[0] ?? "", level);
  }
  const alone = [...levels].map(([name, level]): Demanded => ({ names: [name], level, group: null }));
  return withoutCovered([...alone, ...alternatives]).sort(byNames);
};

export const demandOf = (target: FitRequirements): Demand => {
  const of = (kind: Requirement["kind"]): Demanded[] => demandsOf(target.requirements, kind);
  return {
    skills: of("skill"),
    softSkills: of("soft-skill"),
    languages: of("spoken-language"),
    degrees: of("degree"),
    certifications: of("certification"),
    seniorities: of("seniority"),
    locations: of("location"),
    workModes: of("work-mode"),
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
      group: null,
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
