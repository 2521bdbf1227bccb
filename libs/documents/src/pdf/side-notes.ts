import { isDate } from "./column-evidence.ts";
import { type Fragment, sharesColumn, widestWordGap } from "./fragments.ts";
import { monthBeginnings } from "./month-names.ts";
import type { Row } from "./row.ts";
import { endsSentence, hasManySmallWords, listMark, withWords } from "./wrapping.ts";

/** In units of the font size. */
const furthestBelow = 2;
const longestNote = 40;
const bodyLength = 60;
const broken =
  /(\d|\p{L})\)?\s?[‐‑‒–—-]( ?(la|to|till|en|in|em|o|w))?$|\s(to|until|till|bis|au|à|al?|a la|hasta( la)?|até|tot|t\/m|do|po)( \d{1,2})?$/iu;
const brokenAtYear = /[‐‑‒–—-]\s?\p{L}{3,12}\.?$/u;
const brokenAfterDay = /\p{L}.*\d\s?[‐‑‒–—-]\s?\d{1,2}\.?$/u;
const brokenAfterMonth = new RegExp(`(^|[\\s[(‐‑‒–—-])(${monthBeginnings})\\p{L}{0,6}[.,]?$`, "iu");
/** Two of them in a stack date two entries. */
const withYear = /\b(19|20)\d\d\b/;
const yearFirst = /^(19|20)\d\d\b/;
/** "(2 yrs" above "3 mos)", "4" above "yrs 9 mos". */
const durationParts: readonly (readonly [upper: RegExp, rest: RegExp])[] = [
  [/\d$/, /^(mos?|months?|yrs?|years?)( \d{1,2} (mos?|months?))?\)?$/i],
  [/\p{L}\.? \d{4}$/u, /^\(\d{1,2} (mos?|months?|yrs?|years?)( \d{1,2} (mos?|months?))?\)$/i],
  [/\d (yrs?|years?)$/i, /^\d{1,2} (mos?|months?)\)?$/i],
];
const year = /^(19|20)\d\d[\])]?$/;
const endOfPeriod = /^((to|till) date|Q[1-4][\s-]\d{4}|\p{L}{3,12}[.,]?[\s-]?(19|20)?\d{0,4}|[\d./-]{4,10})[\])]?$/u;

/** "Jan 2020 –" in one row and "Present" below it in the same narrow column are one period. */
export function joinBrokenPeriods(rows: readonly Row[]): Row[] {
  const result = rows.map((row) => ({ ...row, fragments: [...row.fragments] }));
  for (const [index, row] of result.entries()) {
    for (const side of [0, -1] as const) {
      let note = row.fragments.at(side);
      if (!note || !isNote(note) || row.fragments.length < 2) continue;
      for (let below = index + 1; below < result.length; below += 1) {
        const [upper, next] = [note, result[below]!];
        const rest = next.fragments.find((fragment) => sharesColumn(upper, fragment));
        if (!rest || !isBelow(result[below - 1]!, next) || !completes(upper.text, rest.text)) break;
        note = append(upper, rest);
        row.fragments[row.fragments.indexOf(upper)] = note;
        next.fragments.splice(next.fragments.indexOf(rest), 1);
      }
    }
  }
  return result.filter(({ fragments }) => fragments.length > 0);
}

/** Whether a date goes on below it. */
export function completes(text: string, rest: string): boolean {
  return (
    (broken.test(text) && endOfPeriod.test(rest)) ||
    (brokenAtYear.test(text) && year.test(rest)) ||
    (brokenAfterDay.test(text) && /^\p{L}/u.test(rest) && endOfPeriod.test(rest)) ||
    (brokenAfterMonth.test(text) && yearFirst.test(rest)) ||
    (isDate(text) && partsDuration(text, rest))
  );
}

export function partsDuration(text: string, rest: string): boolean {
  return durationParts.some(([upper, lower]) => upper.test(text) && lower.test(rest));
}

function append(note: Fragment, rest: Fragment): Fragment {
  return {
    ...withWords(note, rest),
    left: Math.min(note.left, rest.left),
    right: Math.max(note.right, rest.right),
  };
}

/** Places and dates stacked next to one entry are read with its first line, not between the lines below. */
export function raiseStacks(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  /** The stack of notes that goes on from row to row, and where in the result its next note belongs. */
  let stack: { note: Fragment; row: Row; at: number } | undefined;
  let body = false;
  for (const row of rows) {
    const note = sideNote(row);
    const text = row.fragments
      .filter((fragment) => fragment !== note)
      .map((fragment) => fragment.text)
      .join(" ");
    const goesOn =
      note !== undefined &&
      stack !== undefined &&
      sharesColumn(stack.note, note) &&
      isBelow(stack.row, row) &&
      !(withYear.test(stack.note.text) && withYear.test(note.text));
    body = text === "" ? body : listMark.test(text) || (body && goesOn) || isBody(text);
    if (goesOn && body && stack && note) {
      result.splice(stack.at, 0, { ...row, fragments: [note] });
      if (text !== "") result.push({ ...row, fragments: row.fragments.filter((fragment) => fragment !== note) });
      stack = { note, row, at: stack.at + 1 };
    } else {
      result.push(row);
      stack = note && { note, row, at: result.length };
    }
  }
  return result;
}

function isBody(text: string): boolean {
  return (
    text.length > bodyLength || /^\p{Ll}(?!\p{Lu})/u.test(text) || (endsSentence.test(text) && hasManySmallWords(text))
  );
}

/** What stands alone on the right of a row, or what is left of a stack where the text has ended. */
function sideNote({ fragments }: Row): Fragment | undefined {
  const last = fragments.at(-1);
  if (!last || !isNote(last)) return undefined;
  const before = fragments.at(-2);
  if (!before) return last;
  // Beside its label a cell is no note.
  if (fragments.length === 2 && isDate(before.text)) return undefined;
  return last.left - before.right > widestWordGap * last.size || last.beginsColumn ? last : undefined;
}

function isNote({ text }: Fragment): boolean {
  return text.length <= longestNote;
}

function isBelow(upper: Row, lower: Row): boolean {
  return upper.baseline - lower.baseline < furthestBelow * Math.max(upper.size, lower.size);
}
