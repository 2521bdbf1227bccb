import { functionWords } from "./function-words.ts";
import { type Passage, wordsOf } from "./passage.ts";
import { stem } from "./stem.ts";
import { closenessOf, synonymKeys } from "./synonyms.ts";

/** The words of a term, each as the keys under which an answer may name it. */
export type Term = {
  readonly words: readonly (readonly string[])[];
  /** Words that stand in any sentence say something only side by side, such as "one to one". */
  readonly phrase: boolean;
};

/** Words the parts of a term may be apart, beside its own length. */
const SLACK = 4;
/** Words that are only associated do not make a written term. */
const ASSOCIATED = 0.5;

const numerals: ReadonlySet<string> = new Set(["one", "two", "first", "same", "time"]);

const isGlue = (word: string): boolean => word === "a" || word === "an" || word === "the";

/** A term of several words is met by synonyms of its words; a single word only by its own family, so that it stays precise. */
export const compileTerm = (text: string): Term => {
  const words = wordsOf(text).filter((word) => !isGlue(word));
  const keysOf = (word: string): string[] => {
    const stemmed = stem(word);
    return words.length === 1 || functionWords.has(word)
      ? [stemmed]
      : [stemmed, ...synonymKeys(stemmed).filter((key) => closenessOf(key) > ASSOCIATED)];
  };
  return { words: words.map(keysOf), phrase: words.length > 1 && words.every(isCommon) };
};

const isCommon = (word: string): boolean => functionWords.has(word) || numerals.has(word);

const positionsOf = (passage: Passage, keys: readonly string[]): readonly number[] => {
  const lists = keys.map((key) => passage.positions.get(key)).filter((list) => list !== undefined);
  return lists.length === 1 ? lists[0]! : [...new Set(lists.flat())].sort((a, b) => a - b);
};

const standsNear = (passage: Passage, keys: readonly string[], at: number, reach: number): boolean => {
  const { sentence } = passage.tokens[at]!;
  const last = Math.min(passage.tokens.length - 1, at + reach);
  for (let i = Math.max(0, at - reach); i <= last; i++) {
    const token = passage.tokens[i]!;
    if (token.sentence === sentence && token.keys.some((key) => keys.includes(key))) return true;
  }
  return false;
};

const standsAt = (passage: Passage, keys: readonly string[], at: number, sentence: number): boolean => {
  const token = passage.tokens[at];
  return token !== undefined && token.sentence === sentence && token.keys.some((key) => keys.includes(key));
};

/** In order, and with no more than an article between two words. */
function* phrasesOf(passage: Passage, words: Term["words"]): Generator<number> {
  const [first = [], ...others] = words;
  for (const at of positionsOf(passage, first)) {
    const { sentence } = passage.tokens[at]!;
    let last: number | undefined = at;
    for (const keys of others) {
      last = [1, 2].map((step) => last! + step).find((next) => standsAt(passage, keys, next, sentence));
      if (last === undefined) break;
    }
    if (last !== undefined) yield at;
  }
}

/** Token indexes at which a term is met: all its words in one sentence, close together, in any order; a phrase word by word. */
export function* occurrencesOf(passage: Passage, term: Term): Generator<number> {
  if (term.phrase) return yield* phrasesOf(passage, term.words);
  const [first, ...others] = term.words
    .map((keys) => ({ keys, positions: positionsOf(passage, keys) }))
    .sort((a, b) => a.positions.length - b.positions.length);
  if (!first || first.positions.length === 0) return;
  const reach = term.words.length + SLACK;
  for (const at of first.positions) {
    if (others.every(({ keys }) => standsNear(passage, keys, at, reach))) yield at;
  }
}
