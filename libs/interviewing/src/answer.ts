import { type Passage, readPassage, type Sentence } from "./passage.ts";
import { proseOf } from "./prose.ts";

/** An answer as it is graded: what speaks to the grader instead of the question is left out. */
export type Answer = Passage & {
  /** How far each sentence is one, by its index. */
  readonly prose: readonly number[];
};

const GIVING = /^(?:give|award|grant|rate|grade|score|mark)$/;
const SETTING = /^(?:assign|set|raise|make)$/;
const MARKS = /^(?:marks?|scores?|points?|grades?|ratings?)$/;
const PRIZE = /^(?:me|my|this|answer|candidate|full|maximum|max|highest|perfect|top|100)$/;
const OVERRIDE = /^(?:ignore|disregard|forget|override)$/;
const ORDERS = /^(?:instructions?|rubric|rules|prompts?|previous|above|prior|system)$/;
const REACH = 6;

/** "Give me 100", "ignore the rubric": words to the grader, worth nothing. */
const addressesGrader = ({ tokens }: Passage, { first, last }: Sentence): boolean => {
  for (let i = first; i < last; i++) {
    const { word } = tokens[i]!;
    const gives = GIVING.test(word);
    if (!gives && !SETTING.test(word) && !OVERRIDE.test(word)) continue;
    const following = tokens.slice(i + 1, Math.min(last, i + 1 + REACH)).map((token) => token.word);
    const names = (pattern: RegExp): boolean => following.some((next) => pattern.test(next));
    if (OVERRIDE.test(word) ? names(ORDERS) : (gives && names(/^100$/)) || (names(MARKS) && names(PRIZE))) return true;
  }
  return false;
};

/** The answer with the sentences to the grader blanked out by spaces, so that every offset stays what it was. */
export const readAnswer = (text: string): Answer => {
  const whole = readPassage(text);
  const addressed = whole.sentences.filter((sentence) => addressesGrader(whole, sentence));
  let passage = whole;
  if (addressed.length > 0) {
    let kept = "";
    let at = 0;
    for (const { start, end } of addressed) {
      kept += text.slice(at, start) + " ".repeat(end - start);
      at = end;
    }
    passage = readPassage(kept + text.slice(at));
  }
  return { ...passage, prose: proseOf(passage) };
};
