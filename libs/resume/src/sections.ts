import { findDatePoints } from "./date-points.ts";
import { headingKind, type SectionKind } from "./headings.ts";
import { namesJob } from "./job-words.ts";
import { isBullet, type Line } from "./lines.ts";
import { OPENING_TITLE } from "./name-words.ts";
import { besideHeading, DECORATION, labelledContent, MAX_HEADING_LENGTH } from "./section-content.ts";
import { HOLDS_ENTRIES, withFootApart, withHeadlineApart } from "./section-edges.ts";

export type Section = { kind: SectionKind; heading: Line | null; lines: Line[] };

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
    if (kind === null && line.large && NARROW.includes(current.kind)) {
      const opening = OPENING_TITLE.test(current.lines.at(-1)?.text ?? "") ? current.lines.splice(-1) : [];
      current = { kind: "header", heading: null, lines: opening };
      sections.push(current);
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
  return withHeadlineApart(withFootApart(sections));
}

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

export function linesOf(sections: readonly Section[], ...kinds: readonly SectionKind[]): Line[] {
  return sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines);
}
