import { skills } from "@career/taxonomy";
import { questionBank } from "./bank.ts";
import { isGeneralWord, isTradeWord } from "./common-words.ts";
import { functionWords } from "./function-words.ts";
import { type Passage, wordsOf } from "./passage.ts";
import { stem } from "./stem.ts";
import { synonymKeys } from "./synonyms.ts";

const LATIN_WORD = /^[\p{Script=Latin}]+$/u;
const ASCII_LETTERS = /^[a-z]+$/;
/** The start is enough to see it, and keeps the share of repeated words comparable. */
const JUDGED = 60;
const PLAUSIBLE_SHARE = 0.75;

const vocabulary = new Set(
  [
    ...questionBank.flatMap(({ text, reference, expectedPoints }) => [
      text,
      reference,
      ...expectedPoints.flatMap(({ point, terms }) => [point, ...terms]),
    ]),
    ...skills.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
    .flatMap(wordsOf)
    .map(stem),
);

/** Pairs of letters that words of the bank have; keyboard mash runs out of them. */
const pairs = new Map<string, number>();
for (const { text, reference } of questionBank) {
  for (const word of new Set(wordsOf(`${text} ${reference}`))) {
    for (let i = 0; i + 1 < word.length; i++)
      pairs.set(word.slice(i, i + 2), (pairs.get(word.slice(i, i + 2)) ?? 0) + 1);
  }
}
const COMMON_PAIR = 3;

const isKnown = (word: string, stemmed: string, context: ReadonlySet<string>): boolean =>
  functionWords.has(word) ||
  context.has(stemmed) ||
  vocabulary.has(stemmed) ||
  isGeneralWord(word) ||
  isTradeWord(word) ||
  synonymKeys(stemmed).length > 0 ||
  /^\d+$/.test(word);

/** Letters in an order that words have: known pairs of letters, a vowel, no long run of consonants. */
const isPlausible = (word: string): boolean => {
  if (!LATIN_WORD.test(word)) return true;
  if (word.length > 30 || /[^aeiouyà-ÿ]{5}/.test(word) || (word.length > 3 && !/[aeiouyà-ÿ]/.test(word))) return false;
  if (!ASCII_LETTERS.test(word)) return true;
  let known = 0;
  for (let i = 0; i + 1 < word.length; i++) if ((pairs.get(word.slice(i, i + 2)) ?? 0) >= COMMON_PAIR) known++;
  return word.length < 3 || known / (word.length - 1) >= PLAUSIBLE_SHARE;
};

/**
 * Signs without language: no word at all; one word over and over; mostly words that are unknown and could not be words;
 * many words of which almost none is known and none joins the others. `context` holds stems of question and reference.
 */
export const isGibberish = ({ text, tokens }: Passage, context: ReadonlySet<string>): boolean => {
  const judged = tokens.slice(0, JUDGED);
  if (judged.length === 0) return text.trim() !== "";
  const counts = new Map<string, number>();
  for (const { word } of judged) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (judged.length >= 6 && (counts.size / judged.length < 0.3 || Math.max(...counts.values()) / judged.length > 0.5))
    return true;
  const unknown = judged.filter(({ word, stem: stemmed }) => !isKnown(word, stemmed, context));
  if (unknown.length === 0) return false;
  const impossible = unknown.filter(({ word }) => !isPlausible(word)).length;
  if (impossible / judged.length > 0.4) return true;
  const latin = judged.filter(({ word }) => LATIN_WORD.test(word));
  const joined = judged.some(({ word }) => functionWords.has(word));
  return (
    latin.length >= 4 &&
    latin.length === judged.length &&
    !joined &&
    unknown.length / judged.length > 0.7 &&
    impossible > 0
  );
};
