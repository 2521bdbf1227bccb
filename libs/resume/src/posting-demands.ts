import type { Requirement, RequirementKind } from "@career/contracts";
import type { SkillMention, Study } from "@career/taxonomy";
import { namesCertification } from "./certifications.ts";
import { lowestLevel } from "./degrees.ts";
import { overlaps, type Span } from "./lines.ts";
import { alternativesIn } from "./posting-alternatives.ts";
import { levelOf, withoutPreference } from "./posting-level.ts";
import { endOfOwn } from "./posting-sections.ts";
import type { Statement } from "./posting-statements.ts";
import { findLanguages } from "./spoken-languages.ts";
import { experienceYears } from "./years.ts";

/** Something asked for in one place. Those with the same `choice` are alternatives; `passing` is what the work is with. */
export type Demand = Span & {
  kind: RequirementKind;
  value: string;
  level: Requirement["level"];
  choice: number | null;
  passing: boolean;
};

/** What one statement asks for, with the skills and studies that it names. */
export function demandsOf(
  statement: Statement,
  mentions: readonly SkillMention[],
  studies: readonly Study[],
): Demand[] {
  const { text, start } = statement;
  const judged = withoutPreference(text);
  const demands: Demand[] = [];
  const ask = (kind: RequirementKind, value: string, span: Span): void => {
    const stated = levelOf(judged, span.start - start, span.end - start);
    const level = stated ?? (statement.section === "nice" ? "nice" : "must");
    const passing = statement.section === "duties";
    demands.push({ kind, value, level, choice: null, passing, start: span.start, end: span.end });
  };
  const credentials: Span[] = [];
  const own = start + endOfOwn(text);
  for (const mention of mentions) {
    if (mention.start >= own) break;
    const { skill } = mention;
    if (skill.kind === "credential") {
      credentials.push(mention);
      ask("certification", text.slice(mention.start - start, mention.end - start), mention);
    } else ask(skill.kind === "soft" ? "soft-skill" : "skill", skill.name, mention);
  }
  const years = experienceYears(text);
  if (years !== null)
    ask("experience-years", String(years.years), { start: start + years.from, end: start + years.to });
  const degree = degreeIn(statement, studies);
  if (degree !== null) ask("degree", degree.value, degree);
  const line = { ...statement, page: 1, line: 1 };
  const onlyLanguages = /^languages?\b/iu.test(text) || text.split(/\s+/).length <= 3;
  const languages = onlyLanguages ? findLanguages([line], []) : findLanguages([], [line]);
  for (const language of languages) ask("spoken-language", language.text, language);
  for (const { text: value, from } of namesCertification(text)) {
    const span = { start: start + from, end: start + from + value.length };
    if (!credentials.some((credential) => overlaps(credential, span))) ask("certification", value, span);
  }
  markChoices(statement, demands);
  return demands;
}

const CHOSEN = ["skill", "soft-skill", "spoken-language", "certification"] as const;

/** What is said of a choice's last member is said of them all: "AWS or Azure (a plus)". */
function markChoices({ text, start }: Statement, demands: readonly Demand[]): void {
  for (const kind of CHOSEN) {
    const named = demands
      .filter((demand) => demand.kind === kind)
      .map((demand) => ({ value: demand.value, from: demand.start - start, to: demand.end - start, demand }))
      .sort((a, b) => a.from - b.from);
    for (const members of alternativesIn(text, named)) {
      const { level } = members.at(-1)!.demand;
      for (const { demand } of members) Object.assign(demand, { level, choice: members[0]!.demand.start });
    }
  }
}

/** The level of education a statement accepts, with the words from its first study to its last. */
function degreeIn(statement: Statement, studies: readonly Study[]): (Span & { value: string }) | null {
  const level = lowestLevel(statement.text);
  const [first, last] = [studies[0], studies.at(-1)];
  if (first === undefined || last === undefined) {
    return level === null ? null : { value: level, start: statement.start, end: statement.end };
  }
  const value = level ?? (BELOW_DEGREE.test(statement.text) ? "Diploma" : "Bachelor");
  return { value, start: first.start, end: last.end };
}

/** School and vocational certificates. */
const BELOW_DEGREE = /(?<!\p{L})(?:diploma|GED|abitur|A[- ]levels?|GCSEs?|HN[CD]|BTEC|NVQ)(?!\p{L})/iu;
