import { englishFunctionWords } from "./function-words.ts";
import type { Passage } from "./passage.ts";

const RUN = 3;
const SAME_RUNS = 0.55;
const SAME_WORDS = 0.75;
const MOST_NEW = 0.25;
const SHORTEST = 4;

const runsOf = ({ tokens }: Passage): Set<string> => {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= tokens.length; i++) {
    runs.add(`${tokens[i]!.stem} ${tokens[i + 1]!.stem} ${tokens[i + 2]!.stem}`);
  }
  return runs;
};

const contentOf = ({ tokens }: Passage): Set<string> =>
  new Set(tokens.filter(({ word }) => !englishFunctionWords.has(word)).map(({ stem }) => stem));

const shareIn = (items: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of items) if (others.has(item)) shared++;
  return items.size === 0 ? 0 : shared / items.size;
};

/**
 * The question given back: at least 55 % of its runs of three words (or, with its words moved about, 75 % of its words and of
 * its length) stand in the answer, and at most a quarter of the answer's words that carry meaning are new.
 */
export const repeatsQuestion = (answer: Passage, question: Passage): boolean => {
  if (answer.tokens.length < SHORTEST || question.tokens.length < SHORTEST) return false;
  const asked = contentOf(question);
  const said = contentOf(answer);
  const fresh = [...said].filter((word) => !asked.has(word)).length;
  if (fresh > MOST_NEW * said.size) return false;
  const sameRuns = shareIn(runsOf(question), runsOf(answer));
  if (sameRuns >= SAME_RUNS) return true;
  const words = new Set(answer.tokens.map(({ stem }) => stem));
  return (
    fresh === 0 &&
    shareIn(new Set(question.tokens.map(({ stem }) => stem)), words) >= SAME_WORDS &&
    answer.tokens.length >= 0.8 * question.tokens.length
  );
};
