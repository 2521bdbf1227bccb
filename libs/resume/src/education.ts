import type { Education } from "@career/contracts";
import { findDegree } from "./degrees.ts";
import {
  endsWithSystem,
  isAside,
  mentionsStudy,
  namesStudy,
  readStudyCells,
  readStudyLine,
  type StudyLine,
  tidy,
} from "./education-line.ts";
import { isBullet, type Line, type Piece, type Span, spanOnly, withoutBullet } from "./lines.ts";
import { isLocation } from "./location.ts";
import { tableCells } from "./table-heads.ts";
import { joinWrapped } from "./wrapped-lines.ts";

export type EducationEntry = Education & {
  span: Span;
  page: number;
  line: number;
  institutionSpan: Span | null;
  /** Where degree and field stand. */
  study: readonly Span[];
};

/** `beside`: words by the degree that are its field, or for want of another the institution. */
type Draft = StudyLine & { beside: Piece | null; lines: Line[] };

const MAX_LINE_LENGTH = 220;
const MAX_PERIOD_LENGTH = 40;
const STUDY_END =
  /^(?:Sciences?|Engineering|Studies|Management|Administration|Design|Relations|Mathematics|Technology|Finance)$/u;
const INSTITUTION_START =
  /^(?!(?:University|College|Institute|Academy) of)(?:(?:Community|State|Technical|High)\s)?(?:University|College|School|Institute|Academy|Polytechnic|Universiteit|Universität|Hochschule)(?!\p{L})/u;
const INSTITUTION_END = /(?:University|College|School|Institute|Academy|Polytechnic)$/u;

/** Entries of an education section; an entry ends where a degree, an institution or a date would come a second time. */
export function findEducation(lines: readonly Line[], asOf: number): EducationEntry[] {
  const drafts: Draft[] = [];
  let draft = emptyDraft();
  // A line alone that says nothing known: the institution of the entry it closes, or of the one it opens.
  let unknown: { line: Line; piece: Piece } | null = null;
  const close = () => {
    const opens = unknown !== null && (institutionOf(draft) !== null || draft.degree === null) ? unknown : null;
    if (unknown !== null && opens === null) draft.guess = unknown.piece;
    if (draft.degree !== null || draft.institution !== null) drafts.push(draft);
    draft = emptyDraft();
    if (opens !== null) draft = { ...draft, guess: opens.piece, lines: [opens.line] };
    unknown = null;
  };
  const wrapped = joinWrapped(lines, runsOn);
  const table = tableCells(wrapped);
  for (const original of wrapped) {
    const cells = table.get(original);
    if (cells === null) continue;
    if (isBullet(original.text) && !mentionsStudy(original.text) && !isPeriod(original.text)) continue;
    const line = withoutBullet(original);
    if (line.text === "" && draft.degree !== null && institutionOf(draft) !== null && draft.years !== null) close();
    if (line.text === "" || line.text.length > MAX_LINE_LENGTH || isAside(line.text)) continue;
    const read = cells === undefined ? readStudyLine(line, asOf) : readStudyCells(line, cells, asOf);
    if (read.degree === null && read.institution === null && read.years === null && read.field === null) {
      if (isOwnField(draft, read.guess, line)) {
        draft.field = tidy(line.text);
        draft.study.push(spanOnly(line));
        draft.lines.push(line);
        continue;
      }
      if (unknown === null && read.guess !== null && isAlone(read.guess, line)) unknown = { line, piece: read.guess };
      continue;
    }
    if (repeats(draft, read)) close();
    else if (unknown !== null && institutionOf(draft) === null) {
      draft.institution = unknown.piece;
      draft.lines.push(unknown.line);
      unknown = null;
    }
    add(draft, read, line);
  }
  close();
  return drafts.map(asEntry);
}

/** "— 2022 – 2024": the end of a line that had no room for it. */
function isPeriod(text: string): boolean {
  return (
    text.length < MAX_PERIOD_LENGTH && /\d{4}/.test(text) && /^[^\p{L}]*(?:\p{L}{3,10}\.?[^\p{L}]+){0,3}$/u.test(text)
  );
}

/** "Computer Science" right below "Master of Science". */
function isOwnField(draft: Draft, guess: Piece | null, line: Line): boolean {
  const above = draft.lines.at(-1);
  return (
    draft.degree !== null &&
    draft.field === null &&
    draft.institution !== null &&
    above !== undefined &&
    line.start - above.end === 1 &&
    draft.study.some((study) => study.end === above.end) &&
    guess?.text === line.text &&
    namesStudy(line.text)
  );
}

/** Words that are all of a line, but for a place beside them. */
function isAlone(guess: Piece, line: Line): boolean {
  const rest = line.text.slice(guess.end - line.start).replace(/^[\s,|·•–—-]+/u, "");
  return guess.start === line.start && (rest === "" || isLocation(rest));
}

/** "Wexcombe State" above "University", "School of Business," above "Lumora University". */
function runsOn(upper: string, lower: string): boolean {
  if (/(?:Bachelor|Master|Associate)['’]?s$/u.test(upper) && /^degree\b/u.test(lower)) return true;
  if (mentionsStudy(upper) && (/^in\s\p{Lu}/u.test(lower) || endsStudy(upper, lower))) return true;
  if (endsInstitution(upper, lower) || (endsWithSystem(upper) && isLocation(lower.split(",", 1)[0]!))) return true;
  if (upper.endsWith(",")) return mentionsStudy(lower) || mentionsStudy(upper);
  return (
    /^(?:University|College|School|Institute|Academy|Polytechnic)(?:,.*)?$/u.test(lower) &&
    /\p{Lu}[\p{L}'.-]+$/u.test(upper) &&
    !INSTITUTION_END.test(upper)
  );
}

/** "Master of Arts, Data" above "Science", "Electronics and Communication" above "Engineering, St. Brannoc's College". */
function endsStudy(upper: string, lower: string): boolean {
  const [first] = lower.split(",", 1) as [string];
  return /\p{L}$/u.test(upper) && STUDY_END.test(first) && findDegree(upper) !== null;
}

/** "Associate of Science in Nursing, Oakhollow" above "School of Design". */
function endsInstitution(upper: string, lower: string): boolean {
  const name = /[,—–]\s(\p{Lu}[\p{L}'’.-]+)$/u.exec(upper)?.[1];
  return name !== undefined && !namesStudy(name) && !isLocation(name) && INSTITUTION_START.test(lower);
}

function emptyDraft(): Draft {
  return { degree: null, field: null, institution: null, guess: null, beside: null, years: null, study: [], lines: [] };
}

function repeats(draft: Draft, read: StudyLine): boolean {
  return (
    (read.degree !== null && draft.degree !== null) ||
    (read.institution !== null && draft.institution !== null) ||
    (read.years !== null && draft.years !== null && (draft.degree !== null || draft.institution !== null))
  );
}

function add(draft: Draft, read: StudyLine, line: Line): void {
  draft.degree ??= read.degree;
  draft.field ??= read.field;
  draft.study.push(...read.study);
  draft.institution ??= read.institution;
  if (read.degree === null) draft.guess ??= read.guess;
  else draft.beside ??= read.guess;
  draft.years ??= read.years;
  draft.lines.push(line);
}

/** What stands beside a degree, when the institution turned up elsewhere: "PhD, International Relations". */
function nameField(draft: Draft): void {
  const { beside } = draft;
  if (draft.field !== null || beside === null || institutionOf(draft) === beside) return;
  draft.field = tidy(beside.text);
  draft.study.push(beside);
}

function institutionOf(draft: Draft): Piece | null {
  return draft.institution ?? draft.guess ?? draft.beside;
}

function asEntry(draft: Draft): EducationEntry {
  const first = draft.lines[0]!;
  nameField(draft);
  const institution = institutionOf(draft);
  return {
    degree: draft.degree,
    field: draft.field,
    institution: institution === null ? null : tidy(institution.text),
    startYear: draft.years?.[0] ?? null,
    endYear: draft.years?.[1] ?? null,
    span: { start: first.start, end: draft.lines.at(-1)!.end },
    page: first.page,
    line: first.line,
    institutionSpan: institution === null ? null : spanOnly(institution),
    study: draft.study.map(spanOnly),
  };
}
