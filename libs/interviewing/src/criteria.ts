import type { QuestionKind, RubricLevel, StarElements } from "@career/contracts";
import type { Answer } from "./answer.ts";
import { quoteOf } from "./passage.ts";
import { compileTerm, occurrencesOf } from "./terms.ts";

/** A level by the highest of four stated thresholds that the value reaches. */
export const levelBy = (value: number, thresholds: readonly [number, number, number, number]): number =>
  thresholds.filter((threshold) => value >= threshold).length;

const compile = (list: string) => list.split(",").map((term) => compileTerm(term.trim()));
const depthMarkers = {
  mechanism: compile(
    "because, so that, therefore, which means, by using, internally, works by, under the hood, in order to, this way, due to, since, so it, so the, thus, hence, which lets, which makes, when, if, until",
  ),
  "trade-off": compile(
    "however, trade off, drawback, downside, at the cost, instead of, rather than, depends, unless, whereas, on the other hand, but, although, while, disadvantage, only if, costs, compared",
  ),
  example: compile(
    "for example, for instance, such as, e.g, in my project, in our, we used, I used, in practice, I would, like a, in my last, typical example",
  ),
} as const;
const NUMBER = /\d/;

type Depth = { level: number; shown: string[]; sentences: number[] };

/**
 * Depth: one level for each of mechanism, trade-off, example and number that stands in a sentence on the subject, and one
 * for 70 words on it; at most 1
 * below 12 words on the subject, 2 below 25 and 3 below 55, and at most one level above correctness.
 */
export const depthOf = (answer: Answer, onSubject: ReadonlySet<number>, correctness: number): Depth => {
  const shown: string[] = [];
  const sentences: number[] = [];
  const note = (name: string, sentence: number): void => {
    shown.push(name);
    if (!sentences.includes(sentence)) sentences.push(sentence);
  };
  for (const [name, terms] of Object.entries(depthMarkers)) {
    const at = terms
      .flatMap((term) => {
        for (const index of occurrencesOf(answer, term)) {
          const { sentence } = answer.tokens[index]!;
          if (onSubject.has(sentence) && answer.prose[sentence]! > 0.5) return [sentence];
        }
        return [];
      })
      .sort((a, b) => a - b)[0];
    if (at !== undefined) note(name, at);
  }
  const numbered = answer.tokens.find(
    ({ word, sentence }) => NUMBER.test(word) && onSubject.has(sentence) && answer.prose[sentence]! > 0.5,
  );
  if (numbered) note("number", numbered.sentence);
  let words = 0;
  for (const sentence of onSubject) words += answer.sentences[sentence]!.last - answer.sentences[sentence]!.first;
  const most = levelBy(words, [0, 12, 25, 55]);
  const developed = words >= 70 ? 1 : 0;
  return { level: Math.min(4, most, shown.length + developed, correctness + 1), shown, sentences };
};

const CONNECTORS = compile(
  "first, second, then, finally, because, therefore, for example, as a result, however, in contrast, also, so, next, after that, in addition, while, whereas, but, when, since",
);

/** Structure: sentences on the subject (1, 2, 3 or more), one level more when connectors join them; lists get at most 1. */
export const structureOf = (answer: Answer, onSubject: ReadonlySet<number>, star: StarElements | null): number => {
  const sentences = [...onSubject].filter((sentence) => answer.prose[sentence]! > 0.5).length;
  const joined = CONNECTORS.some((term) => !occurrencesOf(answer, term).next().done);
  const byLength = Math.min(3, sentences) + (joined && sentences > 0 ? 1 : 0);
  if (!star) return Math.min(4, byLength);
  const elements = Object.values(star).filter((quote) => quote !== null).length;
  return Math.min(4, Math.round((byLength + elements) / 2));
};

/**
 * Clarity starts at 4 and loses: one for a mean sentence above 32 words or one above 60, one more above 60 on average; one for
 * fillers above 4 % of the words, two above 8 %; two for lists instead of sentences. Below six words it is at most 1.
 */
export const clarityOf = (answer: Answer, fillers: number): number => {
  const words = answer.tokens.length;
  if (words === 0) return 0;
  const lengths = answer.sentences.map(({ first, last }) => last - first);
  const mean = words / lengths.length;
  const prose =
    answer.sentences.reduce((sum, { first, last }, i) => sum + answer.prose[i]! * (last - first), 0) / words;
  let level = 4;
  if (mean > 32 || lengths.some((length) => length > 60)) level--;
  if (mean > 60) level--;
  if (fillers / words > 0.08) level -= 2;
  else if (fillers / words > 0.04) level--;
  if (prose < 0.6) level -= 2;
  if (words < 6) level = Math.min(level, 1);
  else if (words < 12) level = Math.min(level, 2);
  return Math.max(0, level);
};

export const rubricLevel = (
  answer: Answer,
  criterion: RubricLevel["criterion"],
  level: number,
  reason: string,
  sentences: readonly number[] = [],
): RubricLevel => ({ criterion, level, reason, quotes: sentences.slice(0, 3).map((index) => quoteOf(answer, index)) });

/** Kinds whose content is a story: they are also read for situation, task, action, result. */
export const isStory = (kind: QuestionKind): boolean => kind === "behavioural";

/** Answers about oneself need room: below 25 words correctness is at most 1, below 45 at most 2, below 60 at most 3. */
export const mostCorrectness = (kind: QuestionKind, words: number): number => {
  if (kind === "technical" || kind === "follow-up") return 4;
  return levelBy(words, [0, 25, 45, 60]);
};
