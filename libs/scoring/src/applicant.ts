import type { Evidence, Fact, FactKind, ResumeFacts, Rung } from "@career/contracts";
import { byCodePoint, findSkill } from "@career/taxonomy";
import { byPlace } from "./order.ts";
import { rungCredit } from "./rubric.ts";
import { type RoleTime, roleCredit, roleTimesOf, type SkillTime, skillTimeOf } from "./worked-time.ts";

/** A skill with the strongest fact that shows it. */
export type Shown = {
  readonly skill: string;
  readonly rung: Rung;
  /** 0–1, by the rung and, for the rung of a role, by the time of the roles that show it. */
  readonly credit: number;
  /** Null where no dated role shows it. */
  readonly time: SkillTime | null;
  readonly evidence: Evidence;
};

/** What a resume proves, each item with its evidence; the order of the facts given does not show. */
export type Applicant = {
  readonly skills: readonly Shown[];
  readonly softSkills: readonly Shown[];
  readonly languages: readonly Shown[];
  readonly certifications: readonly Shown[];
  readonly education: readonly Evidence[];
  readonly degrees: readonly string[];
  readonly roles: readonly Evidence[];
  readonly roleTimes: readonly RoleTime[];
  readonly experienceMonths: number | null;
  readonly location: string | null;
};

/** Quotes the whole line that a fact stands on; the fact's own words where the kept part of the line lacks them. */
const quoting = ({ lines }: ResumeFacts): ((fact: Fact) => Evidence) => {
  const texts = new Map(lines.map(({ page, line, text }) => [`${page}:${line}`, text]));
  return ({ quote, page, line }) => {
    const text = texts.get(`${page}:${line}`) ?? "";
    return { quote: text.includes(quote) ? text : quote, page, line };
  };
};

/**
 * The time of the role that a fact stands in: the last role that begins before it, since a skill has the rung of a role
 * only inside one. Unknown where the roles of the facts and of the profile do not pair.
 */
const createRoleReader = (roles: readonly Fact[], times: readonly RoleTime[]): ((fact: Fact) => RoleTime | null) => {
  const paired = roles.length === times.length;
  return ({ rung, source, start }) => {
    if (!paired || source !== "resume" || rungCredit[rung] < rungCredit.role) return null;
    return times[roles.findLastIndex((role) => role.start <= start)] ?? null;
  };
};

type Kept = { skill: string; fact: Fact; roles: RoleTime[] };

/** Each thing shown once, by its strongest fact and, for the time, by all of them. */
const shownBy = (
  facts: readonly Fact[],
  times: readonly RoleTime[],
  roleOf: (fact: Fact) => RoleTime | null,
  evidenceOf: (fact: Fact) => Evidence,
): Shown[] => {
  const best = new Map<string, Kept>();
  for (const fact of facts) {
    if (fact.rung === "absent") continue;
    const skill = findSkill(fact.value)?.name ?? fact.value.trim();
    const known = best.get(skill) ?? { skill, fact, roles: [] };
    if (rungCredit[fact.rung] > rungCredit[known.fact.rung]) known.fact = fact;
    const role = roleOf(fact);
    if (role && !known.roles.includes(role)) known.roles.push(role);
    best.set(skill, known);
  }
  return [...best.values()]
    .map(({ skill, fact, roles }) => {
      const time = roles.length > 0 ? skillTimeOf(roles, times) : null;
      const credit = fact.rung === "role" ? roleCredit(time) : rungCredit[fact.rung];
      return { skill, rung: fact.rung, credit, time, evidence: evidenceOf(fact) };
    })
    .sort((a, b) => byCodePoint(a.skill, b.skill));
};

/** Facts a posting states are no evidence for the applicant. */
export const applicantOf = (resume: ResumeFacts): Applicant => {
  const { facts, profile } = resume;
  const evidenceOf = quoting(resume);
  const own = facts.filter(({ source }) => source !== "job").sort(byPlace);
  const of = (...kinds: FactKind[]): Fact[] => own.filter(({ kind }) => kinds.includes(kind));
  const roleTimes = roleTimesOf(profile.roles, resume.asOf);
  const roles = of("role");
  const roleOf = createRoleReader(roles, roleTimes);
  const shown = (...kinds: FactKind[]): Shown[] => shownBy(of(...kinds), roleTimes, roleOf, evidenceOf);
  const education = of("education");
  const skills = shown("skill", "soft-skill");
  const isSoft = ({ skill }: Shown): boolean => findSkill(skill)?.kind === "soft";
  return {
    skills: skills.filter((one) => !isSoft(one)),
    softSkills: skills.filter(isSoft),
    languages: shown("spoken-language"),
    certifications: shown("certification"),
    education: education.map(evidenceOf),
    degrees: [...education.map(withoutInstitutions(profile)), ...profile.education.map(({ degree }) => degree ?? "")],
    roles: roles.map(evidenceOf),
    roleTimes,
    experienceMonths: profile.experienceMonths,
    location: profile.location,
  };
};

/** What was studied, without where: the name of a college ("Foundation University") says nothing of the degree. */
const withoutInstitutions =
  ({ education }: ResumeFacts["profile"]) =>
  ({ value }: Fact): string =>
    education.reduce((text, { institution }) => (institution ? text.replaceAll(institution, "") : text), value);
