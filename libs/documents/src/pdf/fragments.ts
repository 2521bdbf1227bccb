import type { Character, Turns } from "./read-characters.ts";

/** A character in the frame of its writing direction: `left` to `right` along the line, `baseline` growing upwards. */
export type Glyph = { text: string; left: number; right: number; baseline: number; size: number };

/** Characters written in one go on one baseline, with no gap wider than between words. */
export type Fragment = { text: string; left: number; right: number; baseline: number; size: number };

/** In units of the font size. */
const baselineDrift = 0.2;
export const widestWordGap = 1.5;
const furthestStepBack = 0.6;
export const wordGap = 0.18;

export function toGlyph({ box, x, y, text, size }: Character, turns: Turns): Glyph {
  if (turns === 0) return { text, size, left: box.left, right: box.right, baseline: y };
  if (turns === 1) return { text, size, left: box.bottom, right: box.top, baseline: -x };
  if (turns === 2) return { text, size, left: -box.right, right: -box.left, baseline: -y };
  return { text, size, left: -box.top, right: -box.bottom, baseline: x };
}

export function toFragments(glyphs: readonly Glyph[]): Fragment[] {
  const fragments: Fragment[] = [];
  let current: Glyph[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (isSpace(glyph)) {
      if (current.length > 0) current.push(glyph);
      continue;
    }
    if (last && !continues(last, glyph)) {
      fragments.push(join(current));
      current = [];
    }
    current.push(glyph);
    last = glyph;
  }
  if (last) fragments.push(join(current));
  return fragments;
}

function continues(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size, 1);
  const gap = (next.left - last.right) / size;
  return (
    Math.abs(next.baseline - last.baseline) <= baselineDrift * size && gap <= widestWordGap && gap >= -furthestStepBack
  );
}

function join(glyphs: readonly Glyph[]): Fragment {
  const drawn = glyphs.filter((glyph) => !isSpace(glyph));
  const size = median(drawn.map((glyph) => glyph.size));
  const spacing = letterSpacing(glyphs);
  let text = "";
  let last: Glyph | undefined;
  let spaced = false;
  for (const glyph of glyphs) {
    if (isSpace(glyph)) {
      spaced = true;
      continue;
    }
    if (last && (spaced || glyph.left - last.right > spacing + wordGap * size)) text += " ";
    text += glyph.text;
    last = glyph;
    spaced = false;
  }
  return {
    text,
    left: Math.min(...ends(drawn, "left")),
    right: Math.max(...ends(drawn, "right")),
    baseline: median(drawn.map((glyph) => glyph.baseline)),
    size,
  };
}

/** Only the ends can be extreme; a fragment may hold more characters than a call takes arguments. */
function ends(glyphs: readonly Glyph[], side: "left" | "right"): number[] {
  return [glyphs[0]![side], glyphs.at(-1)![side]];
}

/** The gap that every pair of letters has in a heading set wide, 0 in usual text. */
function letterSpacing(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && !isSpace(before) && !isSpace(glyph)) gaps.push(glyph.left - before.right);
  }
  return gaps.length < 2 ? 0 : Math.max(0, median(gaps));
}

function isSpace(glyph: Glyph): boolean {
  return glyph.text.trim() === "";
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
