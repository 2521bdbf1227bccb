import type { Question } from "@career/contracts";
import { wordsOf } from "./passage.ts";
import { keyTermsOf } from "./points.ts";
import { stem } from "./stem.ts";

const LONGEST = 400;
const SHORTEST = 12;
/** Share of the words that carry meaning which another wording keeps. */
const KEPT = 0.4;
/** Words of any conversation weigh no more than this. */
const LEAST_WEIGHT = 0.2;

const questionMarks = (text: string): number => text.split(/[?？]/).length - 1;

const keepsMeaning = (bankText: string, text: string): boolean => {
  const asked = keyTermsOf(bankText)
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .map((term) => term.stem);
  const said = new Set(wordsOf(text).map(stem));
  return asked.length === 0 || asked.filter((word) => said.has(word)).length / asked.length >= KEPT;
};

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(" ") === wordsOf(b).join(" ");

/**
 * The question with a model's wording, when that is one question of 12 to 400 characters on one line that keeps the quote, the
 * skill's name where the bank names it, and two fifths of the words that carry meaning, and repeats no earlier text; else
 * the question as it was.
 */
export const acceptPhrasing = (question: Question, text: string, earlier: readonly string[] = []): Question => {
  const phrased = text.trim();
  const { bankText, skill, quote } = question;
  const namesSkill = (value: string): boolean => skill !== null && value.toLowerCase().includes(skill.toLowerCase());
  const marks = questionMarks(quote === null ? phrased : phrased.replace(quote, ""));
  const accepted =
    phrased.length >= SHORTEST &&
    phrased.length <= LONGEST &&
    !/[\n\r<>{}]/.test(phrased) &&
    (marks === 1 || (marks === 0 && questionMarks(bankText) === 0)) &&
    (!namesSkill(bankText) || namesSkill(phrased)) &&
    (quote === null || phrased.includes(quote)) &&
    keepsMeaning(quote === null ? bankText : quote, phrased) &&
    !earlier.some((other) => sameWords(other, phrased));
  return accepted ? { ...question, text: phrased, basis: "model" } : question;
};
