import { findDatePoints } from "./date-points.ts";
import { DASH, MONTH_NAME } from "./date-words.ts";
import { findPeriods, type Period } from "./dates.ts";

/** A period that begins in one line and ends in the next: what it covers of each. */
export type BrokenPeriod = { period: Period; upper: Stretch; lower: Stretch };
type Stretch = { from: number; to: number };

const MAX_DATED_LENGTH = 300;
const JOINING = `${DASH}{1,2}|to|until|till|through|bis|au|à|al?|hasta|até|ao?|tot|do|til|till|до|по|έως`;
const OPEN_END = new RegExp(
  `\\d\\)?\\.?\\s{0,3}(?:${DASH}|\\s(?:${JOINING}))(?:\\s{1,3}(?:\\d{1,2}\\.?|(?:\\d{1,2}\\.?\\s)?(?:${MONTH_NAME})\\.?))?$`,
  "iu",
);
const OPEN_START = new RegExp(`^(?:${JOINING})\\s`, "iu");
const CELL = /(?:(?!\t|\s{3}).)+/gu;

/** "Jan 2020 –" above "Present", "From May 2019" above "to June 2021"; in rows of cells the outermost cell of each. */
export function brokenPeriod(upper: string, lower: string, asOf: number): BrokenPeriod | null {
  if (upper === "" || lower === "" || upper.length + lower.length > MAX_DATED_LENGTH) return null;
  const [above, below] = [cellsOf(upper), cellsOf(lower)];
  return (
    crossing(upper, lower, { from: 0, to: upper.length }, { from: 0, to: lower.length }, asOf) ??
    crossing(upper, lower, above[0]!, below[0]!, asOf) ??
    crossing(upper, lower, above.at(-1)!, below.at(-1)!, asOf)
  );
}

function cellsOf(text: string): Stretch[] {
  return [...text.matchAll(CELL)].map((match) => ({ from: match.index, to: match.index + match[0].trimEnd().length }));
}

function crossing(upper: string, lower: string, above: Stretch, below: Stretch, asOf: number): BrokenPeriod | null {
  const first = upper.slice(above.from, above.to);
  const second = lower.slice(below.from, below.to);
  const opens = OPEN_START.test(second);
  if (!opens && !OPEN_END.test(first)) return null;
  if (findDatePoints(first).length === 0 || isWhole(first, asOf)) return null;
  const period = findPeriods(`${first} ${second}`, asOf).find(
    ({ from, to, shape }) => shape === "range" && from < first.length && to > first.length + 1,
  );
  if (period === undefined) return null;
  const end = period.to - first.length - 1;
  // "- 2019: introduced …" is a bullet.
  if (opens && /^[^\s)\],|·•]|^\s[^\s|·•(–-]/u.test(second.slice(end))) return null;
  return {
    period,
    upper: { from: above.from + period.from, to: above.to },
    lower: { from: below.from, to: below.from + end },
  };
}

function isWhole(text: string, asOf: number): boolean {
  return findPeriods(text, asOf).some(({ shape }) => shape === "range");
}
