import {
  articles,
  functionWords,
  neverAfterArticle,
  neverAfterPreposition,
  strictPrepositions,
} from "./function-words.ts";
import type { Passage, Sentence } from "./passage.ts";

const SHORTEST_JUDGED = 4;
/** Sentences below this length may do without function words: "Combinational logic uses blocking ones." */
const SHORT = 8;
const LEAST_OF_SHORT = 0.7;
/** Share of function words below which words are a list, and from which they are a sentence. */
const LIST_SHARE = 0.08;
const SENTENCE_SHARE = 0.24;
/** A sentence that lists things still has more function words than this. */
const LISTED_SHARE = 0.2;
const WHOLE_LIST_SHARE = 0.05;
const WHOLE_PROSE_SHARE = 0.18;
const LEAST = 0.25;
/** A few words may be an answer in note form. */
const NOTE = 6;
const LEAST_OF_NOTE = 0.6;
const MOST_BROKEN = 0.2;
/** So many words without a comma make one break enough. */
const LONG = 25;

const LATIN = /[a-z]/;

const between = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(LEAST, (value - from) / (to - from)));

/** At least two, and more than a fifth, of articles and prepositions are followed by what cannot follow them: shuffled words. */
const isShuffled = ({ text, tokens }: Passage, { first, last }: Sentence): boolean => {
  let all = 0;
  let broken = 0;
  for (let i = first; i + 1 < last; i++) {
    const { word } = tokens[i]!;
    const never = articles.has(word) ? neverAfterArticle : strictPrepositions.has(word) ? neverAfterPreposition : null;
    if (!never) continue;
    all++;
    if (never.has(tokens[i + 1]!.word)) broken++;
  }
  const unbroken = last - first >= LONG && !/[,:;()–—]/.test(text.slice(tokens[first]!.start, tokens[last - 1]!.end));
  return broken >= (unbroken ? 1 : 2) && broken / all > (unbroken ? 0 : MOST_BROKEN);
};

/** Three words between commas on average, at least four commas and few function words, or at least seven commas. */
const isList = (text: string, words: number, share: number): boolean => {
  const commas = text.split(",").length - 1;
  return commas >= (share < LISTED_SHARE ? 4 : 7) && words / (commas + 1) <= 3.2;
};

/** Share of function words, or null where the script is not Latin. */
const functionShare = ({ tokens }: Passage, first: number, last: number): number | null => {
  let functions = 0;
  let latin = 0;
  for (let i = first; i < last; i++) {
    const { word } = tokens[i]!;
    if (LATIN.test(word)) latin++;
    if (functionWords.has(word)) functions++;
  }
  return latin < (last - first) / 2 ? null : functions / (last - first);
};

/**
 * How far each sentence is one, 0.25–1: (share of function words − 0.08) / 0.16, and at most what the whole answer reaches by
 * (share − 0.05) / 0.13, so that a bare list of terms counts a quarter of an explanation with the same terms. Very short
 * sentences and other scripts are not judged by themselves.
 */
export const proseOf = (passage: Passage): number[] => {
  const length = passage.tokens.length;
  const share = length < SHORTEST_JUDGED ? null : functionShare(passage, 0, length);
  const whole = share === null ? 1 : between(share, WHOLE_LIST_SHARE, WHOLE_PROSE_SHARE);
  return passage.sentences.map((sentence) => {
    const words = sentence.last - sentence.first;
    const own = words < SHORTEST_JUDGED ? null : functionShare(passage, sentence.first, sentence.last);
    if (length < NOTE) return Math.max(whole, LEAST_OF_NOTE);
    if (own === null) return whole;
    if (isShuffled(passage, sentence) || isList(passage.text.slice(sentence.start, sentence.end), words, own))
      return LEAST;
    const isShort = words < SHORT && !passage.text.slice(sentence.start, sentence.end).includes(",");
    const alone = Math.max(between(own, LIST_SHARE, SENTENCE_SHARE), isShort ? LEAST_OF_SHORT : 0);
    return Math.min(whole, alone);
  });
};
