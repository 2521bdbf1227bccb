import { type DatePoint, findDatePoints } from "./date-points.ts";
import { DASH } from "./date-words.ts";
import { findDuration } from "./durations.ts";
import { EMPLOYMENT_TYPE, namesJob } from "./job-words.ts";
import { monthIndex } from "./months.ts";

type Precision = "month" | "season" | "year" | "duration";

/** A period as printed in one line; `from` and `to` are offsets into that line. */
export type Period = {
  from: number;
  to: number;
  shape: "range" | "open" | "single" | "duration";
  start: number | null;
  end: number | "present" | null;
  /** Both ends counted, nothing after `asOf`; 0 for a reversed or future period. */
  months: number;
  precision: Precision;
};

const BETWEEN = new RegExp(
  `^[.)\\]]?\\s{0,6}(?:${DASH}{1,3}(?:\\s{1,3}(?:to|bis|à|a|até|hasta|do|po|až do|έως|μέχρι|до|по))?|→|to|until|till?|through|thru|up to|bis(?: zum?)?|à|au|jusqu'(?:à|au|en)|al?|hasta(?: la?)?|até|ao?|tot|t/m|do|až do|po|til|έως|ως|μέχρι|până (?:în|la)|pana (?:in|la)|đến|до|по|至|到|から)\\s{0,6}(?:the\\s)?[(\\[]?$`,
  "iu",
);
/** A dash and a word before the next year: a month in a language that is not known here. */
const UNREAD_MONTH = new RegExp(`^\\s{0,3}${DASH}\\s{0,3}(?<name>\\p{L}{3,14})\\.?\\s{1,3}$`, "u");
const UNREAD_END = new RegExp(`^\\s{0,3}${DASH}\\s{0,3}(?<name>\\p{Ll}{4,20})\\s*$`, "u");
const OPENING =
  /(?:^|[\s([{,:|])(?:since|from|starting|started|joined|seit|ab|depuis|desde|od|sinds|vanaf|dal|dès|sedan|siden|från|fra|από|din|с|от|з|із|від)\s{0,2}:?\s{0,3}$/iu;
const CONTINUING = new RegExp(
  `^\\s{0,3}(?:${DASH}{1,2}\\s{0,3}(?=$|[)\\]},|])|onwards?|and ongoing|alkaen|lähtien)`,
  "iu",
);
const SHORT_END = /^\s?(?:[–—/]|-)\s?'?(\d{2})(?![\d/.%]| ?\p{L})/u;

const OLDEST_YEAR = 1940;
const YEARS_AHEAD = 15;

/** Periods in a line, left to right. `asOf` is a month index. Durations only where no date stands. */
export function findPeriods(text: string, asOf: number): Period[] {
  const points = findDatePoints(text);
  const periods: Period[] = [];
  for (let index = 0; index < points.length; index++) {
    const point = points[index]!;
    const next = points[index + 1];
    if (point.unit === "present") continue;
    if (next !== undefined && next.from - point.to < 24 && joins(text.slice(point.to, next.from), point, next)) {
      const period = range(point, next, asOf);
      if (period !== null) {
        periods.push(period);
        index++;
        continue;
      }
    }
    if (point.weak && (point.unit === "month-of-unknown-year" || openingBefore(text, point) === null)) continue;
    const period = lone(text, point, asOf);
    if (period !== null) periods.push(period);
  }
  if (points.some((point) => !point.weak)) return periods;
  const duration = findDuration(text);
  if (duration !== null)
    periods.push({ ...duration, shape: "duration", start: null, end: null, precision: "duration" });
  return periods.sort((a, b) => a.from - b.from);
}

function joins(gap: string, point: DatePoint, next: DatePoint): boolean {
  if (BETWEEN.test(gap) || (next.unit === "present" && /^\s{1,6}$/.test(gap))) return true;
  const unread = next.unit === "year" ? UNREAD_MONTH.exec(gap)?.groups?.name : undefined;
  return unread !== undefined && (point.unit === "month" || /^\p{Ll}/u.test(unread));
}

function range(left: DatePoint, right: DatePoint, asOf: number): Period | null {
  if (left.unit === "month-of-unknown-year") {
    if (right.unit !== "month") return null;
    const year = Math.floor(right.first / 12);
    const start = monthIndex(year, left.first);
    // "Nov – Feb 2020" began the year before.
    return period(left.from, right.to, "range", start > right.first ? start - 12 : start, right.first, "month", asOf);
  }
  if (right.unit === "month-of-unknown-year") return null;
  const precision = coarser(left.unit, right.unit);
  if (right.unit === "present") return period(left.from, right.to, "range", startOf(left), "present", precision, asOf);
  if (left.unit === "year" && right.unit === "year" && left.first === right.first) {
    return period(left.from, right.to, "range", left.first + 6, right.last, "year", asOf);
  }
  let start = startOf(left);
  let end = right.unit === "year" ? right.first + 5 : right.last;
  // Within one year, a bare year stretches to meet the month beside it.
  if (start > end && right.unit === "year" && right.last >= start) end = right.last;
  if (start > end && left.unit === "year" && left.first <= end) start = left.first;
  return period(left.from, right.to, "range", start, end, precision, asOf);
}

function lone(text: string, point: DatePoint, asOf: number): Period | null {
  const after = text.slice(point.to, point.to + 24);
  const unread = point.unit === "month" ? UNREAD_END.exec(after)?.groups?.name : undefined;
  // A range whose end cannot be read is not one month long.
  if (unread !== undefined && !EMPLOYMENT_TYPE.test(unread) && !namesJob(unread)) return null;
  const shortEnd = point.unit === "year" ? SHORT_END.exec(after) : null;
  if (shortEnd !== null) {
    const year = Math.floor(point.first / 1200) * 100 + Number(shortEnd[1]);
    const to = point.to + shortEnd[0].length;
    return period(point.from, to, "range", point.first + 6, monthIndex(year, 6), "year", asOf);
  }
  const opening = openingBefore(text, point);
  const continuing = CONTINUING.exec(after);
  if (opening !== null || continuing !== null) {
    const to = point.to + (continuing?.[0].trimEnd().length ?? 0);
    const from = point.from - (opening?.[0].trimStart().length ?? 0);
    return period(from, to, "open", startOf(point), "present", coarser(point.unit, "present"), asOf);
  }
  const precision = coarser(point.unit, "present");
  return period(point.from, point.to, "single", startOf(point), point.last, precision, asOf);
}

/** "since", "seit"; "AB" in capitals ends the name of a Swedish company. */
function openingBefore(text: string, point: DatePoint): RegExpExecArray | null {
  const before = text.slice(Math.max(0, point.from - 16), point.from);
  return /(?<!\p{L})AB\s*$/u.test(before) ? null : OPENING.exec(before);
}

function startOf(point: DatePoint): number {
  return point.unit === "year" ? point.first + 6 : point.first;
}

function coarser(left: DatePoint["unit"], right: DatePoint["unit"]): Precision {
  if (left === "year" || right === "year") return "year";
  return left === "season" || right === "season" ? "season" : "month";
}

function period(
  from: number,
  to: number,
  shape: Period["shape"],
  start: number,
  end: number | "present",
  precision: Precision,
  asOf: number,
): Period | null {
  const latest = asOf + YEARS_AHEAD * 12;
  if (start < OLDEST_YEAR * 12 || start > latest) return null;
  if (end !== "present" && (end < OLDEST_YEAR * 12 || end > latest)) return null;
  const last = end === "present" ? asOf : Math.min(end, asOf);
  return { from, to, shape, start, end, months: Math.max(0, last - start + 1), precision };
}
