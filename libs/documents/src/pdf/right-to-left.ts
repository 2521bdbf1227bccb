import type { Glyph } from "./fragments.ts";

const script = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{L}\p{N}]/u;

export function isRightToLeft(text: string): boolean {
  return script.test(text);
}

/** PDFium hands over Arabic and Hebrew in reading order, each letter left of the one before. */
export function gapBetween(last: Glyph, next: Glyph): number {
  const leftwards = next.left < last.left && (isRightToLeft(last.text) || isRightToLeft(next.text));
  return leftwards ? last.left - next.right : next.left - last.right;
}

/** Among such letters it takes "Node.js" for two words in the wrong order: Latin words are put back from left to right. */
export function straightenLatin(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => isRightToLeft(text))) return glyphs;
  const straight = [...glyphs];
  for (let from = 0; from < straight.length; from += 1) {
    const first = straight[from]!;
    if (!isLatin(first)) continue;
    let last = from;
    for (let at = from; at < straight.length && sharesLine(first, straight[at]!); at += 1) {
      if (isRightToLeft(straight[at]!.text)) break;
      if (isLatin(straight[at]!)) last = at;
    }
    const run = straight.slice(from, last + 1).sort((a, b) => a.left - b.left);
    for (const [offset, glyph] of run.entries()) straight[from + offset] = glyph;
    from = last;
  }
  return straight;
}

function sharesLine(one: Glyph, other: Glyph): boolean {
  return Math.abs(one.baseline - other.baseline) <= 0.2 * one.size;
}

function isLatin({ text }: Glyph): boolean {
  return leftToRight.test(text) && !isRightToLeft(text);
}
