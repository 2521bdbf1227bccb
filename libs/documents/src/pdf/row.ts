import { type Fragment, type Mark, widestWordGap, wordGap } from "./fragments.ts";
import { isRightToLeft } from "./right-to-left.ts";

/** Fragments on one baseline, left to right. */
export type Row = { fragments: Fragment[]; baseline: number; size: number; column?: Column };

/**
 * A stretch of the page that is read row by row; `limit` is where the next stretch or the page's margin begins, `right` where
 * its longest line ends, but for those that go over the limit.
 */
export type Column = { right: number; limit: number };

/** A line of text in reading order with the marks of its characters; it begins at `start`, its last column at `left`. */
export type LaidLine = {
  text: string;
  marks: Mark[];
  start: number;
  left: number;
  right: number;
  baseline: number;
  size: number;
  column: Column | undefined;
  /** Whether the line above had no room for the first word of this one; undefined where the layout does not tell. */
  wraps?: boolean | undefined;
  /** Set as large as a name. */
  large?: true | undefined;
};

/** No page that a person reads has more. */
export const mostRows = 1000;
/** In units of the font size; wide enough for a superscript. */
const rowDrift = 0.4;
/** In units of the font size: further apart than this, overlapping pieces are two lines. */
const stackedDrift = 0.2;

export function toRows(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  for (const fragment of fragments.toSorted((a, b) => b.baseline - a.baseline)) {
    const row = rows.at(-1);
    if (row && sharesRow(row, fragment)) {
      row.fragments.push(fragment);
      if (fragment.size > row.size) Object.assign(row, { size: fragment.size, baseline: fragment.baseline });
    } else rows.push({ fragments: [fragment], baseline: fragment.baseline, size: fragment.size });
  }
  for (const row of rows) row.fragments.sort((a, b) => a.left - b.left);
  return rows;
}

/** Two lines of small print beside a tall name are near its baseline, but one lies above the other. */
function sharesRow(row: Row, next: Fragment): boolean {
  const fall = row.baseline - next.baseline;
  if (fall > rowDrift * Math.max(row.size, next.size)) return false;
  return !row.fragments.some(
    (each) =>
      each.baseline - next.baseline > stackedDrift * next.size &&
      Math.min(each.right, next.right) - Math.max(each.left, next.left) > stackedDrift * next.size,
  );
}

/** A gap wider than between words, as before a right-aligned date, becomes a tab. */
export function toLine(row: Row, rightToLeft: boolean): LaidLine {
  const backwards = rightToLeft && row.fragments.some(({ text }) => isRightToLeft(text));
  const fragments = backwards ? row.fragments.toReversed() : row.fragments;
  let text = "";
  const marks: Mark[] = [];
  let last: Fragment | undefined;
  for (const fragment of fragments) {
    if (last) {
      const gap = backwards ? last.left - fragment.right : fragment.left - last.right;
      text += separator(gap / Math.max(last.size, fragment.size), fragment.beginsColumn);
    }
    for (const mark of fragment.marks) marks.push({ ...mark, at: mark.at + text.length });
    text += fragment.text;
    last = fragment;
  }
  const { baseline, size, column } = row;
  return {
    text,
    marks,
    start: fragments[0]?.left ?? 0,
    left: last?.left ?? 0,
    right: last?.right ?? 0,
    baseline,
    size,
    column,
  };
}

function separator(gap: number, beginsColumn: boolean): string {
  if (gap > widestWordGap || (beginsColumn && gap > -wordGap)) return "\t";
  return gap > wordGap ? " " : "";
}
