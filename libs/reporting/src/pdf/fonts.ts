import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { type Glyph, type GlyphRun, type PairFont, pairLayout } from "./pair-layout.ts";

export const faces = ["regular", "bold", "devanagari", "devanagari-bold"] as const;
export type Face = (typeof faces)[number];

/** What pdfkit's font engine offers of a decoded font, of which its types say nothing. */
type DecodedFont = PairFont & {
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  layout: (text: string, features?: Record<string, boolean>) => GlyphRun;
};

const files: Record<Face, string> = {
  regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  bold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  devanagari: "@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
  "devanagari-bold": "@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
};

const decode = (face: Face): DecodedFont => {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(files[face]));
  const document = new PDFDocument({ autoFirstPage: false, font: null as unknown as string });
  document.font(new Uint8Array(bytes) as unknown as string);
  return (document as unknown as { _font: { font: DecodedFont } })._font.font;
};

/** Contextual alternates turn `->` into an arrow and `(c)` into a sign; an answer is shown as it was written. */
const features = { calt: false };

const withoutHistory = (font: DecodedFont, text: string): GlyphRun => {
  // The engine remembers a glyph with the characters that first asked for it. A PDF must not depend on earlier ones.
  (font as unknown as { _glyphs: Record<number, Glyph> })._glyphs = {};
  return font.layout(text, features);
};

const isSimpleFace = (face: Face): boolean => face === "regular" || face === "bold";

const prepare = (face: Face): DecodedFont => {
  const decoded = decode(face);
  const shape = (text: string): GlyphRun => withoutHistory(decoded, text);
  const layout = isSimpleFace(face) ? pairLayout(decoded, shape) : shape;
  return Object.assign(Object.create(decoded) as DecodedFont, { layout });
};

const prepared = new Map<Face, DecodedFont>();

/** Decoding a font costs more than drawing a report, so it happens once a process. */
export const fontOf = (face: Face): DecodedFont => {
  const known = prepared.get(face);
  if (known) return known;
  const font = prepare(face);
  prepared.set(face, font);
  return font;
};
