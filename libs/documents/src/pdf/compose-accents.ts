import type { Glyph } from "./fragments.ts";

/** Accents that a font draws as signs of their own, and what combines with a letter in their place. */
const combining: Record<string, string> = {
  "`": "\u0300",
  "´": "\u0301",
  ˆ: "\u0302",
  "˜": "\u0303",
  "¯": "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030A",
  "˝": "\u030B",
  ˇ: "\u030C",
  "¸": "\u0327",
};
/** In units of the font size, from the middle of the accent to that of its letter. */
const furthest = 0.25;

/** Old fonts draw "é" as an accent and a letter on one spot; they become the one letter that is seen. */
export function composeAccents(glyphs: readonly Glyph[]): Glyph[] {
  const composed: Glyph[] = [];
  for (let index = 0; index < glyphs.length; index += 1) {
    const [glyph, next] = [glyphs[index]!, glyphs[index + 1]];
    const mark = combining[glyph.text];
    const before = composed.at(-1);
    if (mark && next && isUnder(glyph, next)) {
      composed.push(withAccent(next, mark, glyph));
      index += 1;
    } else if (mark && before && isUnder(glyph, before))
      composed[composed.length - 1] = withAccent(before, mark, glyph);
    else composed.push(glyph);
  }
  return composed;
}

function isUnder(accent: Glyph, letter: Glyph): boolean {
  const offset = Math.abs(accent.left + accent.right - letter.left - letter.right) / 2;
  return /^\p{L}$/u.test(letter.text) && offset <= furthest * letter.size;
}

function withAccent(letter: Glyph, mark: string, { afterSpace }: Glyph): Glyph {
  const text = (letter.text.replace("ı", "i") + mark).normalize("NFC");
  return { ...letter, text, afterSpace: letter.afterSpace || afterSpace };
}
