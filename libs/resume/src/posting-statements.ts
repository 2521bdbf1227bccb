import type { SkillMention } from "@career/taxonomy";
import { isBullet, type Line, plain, type Span, withoutBullet } from "./lines.ts";
import { isBoilerplate, type PostingSection, postingHeading } from "./posting-sections.ts";
import { within } from "./posting-spans.ts";

/** A sentence that may ask for something, in the lines from `line` to `last`. `column` is how far it is indented. */
export type Statement = Span & {
  text: string;
  section: PostingSection;
  bullet: boolean;
  column: number;
  line: number;
  last: number;
};

const MAX_LINE = 4000;
const OTHER_FIELD = /^(?!(?:job title|title|position|role|job|subject|betreff|stelle|poste)\s?:)[^:]{2,30}:(?:\s|$)/iu;
const HEADER_LINES = 8;
const MAX_HEADER_LINE = 110;
/** Shorter lines were not broken for want of room. */
const WRAPPED_FROM = 40;
/** A line break with the indentation below it. */
const MAX_GAP = 12;
const OPEN_END = /(?:[,/(&]|(?:^|\s)(?:or|and|with|of|in|the|an?|to|for|oder|und|mit|in|o|y|e|de|con|et|ou))$/iu;

/** A line of a posting, or several that one sentence runs over: from number `line` to `last`, which starts at `lastStart`. */
export type PostingLine = Line & { column: number; last: number; lastStart: number };

export function linesOfPosting(text: string): PostingLine[] {
  let start = 0;
  return text.split("\n").map((raw, index) => {
    const printed = plain(raw).slice(0, MAX_LINE);
    const column = printed.length - printed.trimStart().length;
    const trimmed = printed.trim();
    const first = start + column;
    start += raw.length + 1;
    const line = index + 1;
    return {
      page: 1,
      line,
      last: line,
      start: first,
      lastStart: first,
      end: first + trimmed.length,
      text: trimmed,
      column,
    };
  });
}

export function statementsOf(lines: readonly PostingLine[], mentions: readonly SkillMention[]): Statement[] {
  const statements: Statement[] = [];
  let section: PostingSection = "intro";
  let paragraph: PostingLine[] = [];
  const flush = (): void => {
    for (const line of paragraph) {
      const current = inlineSection(line) ?? section;
      if (current === "boilerplate") continue;
      const { column, line: number, last } = line;
      const place = { section: current, bullet: isBullet(line.text), column, line: number, last };
      for (const sentence of sentencesOf(withoutBullet(line))) {
        if (!isBoilerplate(sentence.text)) statements.push({ ...sentence, ...place });
      }
    }
    paragraph = [];
  };
  for (const line of lines) {
    if (line.text === "") continue;
    const heading = headingAt(line, mentions);
    if (heading === null) {
      const upper = paragraph.at(-1);
      if (upper !== undefined && runsOn(upper, line)) paragraph[paragraph.length - 1] = joined(upper, line);
      else paragraph.push(line);
      continue;
    }
    flush();
    section = heading;
  }
  flush();
  return statements;
}

/** Whether a sentence was broken for want of room, as in an e-mail. */
function runsOn(upper: PostingLine, lower: PostingLine): boolean {
  if (lower.line - upper.last !== 1 || isBullet(lower.text)) return false;
  if (lower.start - upper.end > MAX_GAP || upper.text.length + lower.text.length > MAX_LINE) return false;
  if (upper.end - upper.lastStart < WRAPPED_FROM || /[.:;!?]$/u.test(upper.text)) return false;
  return /^\p{Ll}/u.test(lower.text) || OPEN_END.test(upper.text);
}

/** The text keeps its length, so offsets hold. */
const joined = (upper: PostingLine, lower: PostingLine): PostingLine => ({
  ...upper,
  end: lower.end,
  last: lower.line,
  lastStart: lower.start,
  text: upper.text + " ".repeat(lower.start - upper.end) + lower.text,
});

/** The lines above the first heading, bullet or sentence. */
export function headerOf(lines: readonly Line[], mentions: readonly SkillMention[]): Line[] {
  const shown = lines.filter(({ text }) => text !== "").slice(0, HEADER_LINES);
  const end = shown.findIndex(
    (line) => isBullet(line.text) || headingAt(line, mentions) !== null || isSentence(line.text),
  );
  return (end === -1 ? shown : shown.slice(0, end)).filter(({ text }) => !OTHER_FIELD.test(text));
}

const isSentence = (text: string): boolean =>
  text.length > MAX_HEADER_LINE ||
  (/[.!?]$/u.test(text) && !/\b(?:Inc|Ltd|Co|Corp|[A-Za-z]\.[A-Za-z])\.$/u.test(text) && text.split(/\s+/u).length > 2);

function inlineSection(line: Line): PostingSection | null {
  const labelled = /^([^:]{3,40}):\s+\S/u.exec(line.text);
  return labelled === null ? null : postingHeading(`${labelled[1]}:`);
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
  for (const match of line.text.matchAll(
    /(?<=[\p{L}\d)%+]{2}[.!?])(?<!\b(?:bzw|inkl|ggf|incl|approx)\.)\s{1,4}(?=\p{Lu})/gu,
  )) {
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
