import { type Computed, wordsIn } from "./computed.ts";

/** What a sentence may begin with and be no name. */
const openers = new Set(
  (
    "a add adding all also among an and as at because besides both but by currently each for from good here however if in it its " +
    "missing more most next no none not nothing of on only other others overall partial points preferred required showing since " +
    "skills so some still strong that the their there these they this those to weak what while with without yet you your"
  ).split(" "),
);

const opensSentence = /(?:^|[.!?:;("“]\s*)$/u;
const isNameLike = (word: string): boolean => /\p{Lu}|[^\p{ASCII}’]/u.test(word);

/** Whether no word looks like a name (a capital inside a sentence, another script) that what was computed does not have. */
export const holdsNames = (sentence: string, { words }: Computed): boolean => {
  let at = 0;
  return wordsIn(sentence).every((word) => {
    const start = sentence.indexOf(word, at);
    at = start + word.length;
    const plain = word.toLowerCase().replace(/[.'’/-]+$/u, "");
    if (words.has(plain) || !isNameLike(word)) return true;
    return opensSentence.test(sentence.slice(0, start)) && openers.has(plain);
  });
};
