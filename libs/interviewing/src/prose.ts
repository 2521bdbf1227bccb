import { determiners, functionWords, neverAfterDeterminer } from "./function-words.ts";
import type { Passage, Sentence } from "./passage.ts";

const SHORTEST_JUDGED = 4;
/** Share of function words below which words are a list, and from which they are a sentence. */
const LIST_SHARE = 0.08;
const SENTENCE_SHARE = 0.24;
const LEAST = 0.25;
const MOST_BROKEN = 0.25;

const LATIN = /[a-z]/;

/** Share of determiners followed by what cannot follow one: near 0 in a sentence, high in shuffled words. */
const brokenShare = ({ tokens }: Passage, { first, last }: Sentence): number => {
  let all = 0;
  let broken = 0;
  for (let i = first; i + 1 < last; i++) {
    if (!determiners.has(tokens[i]!.word) || /^(?:that|this|these|those|no|her|each|every|all)$/.test(tokens[i]!.word))
      continue;
    all++;
    if (neverAfterDeterminer.has(tokens[i + 1]!.word)) broken++;
  }
  return all === 0 ? 0 : broken / all;
};

/**
 * How far a sentence is one, 0.25–1: (share of function words − 0.08) / 0.16, so that a bare list of terms counts a
 * quarter of an explanation with the same terms. Very short sentences and other scripts are not judged.
 */
export const proseOf = (passage: Passage, sentence: Sentence): number => {
  const { tokens } = passage;
  const length = sentence.last - sentence.first;
  if (length < SHORTEST_JUDGED) return 1;
  let functions = 0;
  let latin = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const { word } = tokens[i]!;
    if (LATIN.test(word)) latin++;
    if (functionWords.has(word)) functions++;
  }
  if (latin / length < 0.5) return 1;
  if (brokenShare(passage, sentence) > MOST_BROKEN) return LEAST;
  return Math.min(1, Math.max(LEAST, (functions / length - LIST_SHARE) / (SENTENCE_SHARE - LIST_SHARE)));
};
