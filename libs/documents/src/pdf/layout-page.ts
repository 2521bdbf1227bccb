import { findGutter } from "./find-gutter.ts";
import { type Fragment, toFragments, toGlyph, widestWordGap, wordGap } from "./fragments.ts";
import type { Character } from "./read-characters.ts";

/** Fragments on one baseline, left to right. */
export type Row = { fragments: Fragment[]; baseline: number; size: number };

/** In units of the font size; wide enough for a superscript. */
const rowDrift = 0.4;
/** In units of the font size: further apart than this, overlapping pieces are two lines. */
const stackedDrift = 0.2;
const mostGutters = 3;

/** The page's lines in reading order. A gap wider than between words, as before a right-aligned date, becomes a tab. */
export function layoutPage(characters: readonly Character[]): string[] {
  const straight = ([0, 1, 2, 3] as const)
    .map((turns) => ({ turns, group: characters.filter((character) => character.turns === turns) }))
    .sort((a, b) => b.group.length - a.group.length)
    .flatMap(({ turns, group }) => orderRows(toFragments(group.map((character) => toGlyph(character, turns)))));
  return [...straight.map(rowText), ...slantedLines(characters)];
}

/** Each slanted text object is a line of its own, after all others. */
function slantedLines(characters: readonly Character[]): string[] {
  const lines = new Map<number, string>();
  for (const { turns, object, text } of characters) {
    if (turns === undefined) lines.set(object, (lines.get(object) ?? "") + text);
  }
  return [...lines.values()].map((line) => line.trim()).filter((line) => line !== "");
}

function orderRows(fragments: readonly Fragment[], depth = 0): Row[] {
  const rows = toRows(fragments);
  const gutter = depth < mostGutters ? findGutter(rows) : undefined;
  if (gutter === undefined) return rows;
  const ordered: Row[] = [];
  let band: Fragment[] = [];
  const endBand = () => {
    const left = band.filter((fragment) => fragment.left < gutter);
    const right = band.filter((fragment) => fragment.left >= gutter);
    for (const side of [left, right]) ordered.push(...orderRows(side, depth + 1));
    band = [];
  };
  for (const row of rows) {
    if (row.fragments.some((fragment) => fragment.left < gutter && fragment.right > gutter)) {
      endBand();
      ordered.push(row);
    } else band = band.concat(row.fragments);
  }
  endBand();
  return ordered;
}

function toRows(fragments: readonly Fragment[]): Row[] {
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

function rowText(row: Row): string {
  let text = "";
  let last: Fragment | undefined;
  for (const fragment of row.fragments) {
    if (last) text += separator((fragment.left - last.right) / Math.max(last.size, fragment.size));
    text += fragment.text;
    last = fragment;
  }
  return text;
}

function separator(gap: number): string {
  if (gap > widestWordGap) return "\t";
  return gap > wordGap ? " " : "";
}
