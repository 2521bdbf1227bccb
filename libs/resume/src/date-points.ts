import { MONTH_NAME, monthNumber, PRESENT, SEASON_BY_NAME, SEASON_NAME } from "./date-words.ts";
import { monthIndex } from "./months.ts";

/** One date as printed. `first` and `last` are the months it can mean; null for "present". */
export type DatePoint = {
  from: number;
  to: number;
  unit: "month" | "season" | "year" | "month-of-unknown-year" | "present";
  first: number;
  last: number;
  /** Too vague to be a date alone ("Jan 19", "03/19"): counts only as one end of a range. */
  weak: boolean;
};

type Reading = Pick<DatePoint, "unit" | "first" | "last"> & { weak?: boolean };
type Rule = { pattern: RegExp; read: (groups: Record<string, string | undefined>) => Reading | null };

const NOT_IN_WORD = "(?<![\\p{L}\\p{M}\\d])";
const WORD_ENDS = "(?![\\p{L}\\p{M}])";
const NUMBER_ENDS = "(?![\\d%]|[.,]\\d)";

function rule(source: string, read: Rule["read"]): Rule {
  return { pattern: new RegExp(source, "giu"), read };
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 60 ? 2000 + year : 1900 + year;
}

function month(year: string | undefined, number: number, weak = false): Reading | null {
  if (year === undefined || number < 1 || number > 12) return null;
  const index = monthIndex(fullYear(year), number);
  return { unit: "month", first: index, last: index, weak };
}

function threeMonths(year: string, firstMonth: number, weak = false): Reading {
  const first = monthIndex(fullYear(year), firstMonth);
  return { unit: "season", first, last: first + 2, weak };
}

function wholeYear(year: number, weak = false): Reading {
  return { unit: "year", first: monthIndex(year, 1), last: monthIndex(year, 12), weak };
}

/** Day and month of "03/04/2019": the one that cannot be a month is the day; when either could be, the day stands first. */
function monthOfDate(left: string, right: string): number {
  return Number(right) > 12 ? Number(left) : Number(right);
}

/** "Early 2019", "mitte 2020": the first, a middle or the last months. */
const PARTS: readonly (readonly [firstMonth: number, words: RegExp])[] = [
  [1, /^(?:early|anfang|début|begin|inizio|início|inicios)/iu],
  [5, /^(?:mid|mitte|milieu|medio|mediados|metà|meados)/iu],
  [10, /^/u],
];
const PART_OF_YEAR =
  "early|mid|late|anfang|mitte|ende|début|milieu|fin|begin|medio|eind|inicios de|mediados de|finales de|início de|meados de|final de|inizio|metà|fine";
/** "2019 г.", "2020 року", "2018." before a Hungarian month. */
const YEAR_MARK = "(?:\\s?(?:гг?|рр?)(?:\\.|(?!\\p{L}))|\\s?(?:года?|року)(?!\\p{L}))?";
const ORDINAL = "(?:st|nd|rd|th|er|º|\\.)?";

/** In order of preference: a place in the text belongs to the first rule that reads it. */
const RULES: readonly Rule[] = [
  rule(`${NOT_IN_WORD}(?<y>\\d{4})([-./])(?<m>\\d{1,2})\\2\\d{1,2}(?!\\d)`, (g) => month(g.y, Number(g.m))),
  rule(`${NOT_IN_WORD}(?<a>\\d{1,2})([-./])(?<b>\\d{1,2})\\2(?<y>\\d{4})(?!\\d)`, (g) =>
    month(g.y, monthOfDate(g.a!, g.b!)),
  ),
  rule(`${NOT_IN_WORD}(?<y>\\d{4})\\s?[年년]\\s?(?:(?<m>\\d{1,2})\\s?[月월])?`, (g) =>
    g.m === undefined ? wholeYear(Number(g.y)) : month(g.y, Number(g.m)),
  ),
  rule(
    `${NOT_IN_WORD}(?:\\d{1,2}${ORDINAL}\\s{1,2}(?:de\\s)?)?(?<name>${MONTH_NAME})${WORD_ENDS}\\.?[\\s,]{0,3}` +
      `(?:\\d{1,2}(?:st|nd|rd|th)?,\\s{0,2})?(?:of\\s|del?\\s|[-/])?(?<mark>')?(?<y>\\d{4}|\\d{2})(?!\\d|[.,]\\d|%)${YEAR_MARK}`,
    (g) => month(g.y, monthNumber(g.name!), g.y!.length === 2 && g.mark === undefined),
  ),
  rule(
    `${NOT_IN_WORD}(?<name>${SEASON_NAME})${WORD_ENDS}[\\s,]{0,3}(?:of\\s)?(?<mark>')?(?<y>\\d{4}|\\d{2})(?:/\\d{2,4})?(?!\\d)`,
    (g) => threeMonths(g.y!, SEASON_BY_NAME.get(g.name!.toLowerCase()) ?? 1, g.y!.length === 2 && g.mark === undefined),
  ),
  rule(`${NOT_IN_WORD}Q(?<q>[1-4])[\\s,/-]{0,2}(?:of\\s)?'?(?<y>\\d{4}|\\d{2})(?!\\d)`, (g) =>
    threeMonths(g.y!, Number(g.q) * 3 - 2, g.y!.length === 2),
  ),
  rule(`${NOT_IN_WORD}(?<y>\\d{4})\\s?[-/]?\\s?Q(?<q>[1-4])(?!\\d)`, (g) => threeMonths(g.y!, Number(g.q) * 3 - 2)),
  rule(
    `${NOT_IN_WORD}(?<!(?<![\\d./-])\\d{1,2}[./-])(?<y>\\d{4})(?<mark>[-./])(?<m>0?[1-9]|1[0-2])(?!\\d|\\k<mark>\\d{1,2}(?!\\d))`,
    (g) => month(g.y, Number(g.m)),
  ),
  rule(`${NOT_IN_WORD}(?<m>0?[1-9]|1[0-2])(?:\\s?[/.]\\s?|-)(?<y>\\d{4})(?!\\d)${YEAR_MARK}`, (g) =>
    month(g.y, Number(g.m)),
  ),
  rule(
    `${NOT_IN_WORD}(?<y>(?:19|20)\\d{2})(?:\\.?[\\s,]{1,2}|[-./])(?<name>${MONTH_NAME})${WORD_ENDS}(?!\\.?[\\s,]{0,3}'?\\d{2})\\.?`,
    (g) => month(g.y, monthNumber(g.name!)),
  ),
  rule(`${NOT_IN_WORD}(?<y>(?:19|20)\\d{2})[\\s,]{1,2}(?<name>${SEASON_NAME})${WORD_ENDS}(?!\\s?'?\\d{2})`, (g) =>
    threeMonths(g.y!, SEASON_BY_NAME.get(g.name!.toLowerCase()) ?? 1),
  ),
  rule(`${NOT_IN_WORD}(?<part>${PART_OF_YEAR})[\\s-](?<y>(?:19|20)\\d{2})(?!\\d)`, (g) =>
    threeMonths(g.y!, PARTS.find(([, words]) => words.test(g.part!))![0]),
  ),
  rule(
    `(?<![\\p{L}\\d.,$€£¥₹#]|\\p{L}[-/])(?<y>1[89]\\d{2}|20\\d{2})${NUMBER_ENDS}(?:(?![\\p{L}+])|(?=[гр]))${YEAR_MARK}(?![\\p{L}+])`,
    (g) => wholeYear(Number(g.y)),
  ),
  rule(`${NOT_IN_WORD}(?<m>0?[1-9]|1[0-2])[/.'](?<y>\\d{2})(?![\\d/.%])`, (g) => month(g.y, Number(g.m), true)),
  rule(`(?<![\\p{L}\\d])'(?<y>\\d{2})(?!\\d)${WORD_ENDS}`, (g) => wholeYear(fullYear(g.y!), true)),
  rule(`${NOT_IN_WORD}(?<name>${MONTH_NAME})${WORD_ENDS}\\.?`, (g) => {
    const index = monthNumber(g.name!);
    return { unit: "month-of-unknown-year", first: index, last: index, weak: true };
  }),
  rule(`${NOT_IN_WORD}(?:${PRESENT})${WORD_ENDS}`, () => ({ unit: "present", first: 0, last: 0, weak: true })),
];

/** Every date in a line, left to right. */
export function findDatePoints(text: string): DatePoint[] {
  if (!/\d/.test(text)) return [];
  const points: DatePoint[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      if (points.some((other) => from < other.to && other.from < to)) continue;
      const reading = read(match.groups ?? {});
      if (reading !== null) points.push({ weak: false, ...reading, from, to });
    }
  }
  return points.sort((a, b) => a.from - b.from);
}
