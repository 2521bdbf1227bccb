import { type Character, charactersOf, displayWidth } from "./display-width.ts";

/** Printable text in one style; what leads it is never parted from its first word. */
export type Piece = { readonly lead?: string; readonly text: string; readonly style?: (text: string) => string };

/** A line of a terminal with the columns that it takes. */
export type Line = { readonly text: string; readonly width: number };

type Styled = Character & { readonly style: Piece["style"] };
type Word = { readonly gap: Styled[]; readonly letters: Styled[] };

const columnsOf = (characters: readonly Styled[]): number => characters.reduce((sum, { width }) => sum + width, 0);

const lineOf = (characters: readonly Styled[]): Line => {
  const runs: { text: string; style: Piece["style"] }[] = [];
  for (const { text, style } of characters) {
    const last = runs.at(-1);
    if (last && last.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return {
    text: runs.map(({ text, style }) => (style ? style(text) : text)).join(""),
    width: columnsOf(characters),
  };
};

/** The words of all pieces, each with the spaces before it. */
const wordsOf = (pieces: readonly Piece[]): Word[] => {
  const words: Word[] = [];
  let word: Word = { gap: [], letters: [] };
  for (const { lead = "", text, style } of pieces) {
    if (lead !== "") word.letters.push({ text: lead, width: displayWidth(lead), style });
    for (const character of charactersOf(text)) {
      const isSpace = character.text === " ";
      if (isSpace && word.letters.length > 0) {
        words.push(word);
        word = { gap: [], letters: [] };
      }
      word[isSpace ? "gap" : "letters"].push({ ...character, style });
    }
  }
  return word.letters.length > 0 ? [...words, word] : words;
};

/** Lines of at most `width` columns (2 or more), broken at spaces, inside a word only where it is longer than a line. */
export const wrap = (pieces: readonly Piece[], width: number): Line[] => {
  const lines: Styled[][] = [];
  let line: Styled[] = [];
  const add = (characters: readonly Styled[]): void => {
    for (const character of characters) {
      if (columnsOf(line) + character.width > width) {
        lines.push(line);
        line = [];
      }
      line.push(character);
    }
  };
  for (const { gap, letters } of wordsOf(pieces)) {
    const fits = columnsOf(line) + columnsOf(gap) + columnsOf(letters) <= width;
    if (!fits && line.length > 0) {
      lines.push(line);
      line = [];
    }
    add(line.length > 0 ? [...gap, ...letters] : letters);
  }
  return [...lines, ...(line.length > 0 ? [line] : [])].map(lineOf);
};
