import { findSpokenLanguages } from "@career/taxonomy";
import { findDatePoints } from "./date-points.ts";
import { headingKind, type SectionKind } from "./headings.ts";
import { namesJob } from "./job-words.ts";
import { isBullet, type Line, type Span } from "./lines.ts";
import { OPENING_TITLE } from "./name-words.ts";
import { cellsOf, readTableHead } from "./table-heads.ts";

export { collapseSpacedLetters } from "./spaced-letters.ts";

export type Section = { kind: SectionKind; heading: Line | null; lines: Line[] };

const MAX_HEADING_LENGTH = 60;
export const DECORATION = /^[\s=*#_>•■▪◆►|:.~─━═—–-]+|[\s=*#_<•■▪◆|:.~─━═—–-]+$/gu;

/** The document cut at its headings; what stands above the first is the header. Blank lines stay. */
export function findSections(lines: readonly Line[]): Section[] {
  const first: Section = { kind: "header", heading: null, lines: [] };
  const sections = [first];
  let current = first;
  for (const [index, line] of lines.entries()) {
    if (isEntrySection(current.kind) && ACCOUNT.test(line.text)) continue;
    const kind = headingOf(line, lines[index - 1], lines[index + 1]);
    if (kind === null && line.page > (lines[index - 1]?.page ?? 0)) {
      current = continuedSection(lines, index, sections) ?? current;
    }
    if (kind !== null) {
      current = { kind, heading: line, lines: [] };
      sections.push(current);
      continue;
    }
    const beside = besideHeading(line, current.kind);
    if (beside !== null) {
      current = { kind: beside.kind, heading: beside.heading, lines: [beside.content] };
      sections.push(current);
      continue;
    }
    const labelled = labelledContent(line);
    if (labelled === null) {
      current.lines.push(line);
      continue;
    }
    const inline: Section = { kind: labelled.kind, heading: null, lines: [labelled.content] };
    if (isEntrySection(current.kind)) {
      if (labelled.kind === "skills" || labelled.kind === "projects") current.lines.push(line);
      else sections.push(inline);
    } else if (labelled.kind === current.kind) current.lines.push(line);
    else {
      sections.push(inline);
      if (current.kind !== "skills") current = inline;
    }
  }
  return withFootApart(sections);
}

/** In a page's foot stands how to reach the person, not more of the last section. */
function withFootApart(sections: Section[]): Section[] {
  const last = sections.at(-1)!;
  if (last.kind === "header" || last.kind === "contact" || last.kind === "references") return sections;
  let from = last.lines.length;
  while (from > 0 && last.lines.length - from < MAX_FOOT && FOOT.test(last.lines[from - 1]!.text)) from--;
  if (from === last.lines.length) return sections;
  const foot = { kind: "contact" as const, heading: null, lines: last.lines.slice(from) };
  return [...sections.slice(0, -1), { ...last, lines: last.lines.slice(0, from) }, foot];
}

const MAX_FOOT = 4;
const FOOT =
  /^$|(?<![\p{L}\d])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+\.\p{L}|(?:^|[\s|·•:])(?:\+|00|\()\d[\d\s().-]{7,}|^(?:page\s)?\d{1,2}(?:\s(?:of|\/)\s\d{1,2})?$/iu;

/** Stands below each entry, above what was done there. */
const ACCOUNT = /^(?:key )?(?:highlights|responsibilities|duties|tasks)\s?:?$/iu;

const NARROW: readonly SectionKind[] = ["contact", "skills", "languages", "certifications", "interests", "awards"];

/** A page that begins without a heading goes on with the list of jobs that a side bar interrupted, if it holds dates. */
function continuedSection(lines: readonly Line[], from: number, sections: readonly Section[]): Section | null {
  const open = sections.findLast(({ kind }) => HOLDS_ENTRIES.includes(kind));
  const { kind: last } = sections.at(-1)!;
  if (open === undefined || (last !== "education" && !NARROW.includes(last))) return null;
  const jobs = sections.findLast(({ kind }) => kind === "experience");
  let namesAJob = false;
  for (let index = from; index < lines.length; index++) {
    const { text } = lines[index]!;
    if (index > from && headingOf(lines[index]!, lines[index - 1], lines[index + 1]) !== null) return null;
    namesAJob ||= namesJob(text);
    if (findDatePoints(text).filter(({ unit }) => unit !== "month-of-unknown-year").length > 1)
      return namesAJob && jobs !== undefined ? jobs : open;
  }
  return null;
}

function isEntrySection(kind: SectionKind): boolean {
  return kind === "experience" || kind === "projects" || kind === "volunteering";
}

/** "1. Experience", "II. Education": the number of a heading, where its neighbours are not numbered too. */
const NUMBERED = /^(?:\d{1,2}|[IVX]{1,4})[.)]\s{1,3}(?=\p{Lu})/u;
/** "Experience (6 years)", "Education (2012 – 2016)". */
const EXTENT = /\s{0,3}\([^()]{0,20}\d[^()]{0,20}\)\s{0,2}:?$/u;

function headingOf(line: Line, previous: Line | undefined, next: Line | undefined): SectionKind | null {
  if (line.text === "" || line.text.length > MAX_HEADING_LENGTH) return null;
  const numbered = NUMBERED.test(line.text) && !NUMBERED.test(previous?.text ?? "") && !NUMBERED.test(next?.text ?? "");
  const title = (numbered ? line.text.replace(NUMBERED, "") : line.text).replace(EXTENT, "");
  const bare = title.replace(DECORATION, "");
  if (bare === "" || /[\d@.;!?]/.test(bare) || /:\s*\S/.test(bare)) return null;
  const kind = headingKind(bare);
  if (kind === null) return null;
  if (isBullet(title) && !/^[■▪◆►]/u.test(title)) return null;
  const marked = line.text.endsWith(":") || /^[#=*_]/.test(line.text) || previous === undefined || previous.text === "";
  if (/^\p{Ll}/u.test(bare) && !marked && !standsApart(bare, previous, next)) return null;
  return kind;
}

/** In characters: a line that is wrapped is longer. */
const longestUnwrapped = 90;

/** Words in small letters are more often the end of a wrapped sentence than a heading. */
function standsApart(bare: string, previous: Line, next: Line | undefined): boolean {
  if (next === undefined || next.text === "" || /^\p{Ll}/u.test(next.text)) return false;
  if (/[.!?)]$|\d$/u.test(previous.text)) return true;
  return /\s/.test(bare) && previous.text.length < longestUnwrapped && !UNFINISHED.test(previous.text);
}

/** "…years of professional", above "work experience". */
const UNFINISHED =
  /(?:[,:&/–-]|(?<!\p{L})(?:and|or|of|in|with|for|the|a|an|to|on|by|from|professional|relevant|prior|extensive|previous|hands-on|strong|solid|my|our|und|y|et))$/iu;

/** "Skills: Go, Python": a heading with its content in one line. Labels of one employer's tools are not sections. */
function labelledContent(line: Line): { kind: SectionKind; content: Line } | null {
  const match = /^[•▪■*-]?\s{0,2}([^:]{3,40}):\s+(?=\S)/u.exec(line.text);
  if (match === null) return null;
  const label = match[1]!.replace(DECORATION, "");
  if (
    /^(?:tools|technologies|technology|tech stack|stack|environment|awards?|training|courses?|activities|roles?|work|project|personal|contact|academic|about|highlights|achievements?|overview|statement|positions?|internship)$/iu.test(
      label,
    )
  ) {
    return null;
  }
  const kind = headingKind(label);
  if (kind === null || kind === "contact" || kind === "other") return null;
  const skipped = match[0].length;
  return { kind, content: { ...line, start: line.start + skipped, text: line.text.slice(skipped) } };
}

/** "Education⟶BSc Physics, Lumora University": a heading in the cell beside its section. */
function besideHeading(line: Line, current: SectionKind): { kind: SectionKind; heading: Line; content: Line } | null {
  const [cell, ...others] = cellsOf(line);
  const content = others[0];
  if (cell === undefined || content === undefined || others.length > 2 || !/^\p{Lu}/u.test(cell.text)) return null;
  if (!/\t/.test(line.text) || /[\d@.;!?:]/.test(cell.text) || cell.text.length > MAX_HEADING_LENGTH) return null;
  const kind = headingKind(cell.text);
  if (kind === null || kind === "other" || kind === "contact" || headingKind(content.text) !== null) return null;
  // Rows of a table of skills: "Languages⟶Go, Python", "Tools⟶Docker".
  if (current === "skills" && kind === "skills") return null;
  if (current === "skills" && kind === "languages" && findSpokenLanguages(content.text).length === 0) return null;
  if (readTableHead(line) !== null) return null;
  const rest = { start: content.start, text: line.text.slice(content.start - line.start) };
  return {
    kind,
    heading: { ...line, start: cell.start, end: cell.end, text: cell.text },
    content: { ...line, ...rest },
  };
}

const HOLDS_ENTRIES: readonly SectionKind[] = ["experience", "education", "projects", "volunteering"];

/** Where a side bar comes first, the name below it opens a new header, not more of the section above. */
export function withNameApart(sections: readonly Section[], name: Span | null): Section[] {
  if (name === null) return [...sections];
  return sections.flatMap((section) => {
    const own = section.lines.findIndex((line) => line.start <= name.start && name.start < line.end);
    const at = OPENING_TITLE.test(section.lines[own - 1]?.text ?? "") ? own - 1 : own;
    if (at <= 0 || section.kind === "header" || HOLDS_ENTRIES.includes(section.kind)) return [section];
    return [
      { ...section, lines: section.lines.slice(0, at) },
      { kind: "header" as const, heading: null, lines: section.lines.slice(at) },
    ];
  });
}

export function linesOf(sections: readonly Section[], ...kinds: readonly SectionKind[]): Line[] {
  return sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines);
}
