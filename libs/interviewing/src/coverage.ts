import type { Answer } from "./answer.ts";
import { weightOf } from "./common-words.ts";
import { quoteOf } from "./passage.ts";
import type { KeyTerm, Point } from "./points.ts";
import { closenessOf } from "./synonyms.ts";
import { occurrencesOf } from "./terms.ts";

export type PointCoverage = {
  readonly point: string;
  /** 0–1: how sure the rules are that the answer covers it. */
  readonly credit: number;
  /** Index of the sentence that covers it best; −1 when none does. */
  readonly sentence: number;
};

/** From this credit on a point counts as covered and is quoted. */
export const COVERED = 0.5;
/**
 * Share of a point's own words, by weight, from which they begin to show it and from which they cover it: lower where the point
 * has no written terms, which are surer.
 */
const ownShares = { alone: [0.25, 0.55], besideTerms: [0.45, 0.8] } as const;

/** A plain word in place of a technical one counts at least this. */
const LEAST_TOLD = 0.5;

/**
 * For each sentence the weight of a term that it names: the term's weight times the closeness of the word that names it, and no
 * more than that word itself tells.
 */
export const weightBySentence = (answer: Answer, { keys, weight, given }: KeyTerm): Map<number, number> => {
  const named = new Map<number, number>();
  for (const key of keys) {
    const closeness = closenessOf(key);
    for (const at of answer.positions.get(key) ?? []) {
      const { sentence, stem, word, start, end } = answer.tokens[at]!;
      if (named.get(sentence) === weight || (closeness < 1 && given.has(stem))) continue;
      const told = Math.max(LEAST_TOLD, weightOf(word, answer.text.slice(start, end)));
      const value = closeness === 1 ? weight : closeness * Math.min(weight, told);
      if (value > (named.get(sentence) ?? 0)) named.set(sentence, value);
    }
  }
  return named;
};

/** For each sentence the share (by weight) of the key terms that it names. */
export const sharesBySentence = (answer: Answer, terms: readonly KeyTerm[]): number[] => {
  const shares = answer.sentences.map(() => 0);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return shares;
  for (const term of terms) {
    for (const [sentence, value] of weightBySentence(answer, term)) shares[sentence]! += value / total;
  }
  return shares;
};

const best = (values: readonly number[]): { index: number; value: number } => {
  let index = -1;
  let value = 0;
  for (const [i, candidate] of values.entries()) if (candidate > value) [index, value] = [i, candidate];
  return { index, value };
};

/**
 * Credit of a point: the best sentence's prose factor where a written term stands, or how far its share of the point's own
 * words is between the two of `ownShares`, times that factor, whichever is more.
 */
export const coverPoint = (answer: Answer, { text, terms, keyTerms, general }: Point): PointCoverage => {
  const [least, full] = terms.length > 0 ? ownShares.besideTerms : ownShares.alone;
  const credits = sharesBySentence(answer, keyTerms).map(
    (share, i) => Math.min(1, Math.max(0, (share - least) / (full - least))) * answer.prose[i]!,
  );
  for (const term of terms) {
    for (const at of occurrencesOf(answer, term)) {
      const { sentence } = answer.tokens[at]!;
      credits[sentence] = Math.max(credits[sentence]!, answer.prose[sentence]! * (general ? 0.8 : 1));
    }
  }
  const { index, value } = best(credits);
  return { point: text, credit: value, sentence: index };
};

/** The covered points with the sentence that covers each. */
export const quotedPoints = (answer: Answer, coverage: readonly PointCoverage[]): { point: string; quote: string }[] =>
  coverage
    .filter(({ credit }) => credit >= COVERED)
    .map(({ point, sentence }) => ({ point, quote: quoteOf(answer, sentence) }));
