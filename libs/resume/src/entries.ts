import { findPeriods, type Period } from "./dates.ts";
import { findDuration } from "./durations.ts";
import { employerStrength, namesJob, readsAsSentence } from "./job-words.ts";
import { isBullet, type Line, withoutBullet } from "./lines.ts";

/** A line of a dated list: `text` has the dates blanked out, so that offsets hold. */
export type Row = Line & { kind: "blank" | "body" | "heading" | "anchor"; period: Period | null };

/** One dated entry: the rows that head it, and the rows below up to the next entry. */
export type Entry = { lead: Row[]; anchor: Row; tail: Row[]; bodyEnd: number; adjacent: boolean };

const MAX_HEADING_LENGTH = 120;
const MAX_DATED_LENGTH = 300;
const MAX_LEAD = 3;
const MIN_FULL_LINE = 60;

export function findEntries(lines: readonly Line[], asOf: number): Entry[] {
  const rows = readRows(lines, asOf);
  const anchors = rows.flatMap((row, index) => (row.kind === "anchor" ? [index] : []));
  let depth = MAX_LEAD;
  const leads = anchors.map((anchor, order) => {
    const above = leadAbove(rows, anchor, order === 0 ? MAX_LEAD : depth, anchors[order - 1] ?? -1);
    // The first entry shows how many lines stand above the dates; later ones have no more.
    // A duration alone is an employer's total; its roles have a title line more than it.
    const total = rows[anchor]!.period!.shape === "duration" && rows[anchor]!.text.trim() === "";
    if (order === 0) depth = above.length + (total ? 1 : 0);
    return above;
  });
  return anchors.map((anchor, order) => {
    const next = anchors[order + 1];
    const nextStart = next === undefined ? rows.length : next - leads[order + 1]!.length;
    const tail = tailBelow(rows, anchor, Math.max(anchor + 1, nextStart));
    const last = rows[Math.max(anchor, nextStart - 1)]!;
    const between = next === undefined ? [] : rows.slice(anchor + 1, nextStart);
    return {
      lead: leads[order]!,
      anchor: rows[anchor]!,
      tail,
      bodyEnd: last.end,
      adjacent: next !== undefined && between.every((row) => row.kind === "blank" || isBareDuration(row)),
    };
  });
}

function isBareDuration(row: Row): boolean {
  return row.text.length < 30 && findDuration(row.text) !== null;
}

function leadAbove(rows: readonly Row[], anchor: number, limit: number, previousAnchor: number): Row[] {
  const lead: Row[] = [];
  let index = anchor - 1;
  // One blank line may part the first heading from its dates.
  if (previousAnchor < 0 && rows[index]?.kind === "blank" && rows[index - 1]?.kind === "heading") index--;
  while (index > previousAnchor && lead.length < limit && rows[index]!.kind === "heading") lead.unshift(rows[index--]!);
  if (limit === 0 || [...lead, rows[anchor]!].some((row) => namesJob(row.text))) return lead;
  if (rows[index]?.kind === "blank" && lead.length > 0) index--;
  const title = index > previousAnchor ? rows[index] : undefined;
  if (title?.kind === "heading" && namesJob(title.text)) lead.unshift(title);
  return lead;
}

function tailBelow(rows: readonly Row[], anchor: number, stop: number): Row[] {
  const tail: Row[] = [];
  for (let index = anchor + 1; index < stop && tail.length < 2 && rows[index]!.kind === "heading"; index++) {
    tail.push(rows[index]!);
  }
  return tail;
}

function readRows(lines: readonly Line[], asOf: number): Row[] {
  const fullLine = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0) * 0.8;
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    const broken = next === undefined ? null : brokenPeriod(line, next, asOf);
    if (broken !== null && next !== undefined) {
      rows.push(anchorRow(line, { ...broken, to: line.text.length }));
      const rest = broken.to - line.text.length - 1;
      if (rest < next.text.length)
        rows.push(plainRow({ ...next, text: blankOut(next.text, 0, rest) }, rows.at(-1), fullLine));
      index++;
      continue;
    }
    const period = anchorPeriod(line, asOf);
    rows.push(period === null ? plainRow(line, rows.at(-1), fullLine) : anchorRow(line, period));
  }
  return rows;
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
  return { ...line, kind: rowKind(line.text, previous, fullLine), period: null };
}

function rowKind(text: string, previous: Row | undefined, fullLine: number): Row["kind"] {
  if (text.trim() === "") return "blank";
  if (isBullet(text) || text.length > MAX_HEADING_LENGTH || /^\p{Ll}(?!\p{Lu})/u.test(text) || readsAsSentence(text))
    return "body";
  if (
    /^[\p{L}\p{M} &/]{3,30}:\s/u.test(text) &&
    !/^(?:company|employer|organi[sz]ation|position|title|role|designation|job title|occupation|duration|period|dates?|location|firm|project role)\b/iu.test(
      text,
    )
  )
    return "body";
  if (/[,;:]$/.test(text) && previous?.kind === "body") return "body";
  const wrapped =
    previous?.kind === "body" &&
    previous.text.length >= fullLine &&
    fullLine > MIN_FULL_LINE &&
    !/[.;:!?]$/.test(previous.text);
  if (wrapped && !namesJob(text) && employerStrength(text) < 2) return "body";
  return "heading";
}

/** "Jan 2020 –" at the end of one line, "Present" at the start of the next. */
function brokenPeriod(line: Line, next: Line, asOf: number): Period | null {
  if (line.text.length + next.text.length > MAX_DATED_LENGTH) return null;
  if (!/\d\)?\s{0,3}(?:[‐‑‒–—―−-]|to)$/u.test(line.text) || next.text === "") return null;
  const joined = `${line.text} ${next.text}`;
  const crossing = findPeriods(joined, asOf).find(
    (period) => period.from < line.text.length && period.to > line.text.length + 1 && period.shape === "range",
  );
  return crossing !== undefined &&
    crossing.to <= joined.length &&
    isHeadingRest(line.text, crossing.from, line.text.length)
    ? crossing
    : null;
}

const STRENGTH = { range: 3, open: 2, single: 1, duration: 0 };

/** The period that dates an entry, if this line heads one; dates inside an account of work do not. */
function anchorPeriod(line: Line, asOf: number): Period | null {
  if (line.text.length > MAX_DATED_LENGTH) return null;
  const periods = findPeriods(line.text, asOf);
  let best: Period | null = null;
  for (const period of periods) if (best === null || STRENGTH[period.shape] > STRENGTH[best.shape]) best = period;
  if (best === null) return null;
  const bullet = isBullet(line.text);
  const rest = blankOut(line.text, best.from, best.to);
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
