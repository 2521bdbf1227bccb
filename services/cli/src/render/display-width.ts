import { stripVTControlCharacters } from "node:util";

/** What a terminal shows in one place, and the columns that it takes there. */
export type Character = { readonly text: string; readonly width: number };

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const ascii = /^[\x20-\x7e]*$/;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

const space = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
/** Controls, lone surrogates, and format characters, which turn or hide text; the joiners are part of spelling. */
const unprintable = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Text of a person on one line, without anything that a terminal would obey. */
export const printable = (text: string): string =>
  stripVTControlCharacters(text.replace(space, " ")).replace(unprintable, "");

const widthOf = (character: string): number => {
  if (noWidth.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
};

export const charactersOf = (text: string): Character[] =>
  ascii.test(text)
    ? [...text].map((character) => ({ text: character, width: 1 }))
    : [...segmenter.segment(text)].map(({ segment }) => ({ text: segment, width: widthOf(segment) }));

/** Columns of a terminal. */
export const displayWidth = (text: string): number => charactersOf(text).reduce((sum, { width }) => sum + width, 0);
