import type { Evidence, Fact, FactKind, ResumeFacts, Rung } from "@career/contracts";
import { byCodePoint, findSkill } from "@career/taxonomy";
import { byPlace } from "./order.ts";
import { rungCredit } from "./rubric.ts";

/** A skill with the strongest fact that shows it. */
export type Shown = { readonly skill: string; readonly rung: Rung; readonly evidence: Evidence };

/** What a resume proves, each item with its evidence; the order of the facts given does not show. */
export type Applicant = {
  readonly skills: readonly Shown[];
  readonly softSkills: readonly Shown[];
  readonly languages: readonly Shown[];
  readonly certifications: readonly Shown[];
  readonly education: readonly Evidence[];
  readonly degrees: readonly string[];
  readonly roles: readonly Evidence[];
  readonly experienceMonths: number | null;
};

/** Quotes the whole line that a fact stands on; the fact's own words where the kept part of the line lacks them. */
const quoting = ({ lines }: ResumeFacts): ((fact: Fact) => Evidence) => {
  const texts = new Map(lines.map(({ page, line, text }) => [`${page}:${line}`, text]));
  return ({ quote, page, line }) => {
    const text = texts.get(`${page}:${line}`) ?? "";
    return { quote: text.includes(quote) ? text : quote, page, line };
  };
};

const shownBy = (facts: readonly Fact[], evidenceOf: (fact: Fact) => Evidence): Shown[] => {
  const best = new Map<string, Shown>();
  for (const fact of facts) {
    if (fact.rung === "absent") continue;
    const skill = findSkill(fact.value)?.name ?? fact.value.trim();
    const known = best.get(skill);
    if (known && rungCredit[known.rung] >= rungCredit[fact.rung]) continue;
    best.set(skill, { skill, rung: fact.rung, evidence: evidenceOf(fact) });
  }
  return [...best.values()].sort((a, b) => byCodePoint(a.skill, b.skill));
};

/** Facts a posting states are no evidence for the applicant. */
export const applicantOf = (resume: ResumeFacts): Applicant => {
  const { facts, profile } = resume;
  const evidenceOf = quoting(resume);
  const own = facts.filter(({ source }) => source !== "job").sort(byPlace);
  const of = (...kinds: FactKind[]): Fact[] => own.filter(({ kind }) => kinds.includes(kind));
  const education = of("education");
  const skills = shownBy(of("skill", "soft-skill"), evidenceOf);
  const isSoft = ({ skill }: Shown): boolean => findSkill(skill)?.kind === "soft";
  return {
    skills: skills.filter((shown) => !isSoft(shown)),
    softSkills: skills.filter(isSoft),
    languages: shownBy(of("spoken-language"), evidenceOf),
    certifications: shownBy(of("certification"), evidenceOf),
    education: education.map(evidenceOf),
    degrees: [...education.map(({ value }) => value), ...profile.education.map(({ degree }) => degree ?? "")],
    roles: of("role").map(evidenceOf),
    experienceMonths: profile.experienceMonths,
  };
};
