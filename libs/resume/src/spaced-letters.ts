import { PHRASES } from "./heading-phrases.ts";
import { COMPANIONS, KEY_WORDS } from "./heading-words.ts";

const KEYS: ReadonlySet<string> = new Set(KEY_WORDS.flatMap(([, words]) => words.split(" ")));
const PHRASE_BY_LETTERS: ReadonlyMap<string, string> = new Map(
  [...PHRASES.keys()].map((phrase) => [phrase.replace(/\s/g, ""), phrase]),
);
const MIN_WORD = 2;
const LONGEST_WORD = Math.max(...[...KEYS, ...COMPANIONS].map((word) => word.length));

const SPACED = /^\p{L}(?:\s{1,6}[\p{L}&/+,'-]){1,60}\s{1,6}\p{L}$/u;
/** Some pairs of letters stand so close that no blank is seen between them. */
const LOOSELY_SPACED = /^\p{Lu}{1,3}(?:\s{1,6}(?:\p{Lu}{1,3}|[&/+,'-])){4,60}$/u;
const MIN_SPACED = 5;
const SIGN = /([&/+,])/;

/**
 * "E D U C A T I O N" → "EDUCATION". Words are told apart by wider gaps, and where those are lost by the words that
 * headings are made of: "C A R E E R H I S T O R Y" → "CAREER HISTORY". Other text is returned as it is.
 */
export function collapseSpacedLetters(text: string): string {
  if (SPACED.test(text)) {
    return text
      .split(/\s{2,}/)
      .map((word) => word.replace(/\s/g, ""))
      .map((word) => headingWords(word) ?? word)
      .join(" ");
  }
  if (!LOOSELY_SPACED.test(text)) return text;
  const tokens = text.split(/\s+/);
  const single = tokens.filter((token) => token.length === 1).length;
  return (single * 3 >= tokens.length * 2 ? headingWords(tokens.join("")) : null) ?? text;
}

/** A line whose letters are set apart is a name or a heading, and no letter of it a word. */
export function hasSpacedLetters(text: string): boolean {
  const tokens = text.split(/\s+/);
  return tokens.length >= MIN_SPACED && (SPACED.test(text) || LOOSELY_SPACED.test(text));
}

/** Letters that no gap parts, as the words of a heading; null where they are none. */
function headingWords(letters: string): string | null {
  const parts = letters.split(SIGN).map((part) => (SIGN.test(part) ? part : wordsOf(part)));
  return parts.some((part) => part === null) ? null : parts.join(" ");
}

/** The fewest known words that the letters are made of, one of which can decide a heading. */
function wordsOf(letters: string): string | null {
  const low = letters.normalize("NFC").toLowerCase().replaceAll("i\u0307", "i");
  const phrase = PHRASE_BY_LETTERS.get(low);
  const words = phrase === undefined ? fewestWords(low) : phrase.split(" ");
  return words?.some((word) => word.length > MIN_WORD + 1) ? words.join(" ").toUpperCase() : null;
}

function fewestWords(low: string): string[] | null {
  /** For each count of leading letters, the words that make them up. */
  const best: (string[] | null)[] = [[]];
  for (let to = 1; to <= low.length; to++) {
    best[to] = null;
    for (let length = MIN_WORD; length <= Math.min(LONGEST_WORD, to); length++) {
      const before = best[to - length];
      const word = low.slice(to - length, to);
      if (before == null || !(KEYS.has(word) || COMPANIONS.has(word))) continue;
      if (best[to] === null || before.length + 1 < best[to]!.length) best[to] = [...before, word];
    }
  }
  return best[low.length] ?? null;
}
