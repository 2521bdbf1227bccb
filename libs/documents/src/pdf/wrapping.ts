import type { Mark } from "./fragments.ts";

/** Text in its place: a line, or a piece of one. */
type Printed = { text: string; marks: Mark[]; baseline: number; size: number };

/** In units of the font size. */
const furthestBelow = 1.75;
const nearestBelow = 0.8;
const sameSize = 0.02;
/** What is set closer to the next line by so much belongs to it. */
const nearer = 1.15;
/** In units of the font size: lines that begin at one place differ by less. */
export const furthestAside = 0.15;
/** In units of the font size: how near to their column's edge other lines come where that edge is one. */
export const edgeDepth = 4;
/** In the head of an entry. */
const mostSmallWords = 4;

export const listMark = /^[•●▪■◦‣∙·○□▸►▶➢✓❖◆◇*–—{-]\s+/u;

export const endsSentence = /\s\S*[\p{Ll}\d][.!?]["”)]?$/u;

/** Whether one stands on the next line below the other, in the same size and face. */
export function isSetAlikeBelow(upper: Printed, lower: Printed): boolean {
  return isOnNextLine(upper, lower) && upper.marks.at(-1)?.font === lower.marks[0]?.font;
}

/** Whether one stands on the next line below the other, in the same size. */
export function isOnNextLine(upper: Printed, lower: Printed): boolean {
  const fall = upper.baseline - lower.baseline;
  return fall > nearestBelow * upper.size && fall < furthestBelow * upper.size && hasSameSize(upper, lower);
}

export function hasSameSize(one: { size: number }, other: { size: number }): boolean {
  return Math.abs(one.size - other.size) <= sameSize * one.size;
}

type OnLine = { baseline: number };

/** Whether a line is set closer to the next one than to that above: it heads what follows. */
export function isNearerBelow(upper: OnLine, line: OnLine, next: OnLine): boolean {
  const fall = line.baseline - next.baseline;
  return fall > 0 && upper.baseline - line.baseline > nearer * fall;
}

/** Width of the first word, in points. */
export function firstWidth({ text, marks }: Printed): number {
  const end = /\s/.exec(text)?.index ?? text.length;
  const word = marks.filter(({ at }) => at < end);
  return word.length === 0 ? 0 : word.at(-1)!.box.right - word[0]!.box.left;
}

/** Sentences have small words, heads of entries few. */
export function hasManySmallWords(text: string): boolean {
  return (text.match(/(?:^|\s)\p{Ll}/gu)?.length ?? 0) > mostSmallWords;
}

export function withWords<T extends Printed>(upper: T, lower: Printed): T {
  const start = upper.text.length + 1;
  return {
    ...upper,
    text: `${upper.text} ${lower.text}`,
    marks: [...upper.marks, ...lower.marks.map((mark) => ({ ...mark, at: mark.at + start }))],
  };
}
