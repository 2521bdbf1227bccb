import type { FitRequirements, Requirement, RequirementKind } from "@career/contracts";
import { findRole, findSkillMentions, findStudies, type SkillMention, type Study } from "@career/taxonomy";
import { namesCertification } from "./certifications.ts";
import { findEmails } from "./contact.ts";
import { lowestLevel } from "./degrees.ts";
import { namesJob } from "./job-words.ts";
import { isBullet, type Line, overlaps, plain, type Span, trimPiece, withoutBullet } from "./lines.ts";
import { findUrls } from "./links.ts";
import { levelOf } from "./posting-level.ts";
import { isBoilerplate, type PostingSection, postingHeading } from "./posting-sections.ts";
import { findLanguages } from "./spoken-languages.ts";
import { experienceYears } from "./years.ts";

type Level = Requirement["level"];
type Statement = Span & { text: string; section: PostingSection };

const MAX_TEXT = 200_000;
const MAX_LINE = 4000;
const MAX_REQUIREMENTS = 500;
const TITLE_LINES = 8;

/** What a pasted job description asks for, each with the words that name it. A stronger level wins. */
export function extractRequirements(posting: string): FitRequirements {
  const text = posting.slice(0, MAX_TEXT);
  const lines = linesOfPosting(text);
  const found = new Map<string, Requirement>();
  const addresses = [...findUrls(text), ...findEmails(text)];
  const title = titleOf(lines);
  const mentions = findSkillMentions(text).filter(
    (mention) => !addresses.some((address) => overlaps(address, mention)),
  );
  const studies = findStudies(text);
  for (const statement of statementsOf(lines, mentions)) {
    if (statement.section === "intro" && title !== null && statement.text.includes(title) && statement.text.length < 90)
      continue;
    for (const one of requirementsOf(statement, within(mentions, statement), within(studies, statement))) {
      const { kind, value, level, start, end } = one;
      const key = `${kind} ${value}`;
      const known = found.get(key);
      if (known !== undefined && (known.level === "must" || level === "nice")) continue;
      if (known === undefined && found.size >= MAX_REQUIREMENTS) continue;
      found.set(key, { kind, value, level, quote: text.slice(start, end), start, end });
    }
  }
  const requirements = [...found.values()].sort((a, b) => a.start! - b.start! || order(a) - order(b));
  return { title, requirements, experienceYears: overallYears(requirements) };
}

const KINDS: readonly RequirementKind[] = [
  "experience-years",
  "degree",
  "skill",
  "soft-skill",
  "spoken-language",
  "certification",
];

function order(requirement: Requirement): number {
  return KINDS.indexOf(requirement.kind);
}

function linesOfPosting(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((raw, index) => {
    const line = { page: 1, line: index + 1, start, end: start + raw.length, text: plain(raw).slice(0, MAX_LINE) };
    start += raw.length + 1;
    const trimmed = line.text.trim();
    const first = line.start + line.text.length - line.text.trimStart().length;
    return { ...line, start: first, end: first + trimmed.length, text: trimmed };
  });
}

function statementsOf(lines: readonly Line[], mentions: readonly SkillMention[]): Statement[] {
  const statements: Statement[] = [];
  let section: PostingSection = "intro";
  for (const line of lines) {
    if (line.text === "") continue;
    const heading = headingAt(line, mentions);
    if (heading !== null) {
      section = heading;
      continue;
    }
    const labelled = /^([^:]{3,40}):\s+\S/u.exec(line.text);
    const inline = labelled === null ? null : postingHeading(`${labelled[1]}:`);
    const current = inline ?? section;
    if (current === "boilerplate") continue;
    for (const sentence of sentencesOf(withoutBullet(line))) {
      if (!isBoilerplate(sentence.text)) statements.push({ ...sentence, section: current });
    }
  }
  return statements;
}

/** A line that names a skill asks for it, and opens a section only with a colon. */
function headingAt(line: Line, mentions: readonly SkillMention[]): PostingSection | null {
  if (isBullet(line.text)) return null;
  const heading = postingHeading(line.text);
  return heading !== null && !/:\W*$/.test(line.text) && within(mentions, line).length > 0 ? null : heading;
}

function sentencesOf(line: Line): (Span & { text: string })[] {
  const sentences: (Span & { text: string })[] = [];
  let from = 0;
  for (const match of line.text.matchAll(/(?<=[\p{L}\d)%+]{2}[.!?])\s{1,4}(?=\p{Lu})/gu)) {
    sentences.push(sentence(line, from, match.index));
    from = match.index + match[0].length;
  }
  sentences.push(sentence(line, from, line.text.length));
  return sentences.filter(({ text }) => text !== "");
}

function sentence(line: Line, from: number, to: number): Span & { text: string } {
  const raw = line.text.slice(from, to);
  const start = line.start + from + raw.length - raw.trimStart().length;
  const text = raw.trim();
  return { text, start, end: start + text.length };
}

type Found = Span & { kind: RequirementKind; value: string; level: Level };

/** Those inside a span, of spans in order: mentions are found in the whole posting, where their surroundings show what they mean. */
function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (; low < spans.length && spans[low]!.end <= end; low++) inside.push(spans[low]!);
  return inside;
}

function requirementsOf(statement: Statement, mentions: readonly SkillMention[], studies: readonly Study[]): Found[] {
  const { text, start } = statement;
  const found: Found[] = [];
  const ask = (kind: RequirementKind, value: string, span: Span): void => {
    const stated = levelOf(text, span.start - start, span.end - start);
    const level = stated ?? (statement.section === "nice" ? "nice" : "must");
    found.push({ kind, value, level, start: span.start, end: span.end });
  };
  const credentials: Span[] = [];
  for (const mention of mentions) {
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
  return found;
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

function overallYears(requirements: readonly Requirement[]): number | null {
  const years = (level: Level) =>
    requirements
      .filter((one) => one.kind === "experience-years" && one.level === level)
      .map((one) => Number(one.value));
  const demanded = years("must");
  const stated = demanded.length > 0 ? demanded : years("nice");
  return stated.length > 0 ? Math.max(...stated) : null;
}

function titleOf(lines: readonly Line[]): string | null {
  const shown = lines.filter((line) => line.text !== "").slice(0, TITLE_LINES);
  for (const line of shown) {
    const label = /^(?:job title|title|position|role|job|stelle|poste)\s?:\s*/iu.exec(line.text);
    const text = line.text.slice(label?.[0].length ?? 0).replace(/^[#*_\s]+|[*_\s]+$/g, "");
    if (label !== null && text.length <= 80) return text;
    if (text.length > 80) continue;
    for (const part of text.split(/\s*[|(\n]\s*|\s+[–—-]\s+|\s+at\s+(?=\p{Lu})|,\s+/u))
      if (findRole(part.trim()) !== undefined) return part.trim();
  }
  const short = shown
    .map((line) => trimPiece(line, 0, line.text.length).text.replace(/^#+\s*/, ""))
    .filter((text) => text.length > 2 && text.length <= 80);
  const titles = short.filter((text) => !/[.!?]$/.test(text) && text.split(/\s+/).length <= 10);
  // A text of one line is what is asked for, not its title.
  return titles.find(namesJob) ?? (shown.length > 1 ? titles[0] : undefined) ?? null;
}
