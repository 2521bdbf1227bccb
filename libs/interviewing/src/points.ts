import { writtenPoint } from "./bank.ts";
import { weightOf } from "./common-words.ts";
import { englishFunctionWords } from "./function-words.ts";
import { termsOfGeneralPoint } from "./general-points.ts";
import { type Passage, readPassage } from "./passage.ts";
import { isSynonymKey } from "./synonyms.ts";
import { compileTerm, occurrencesOf, type Term } from "./terms.ts";

/** A word that carries meaning, with the keys that meet it and what it tells (see `weightOf`). */
export type KeyTerm = {
  readonly stem: string;
  readonly keys: readonly string[];
  readonly weight: number;
  /** Stems of the question: its words cannot stand for others. */
  readonly given: ReadonlySet<string>;
};

export type Point = {
  readonly text: string;
  /** Written terms: one is enough. */
  readonly terms: readonly Term[];
  /** Words of the point itself: a share of their weight is enough. */
  readonly keyTerms: readonly KeyTerm[];
  /** About explaining in general, not about the subject. */
  readonly general: boolean;
};

/** What a word of the question counts in an answer: it was given, so saying it again shows little. */
const GIVEN = 0.3;

/** The words of a text that carry meaning, once each, in order; `given` holds stems that the question says already. */
export const keyTermsOf = (text: string, given: ReadonlySet<string> = new Set()): KeyTerm[] => {
  const seen = new Set<string>();
  const terms: KeyTerm[] = [];
  for (const { word, stem, keys, start, end } of readPassage(text).tokens) {
    if (seen.has(stem) || englishFunctionWords.has(word)) continue;
    seen.add(stem);
    const weight = weightOf(word, text.slice(start, end)) * (keys.some((key) => given.has(key)) ? GIVEN : 1);
    terms.push({ stem, keys, weight, given });
  }
  return terms;
};

/** Stems of the words of a text that carry meaning, and of the names behind its abbreviations. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(keyTermsOf(text).flatMap(({ keys }) => keys.filter((key) => !isSynonymKey(key))));

/** Below this weight a point has too few words of its own to be recognised by them. */
const LEAST_OWN_WEIGHT = 1.5;

/**
 * A point with its written terms; terms that the question already says do not count. Its own words count when they speak of
 * the subject ("says what the problem was" does not).
 */
export const compilePoint = (text: string, question: Passage): Point => {
  const general = termsOfGeneralPoint(text);
  const written = writtenPoint(text);
  const terms = (general ?? written?.terms ?? [])
    .map(compileTerm)
    .filter((term) => occurrencesOf(question, term).next().done);
  const own = keyTermsOf(text).filter(({ keys }) => !keys.some((key) => question.positions.has(key)));
  const recognisable =
    !general && (written?.aboutSubject ?? true) && own.reduce((sum, { weight }) => sum + weight, 0) >= LEAST_OWN_WEIGHT;
  return { text, terms, keyTerms: recognisable ? own : [], general: general !== undefined };
};
