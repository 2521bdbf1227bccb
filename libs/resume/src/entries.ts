import { brokenPeriod } from "./broken-periods.ts";
import { MONTH_NAME } from "./date-words.ts";
import { findPeriods, type Period } from "./dates.ts";
import { findDuration } from "./durations.ts";
import { employerStrength, namesJob, readsAsActivity, readsAsSentence } from "./job-words.ts";
import { findLeads, mayCover, tailBelow } from "./leads.ts";
import { isBullet, type Line, withoutBullet } from "./lines.ts";
import { type Cell, tableCells } from "./table-heads.ts";
import { joinWrapped } from "./wrapped-lines.ts";

/** A line of a dated list: `text` has the dates blanked out, so that offsets hold. */
export type Row = Line & {
  kind: "blank" | "body" | "heading" | "anchor";
  period: Period | null;
  /** Where the head of a table names its columns. */
  cells?: readonly Cell[];
};

/** One dated entry: the rows that head it, and the rows below up to the next entry. */
export type Entry = { lead: Row[]; anchor: Row; tail: Row[]; bodyEnd: number; adjacent: boolean };

const MAX_HEADING_LENGTH = 120;
const MAX_DATED_LENGTH = 300;
const MIN_FULL_LINE = 25;
/** A full line of wide letters holds fewer of them than the longest line. */
const NARROWEST = 0.85;

export function findEntries(lines: readonly Line[], asOf: number): Entry[] {
  const rows = readRows(joinWrapped(lines, runsOn), asOf);
  const anchors = rows.flatMap((row, index) => (row.kind === "anchor" ? [index] : []));
  const leads = findLeads(rows, anchors);
  return anchors.map((anchor, order) => {
    const next = anchors[order + 1];
    const nextStart = next === undefined ? rows.length : next - leads[order + 1]!.length;
    const between = next === undefined ? [] : rows.slice(anchor + 1, nextStart);
    return {
      lead: leads[order]!,
      anchor: rows[anchor]!,
      tail: tailBelow(rows, anchor, Math.max(anchor + 1, nextStart)),
      bodyEnd: rows[Math.max(anchor, nextStart - 1)]!.end,
      adjacent:
        next !== undefined &&
        between.every((row) => row.kind === "blank" || isBareDuration(row)) &&
        mayCover(rows[anchor]!.period!, rows[next]!.period!),
    };
  });
}

/** A period, a list or a date that goes on in the next line. */
function runsOn(upper: string, lower: string): boolean {
  if (/[,|]$/.test(upper)) return upper.length < MAX_HEADING_LENGTH && lower.length < MAX_HEADING_LENGTH;
  const month = ENDS_WITH_MONTH.exec(upper);
  // "out." ends a sentence as well as a date in Portuguese.
  return month !== null && /^(?:19|20)\d{2}(?!\d)/.test(lower) && (/\d/.test(upper) || !month[0].endsWith("."));
}

const ENDS_WITH_MONTH = new RegExp(`(?:^|[\\s(])(?:${MONTH_NAME})\\.?$`, "iu");

function isBareDuration(row: Row): boolean {
  return row.text.length < 30 && findDuration(row.text) !== null;
}

function readRows(lines: readonly Line[], asOf: number): Row[] {
  const longest = lines.reduce((length, line) => Math.max(length, line.text.length), 0) * NARROWEST;
  // Where no sentence runs over a line's end, no line is the rest of the one above.
  const wraps = lines.some((line, index) => index > 0 && isRest(line.text, lines[index - 1]!.text, longest));
  const fullLine = wraps ? longest : Number.POSITIVE_INFINITY;
  const table = tableCells(lines);
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    const broken = next === undefined ? null : brokenPeriod(line.text, next.text, asOf);
    if (broken !== null && next !== undefined && isHeadingRest(line.text, broken.upper.from, broken.upper.to)) {
      rows.push(anchorRow(line, { ...broken.period, ...broken.upper }));
      const rest = blankOut(next.text, broken.lower.from, broken.lower.to);
      if (rest.trim() !== "") rows.push(plainRow({ ...next, text: rest }, rows.at(-1), fullLine));
      index++;
      continue;
    }
    const cells = table.get(line);
    const period = cells === null ? null : anchorPeriod(line, asOf);
    const row = period === null ? plainRow(line, rows.at(-1), fullLine) : anchorRow(line, period);
    if (cells === null) rows.push({ ...row, kind: "blank" });
    else rows.push(cells === undefined ? row : { ...row, cells });
  }
  return rows;
}

/** "… the ordering process to" above "the new hall.", "… at the heart of" above "R&D." */
function isRest(text: string, above: string, longest: number): boolean {
  if (/^\p{Ll}/u.test(text)) return above.length >= longest * NARROWEST;
  return isBullet(above) && !/[.;:!?]$/.test(above) && /\p{L}[.;]$/u.test(text) && !isBullet(text);
}

function anchorRow(line: Line, period: Period): Row {
  const text = blankOut(line.text, period.from, period.to).replace(/(?<=\p{Ll}{4})\.(?=\s*$)/u, "\t");
  const aside = findDuration(text);
  const bare = withoutBullet({ ...line, text: aside === null ? text : blankOut(text, aside.from, aside.to) });
  return { ...bare, kind: "anchor", period };
}

function blankOut(text: string, from: number, to: number): string {
  return text.slice(0, from) + "\t".repeat(to - from) + text.slice(to);
}

function plainRow(line: Line, previous: Row | undefined, fullLine: number): Row {
  return { ...line, kind: rowKind(line, previous, fullLine), period: null };
}

function rowKind({ text, wraps }: Line, previous: Row | undefined, fullLine: number): Row["kind"] {
  if (!/[\p{L}\p{N}]/u.test(text)) return "blank";
  if (
    isBullet(text) ||
    text.length > MAX_HEADING_LENGTH ||
    /^\p{Ll}(?!\p{Lu})/u.test(text) ||
    readsAsSentence(text) ||
    readsAsActivity(text)
  )
    return "body";
  if (
    /^[\p{L}\p{M} &/]{3,30}:\s/u.test(text) &&
    !/^(?:company|employer|client|customer|organi[sz]ation|position|title|role|designation|job title|occupation|duration|period|dates?|location|firm|project role)\b/iu.test(
      text,
    )
  )
    return "body";
  if (/[,;:]$/.test(text) && previous?.kind === "body") return "body";
  const isRest =
    previous?.kind === "body" && !/[.;:!?]$/.test(previous.text) && (wraps ?? fillsLine(previous.text, text, fullLine));
  if (isRest && !namesJob(text) && employerStrength(text) < 2) return "body";
  return "heading";
}

/** Where no layout tells: a line so long that the first word of the next one would make it the longest. */
function fillsLine(above: string, text: string, fullLine: number): boolean {
  return above.length > MIN_FULL_LINE && above.length + text.split(" ", 1)[0]!.length >= fullLine;
}

const BIRTH =
  /^(?:date of birth|birth ?date|birthday|born|d\.?o\.?b|geburtsdatum|geboren|né(?:e)? le|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|geboortedatum|data urodzenia)\b/iu;

/** "… grew between 2016 and" 2018. */
const BETWEEN_YEARS = /(?<!\p{L})(?:between|zwischen|entre|tra|fra)\s.{0,12}\d{4}\s(?:and|und|et|y|e|og|och)\s*$/iu;

const STRENGTH = { range: 3, open: 2, single: 1, duration: 0 };

/** The period that dates an entry, if this line heads one; dates inside an account of work do not. */
function anchorPeriod(line: Line, asOf: number): Period | null {
  if (line.text.length > MAX_DATED_LENGTH || BIRTH.test(line.text)) return null;
  const periods = findPeriods(line.text, asOf);
  let best: Period | null = null;
  for (const period of periods) if (best === null || STRENGTH[period.shape] > STRENGTH[best.shape]) best = period;
  if (best === null) return null;
  const bullet = isBullet(line.text);
  const rest = blankOut(line.text, best.from, best.to);
  if (BETWEEN_YEARS.test(line.text.slice(0, best.from))) return null;
  if (best.shape === "range" || best.shape === "open") {
    if (!isHeadingRest(line.text, best.from, best.to)) return null;
    return bullet && !namesJob(rest) && employerStrength(rest) === 0 && !atEdge(line.text, best) ? null : best;
  }
  if (bullet && !namesJob(rest)) return null;
  return isHeadingRest(line.text, best.from, best.to) && atEdge(line.text, best) && rest.trim().length <= 90
    ? best
    : null;
}

function isHeadingRest(text: string, from: number, to: number): boolean {
  const rest = `${text.slice(0, from)} ${text.slice(to)}`.replace(/^[•*\s‐-―−-]+|[\s(),|:;‐-―−-]+$/gu, "").trim();
  if (rest === "") return true;
  if (rest.length > 140) return false;
  if (/^(?:i\s)?(?:have\s)?(?:worked|working|employed|served) (?:there\s)?as\s/iu.test(rest)) return true;
  return (
    !readsAsSentence(rest) ||
    (rest.endsWith(".") && rest.length < 100 && namesJob(rest) && !readsAsSentence(rest.slice(0, -1)))
  );
}

/** At an end of the line, in brackets, or set apart by a column gap. */
function atEdge(text: string, period: Period): boolean {
  const before = text.slice(0, period.from).replace(/^[•*‐-―−-]\s/u, "");
  const after = text.slice(period.to);
  return (
    /^[\s)\].,;:|]*$/.test(after) ||
    /^[\s([|]*$|(?:period|duration|dates?|time|from)\s*:\s*$/iu.test(before) ||
    (/[(|\t[]\s*$|\s{2}$/.test(before) && /^\s*[)|\t\]]|^\s{2}/.test(after))
  );
}
