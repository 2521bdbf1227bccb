import { type Face, fontOf } from "./fonts.ts";

/** Drawn for a character that no font of the report has. */
export const missingSign = "□";

export type Run = { text: string; face: Face; missing?: string };

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Thousands of empty lines would be as many empty pages.
const manyEmptyLines = /\n(?: *\n){2,}/g;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const joiners = /[\u200c\u200d]/u;
const plain = /^[\x20-\x7e]*$/;

/** Fonts draw both of a pair with one glyph; the text of the PDF gets the common one. */
const twins: Record<string, string> = { "\u02bc": "’", "\u02ee": "”", "\u2206": "Δ" };

/** One spelling for what looks the same: line breaks, spaces, composed letters. */
export const normalise = (text: string): string =>
  text
    .replace(lineBreaks, "\n")
    .replaceAll("\t", "    ")
    .replace(/\p{Zs}/gu, " ")
    .replace(manyEmptyLines, "\n\n")
    .normalize("NFC")
    .replace(/[\u02bc\u02ee\u2206]/g, (character) => twins[character]!);

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader sees as one character; a word must not break inside it. */
export const charactersOf = (text: string): string[] =>
  plain.test(text) ? [...text] : [...segmenter.segment(text)].map(({ segment }) => segment);

const hasAll = (face: Face, text: string): boolean =>
  [...text].every((character) => fontOf(face).hasGlyphForCodePoint(character.codePointAt(0)!));

const runOf = (character: string, bold: boolean): Run | null => {
  const latin: Face = bold ? "bold" : "regular";
  const visible = [...character].filter((part) => !invisible.test(part)).join("");
  if (visible === "") return null;
  if (hasAll(latin, visible)) return { text: visible, face: latin };
  const devanagari: Face = bold ? "devanagari-bold" : "devanagari";
  const joined = [...character].filter((part) => !invisible.test(part) || joiners.test(part)).join("");
  if (/\p{Script_Extensions=Devanagari}/u.test(visible) && hasAll(devanagari, joined)) {
    return { text: joined, face: devanagari };
  }
  return { text: missingSign, face: latin, missing: character };
};

const joinsTo = (last: Run, next: Run): boolean =>
  // Words of one script are one run, with the spaces between them, so that a copy of the text keeps their order.
  (next.text === " " && last.missing === undefined) ||
  (last.face === next.face && (last.missing === undefined) === (next.missing === undefined));

/** Parts the text by the font that can draw it. Characters that nothing can draw become a sign that says so. */
export const runsOf = (text: string, bold: boolean): Run[] => {
  if (text === "") return [];
  if (plain.test(text)) return [{ text, face: bold ? "bold" : "regular" }];
  const runs: Run[] = [];
  for (const character of charactersOf(text)) {
    const run = runOf(character, bold);
    if (!run) continue;
    const last = runs.at(-1);
    if (last && joinsTo(last, run)) {
      last.text += run.text;
      if (last.missing !== undefined) last.missing += run.missing ?? "";
    } else {
      runs.push(run);
    }
  }
  return runs;
};
