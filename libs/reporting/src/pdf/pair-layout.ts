import { memoized } from "./memoized.ts";

export type Glyph = { id: number; advanceWidth: number; codePoints: number[] };

type GlyphPosition = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };

export type GlyphRun = { glyphs: Glyph[]; positions: GlyphPosition[]; readonly advanceWidth: number };

export type PairFont = { unitsPerEm: number; glyphForCodePoint: (codePoint: number) => Glyph };

type Shape = (text: string) => GlyphRun;

/** Marks join with their base, and the font sets clusters of punctuation by more than pairs: work for its engine. */
const contextual = /[\p{M}\p{Cf}]|[\p{P}\p{S}\p{N}][\p{P}\p{S}]|[\p{P}\p{S}]\p{N}/u;

class Run implements GlyphRun {
  readonly glyphs: Glyph[];
  readonly positions: GlyphPosition[];
  constructor(glyphs: Glyph[], positions: GlyphPosition[]) {
    this.glyphs = glyphs;
    this.positions = positions;
  }
  // pdfkit scales the positions in place and asks for the width afterwards.
  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

/**
 * Layout by single characters and kerned pairs, which is all that Latin, Greek and Cyrillic text uses of the font once
 * its contextual alternates are off. Asking the font engine for each word costs 30 times as much.
 */
export const pairLayout = (font: PairFont, shape: Shape): Shape => {
  const glyphOf = memoized((character: string): Glyph => {
    const { id, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0)!);
    return { id, advanceWidth, codePoints: [character.codePointAt(0)!] };
  });
  const kerningOf = memoized((pair: string): number => {
    const [first] = shape(pair).positions;
    return first!.xAdvance - glyphOf([...pair][0]!).advanceWidth;
  });
  return (text) => {
    if (contextual.test(text)) return shape(text);
    const characters = [...text];
    const glyphs = characters.map(glyphOf);
    const positions = glyphs.map(({ advanceWidth }, index) => {
      const next = characters[index + 1];
      const kerning = next === undefined ? 0 : kerningOf(characters[index]! + next);
      return { xAdvance: advanceWidth + kerning, yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    return new Run(glyphs, positions);
  };
};
