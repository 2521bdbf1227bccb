import { columnEdges } from "./column-edges.ts";
import { composeAccents } from "./compose-accents.ts";
import { inReadingOrder } from "./devanagari.ts";
import type { Box, Character, Turns } from "./read-characters.ts";
import { gapBetween, straightenLatin } from "./right-to-left.ts";

/** A character in the frame of its writing direction: `left` to `right` along the line, `baseline` growing upwards. */
export type Glyph = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  afterSpace: boolean;
  box: Box;
  font: number;
};

/** Where a drawn character stands in a text, and where on the page, in the page's own points. */
export type Mark = { at: number; length: number; box: Box; font: number };

/** Characters written in one go on one baseline, with no gap wider than between words. */
export type Fragment = {
  text: string;
  marks: Mark[];
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Many lines begin at its left edge. */
  beginsColumn: boolean;
};

/** In units of the font size. */
const baselineDrift = 0.2;
export const widestWordGap = 1.5;
/** A wider gap parts columns where something else begins at the same place again and again. */
const narrowestColumnGap = 0.6;
const furthestStepBack = 0.6;
export const wordGap = 0.18;
/** Where PDFium sees the end of a word as well. */
const tightWordGap = 0.1;
/** Slanted letters lean over the next one. */
const tightestSpacing = -0.1;
/** In points. */
const aligned = 2;

export function toGlyph({ box, x, y, text, size, afterSpace, font }: Character, turns: Turns): Glyph {
  if (turns === 0) return { text, size, afterSpace, box, font, left: box.left, right: box.right, baseline: y };
  if (turns === 1) return { text, size, afterSpace, box, font, left: box.bottom, right: box.top, baseline: -x };
  if (turns === 2) return { text, size, afterSpace, box, font, left: -box.right, right: -box.left, baseline: -y };
  return { text, size, afterSpace, box, font, left: -box.top, right: -box.bottom, baseline: x };
}

export function toFragments(glyphs: readonly Glyph[]): Fragment[] {
  const pieces = toPieces(straightenLatin(composeAccents(glyphs)));
  const beginsColumn = columnEdges(pieces.map((piece) => ({ left: piece[0]!.left, baseline: piece[0]!.baseline })));
  const joined: Glyph[][] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (
      before &&
      continues(before, piece[0]!, widestWordGap) &&
      (isListMark(before) || !beginsColumn(piece[0]!.left))
    ) {
      for (const glyph of piece) before.push(glyph);
    } else joined.push(piece);
  }
  return joined.map((glyphs) => join(glyphs, beginsColumn(glyphs[0]!.left)));
}

/** Runs of characters with no gap that could part columns. */
function toPieces(glyphs: readonly Glyph[]): Glyph[][] {
  const pieces: Glyph[][] = [];
  let spaces: Glyph[] = [];
  for (const glyph of glyphs) {
    if (isSpace(glyph)) {
      spaces.push(glyph);
      continue;
    }
    const piece = pieces.at(-1);
    if (piece) for (const space of spaces) piece.push(space);
    spaces = [];
    if (piece && continues(piece, glyph, narrowestColumnGap)) piece.push(glyph);
    else pieces.push([glyph]);
  }
  return pieces;
}

function continues(piece: readonly Glyph[], next: Glyph, widestGap: number): boolean {
  const last = piece.findLast((glyph) => !isSpace(glyph))!;
  const size = Math.max(last.size, next.size, 1);
  const gap = gapBetween(last, next) / size;
  return (
    Math.abs(next.baseline - last.baseline) <= baselineDrift * size && gap <= widestGap && gap >= -furthestStepBack
  );
}

/** A bullet, an icon or the letter of a symbol font belongs to the words beside it. */
function isListMark(piece: readonly Glyph[]): boolean {
  return piece.length < 4 && piece.filter((glyph) => !isSpace(glyph)).length === 1;
}

function join(glyphs: readonly Glyph[], beginsColumn: boolean): Fragment {
  const drawn = glyphs.filter((glyph) => !isSpace(glyph));
  const size = median(drawn.map((glyph) => glyph.size));
  const spacing = letterSpacing(glyphs);
  let text = "";
  const marks: Mark[] = [];
  let last: Glyph | undefined;
  let spaced = false;
  for (const glyph of glyphs) {
    if (isSpace(glyph)) {
      spaced = true;
      continue;
    }
    const gap = last ? (gapBetween(last, glyph) - spacing) / size : 0;
    if (last && (spaced || gap > (glyph.afterSpace ? tightWordGap : wordGap))) text += " ";
    marks.push({ at: text.length, length: glyph.text.length, box: glyph.box, font: glyph.font });
    text += glyph.text;
    last = glyph;
    spaced = false;
  }
  return {
    ...inReadingOrder({ text, marks }),
    left: Math.min(...ends(drawn, "left")),
    right: Math.max(...ends(drawn, "right")),
    baseline: median(drawn.map((glyph) => glyph.baseline)),
    size,
    beginsColumn,
  };
}

/** Only the ends can be extreme; a fragment may hold more characters than a call takes arguments. */
function ends(glyphs: readonly Glyph[], side: "left" | "right"): number[] {
  return [glyphs[0]![side], glyphs.at(-1)![side]];
}

/** The gap that every pair of letters has: wide in a spaced heading, less than none in slanted text, else 0. */
function letterSpacing(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && !isSpace(before) && !isSpace(glyph)) gaps.push(gapBetween(before, glyph));
  }
  return gaps.length < 2 ? 0 : Math.max(tightestSpacing * glyphs[0]!.size, median(gaps));
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text.trim() === "";
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Whether two fragments of different rows are set flush left, flush right or centred in one column. */
export function sharesColumn(one: Fragment, other: Fragment): boolean {
  const [oneMiddle, otherMiddle] = [one.left + one.right, other.left + other.right];
  return (
    Math.abs(one.right - other.right) < aligned ||
    Math.abs(one.left - other.left) < aligned ||
    Math.abs(oneMiddle - otherMiddle) < aligned
  );
}
