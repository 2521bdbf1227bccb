import type { AnswerFlag, Evaluation, Question, RubricLevel } from "@career/contracts";
import { findSkill } from "@career/taxonomy";
import { type Answer, readAnswer } from "./answer.ts";
import { bankQuestion } from "./bank.ts";
import { COVERED, coverPoint, type PointCoverage, quotedPoints, sharesBySentence } from "./coverage.ts";
import { clarityOf, depthOf, isStory, levelBy, mostCorrectness, rubricLevel, structureOf } from "./criteria.ts";
import { deliveryOf } from "./delivery.ts";
import { admitsNotKnowing } from "./dont-know.ts";
import { isGibberish } from "./gibberish.ts";
import { outlineOf } from "./outline.ts";
import { readPassage, wordsOf } from "./passage.ts";
import { compilePoint, type KeyTerm, keyTermsOf, stemsOf } from "./points.ts";
import { repeatsQuestion } from "./question-repeated.ts";
import { reasonsOf } from "./reasons.ts";
import { gradingRubric, scoresOfLevels } from "./rubric.ts";
import { starOf } from "./star.ts";
import { stem } from "./stem.ts";

/** What grading needs of a question; a `Question` of an interview fits. */
export type GradedQuestion = Pick<Question, "text" | "kind" | "skill" | "expectedPoints"> &
  Partial<Pick<Question, "id" | "turn" | "bankText" | "quote">> & { readonly reference?: string };

const SHORT = 4;
/** Words of any conversation weigh this; they put no sentence on the subject. */
const GENERAL_WEIGHT = 0.2;
const LEAST_SHARE = 0.02;

const noLevels: readonly RubricLevel[] = (["correctness", "depth", "relevance", "structure", "clarity"] as const).map(
  (criterion) => ({ criterion, level: 0, reason: "There is nothing to grade.", quotes: [] }),
);

/**
 * The sentences that speak about the subject: a telling word of the question, the points or the reference, or a skill near the
 * asked one. Where points are about explaining in general, one such sentence makes the whole answer count.
 */
const sentencesOnSubject = (
  answer: Answer,
  subject: readonly KeyTerm[],
  skill: string | null,
  general: boolean,
): Set<number> => {
  const on = new Set<number>();
  const telling = subject.filter(({ weight }) => weight > GENERAL_WEIGHT);
  for (const [index, share] of sharesBySentence(answer, telling).entries()) if (share > LEAST_SHARE) on.add(index);
  const near = skill ? [skill, ...(findSkill(skill)?.related ?? [])] : [];
  for (const word of near.flatMap(wordsOf))
    for (const at of answer.positions.get(stem(word)) ?? []) on.add(answer.tokens[at]!.sentence);
  return general && on.size > 0 ? new Set(answer.sentences.keys()) : on;
};

const flagsOf = (
  answer: Answer,
  question: GradedQuestion,
  questionStems: ReadonlySet<string>,
  context: ReadonlySet<string>,
): AnswerFlag[] => {
  if (answer.text.trim() === "") return ["empty"];
  if (admitsNotKnowing(answer, questionStems)) return ["dont-know"];
  if (isGibberish(answer, context)) return ["gibberish"];
  const texts = [question.text, question.bankText].filter((text) => text !== undefined);
  if (texts.some((text) => repeatsQuestion(answer, readPassage(text)))) return ["question-repeated"];
  return [];
};

const contentReason = (covered: number, all: number): string => `${covered} of ${all} expected points are covered.`;

/**
 * Grades by stated rules. Content is the mean credit of the expected points (for behaviour half of it, the other half the share
 * of situation, task, action and result); its thresholds are 0.1, 0.3, 0.58 and 0.84 for levels 1 to 4.
 */
export const gradeAnswer = (input: {
  question: GradedQuestion;
  answer: string;
  seconds: number | null;
}): Evaluation => {
  const { question, seconds } = input;
  const answer = readAnswer(input.answer);
  const known = bankQuestion(question.id ?? "") ?? bankQuestion(question.bankText ?? question.text);
  const questionStems = stemsOf(question.bankText ?? question.text);
  const pointTexts = question.expectedPoints;
  const reference = question.reference ?? known?.reference ?? "";
  const asked = readPassage(question.bankText ?? question.text);
  const points = pointTexts.map((text) => compilePoint(text, asked));
  const ownPoints = points.filter(({ general }) => !general).map(({ text }) => text);
  const subjectTerms = keyTermsOf([question.text, ...ownPoints, reference].join("\n"));
  const context = new Set(subjectTerms.map((term) => term.stem));
  const delivery = deliveryOf(answer, seconds);
  const base = {
    turn: question.turn ?? 1,
    questionId: question.id ?? "",
    delivery,
    rubric: gradingRubric,
    basis: "rules" as const,
  };

  const flags = flagsOf(answer, question, questionStems, context);
  const star = isStory(question.kind) ? starOf(answer) : null;
  if (flags.length > 0) {
    const nothing = star && { situation: null, task: null, action: null, result: null };
    return {
      ...base,
      scores: scoresOfLevels(noLevels, question.kind, flags),
      levels: noLevels.map((level) => ({ ...level, quotes: [] })),
      flags,
      star: nothing,
      coveredPoints: [],
      missedPoints: [...pointTexts],
      reasons: reasonsOf({ flags, levels: [], missed: [], delivery }),
      outline: outlineOf(question, pointTexts, nothing),
    };
  }

  const onSubject = sentencesOnSubject(answer, subjectTerms, question.skill, ownPoints.length < points.length);
  const coverage: PointCoverage[] = points
    .map((point) => ({ point, cover: coverPoint(answer, point) }))
    .map(({ point, cover }) => (point.general && !onSubject.has(cover.sentence) ? { ...cover, credit: 0 } : cover));
  const mean = coverage.reduce((sum, { credit }) => sum + credit, 0) / Math.max(1, coverage.length);
  const elements = star ? Object.values(star).filter((quote) => quote !== null).length / 4 : 0;
  const content = star ? (mean + elements * Math.min(1, 0.4 + mean)) / 2 : mean;
  const correctness = Math.min(
    levelBy(content, [0.1, 0.3, 0.58, 0.84]),
    mostCorrectness(question.kind, delivery.words),
  );
  const coveredSentences = coverage.filter(({ credit }) => credit >= COVERED).map(({ sentence }) => sentence);
  const covered = quotedPoints(answer, coverage);
  const missed = coverage.filter(({ credit }) => credit < COVERED).map(({ point }) => point);

  const focus = onSubject.size / Math.max(1, answer.sentences.length);
  const named = keyTermsOf(question.bankText ?? question.text);
  const namedShare =
    named
      .filter(({ keys }) => keys.some((key) => answer.positions.has(key)))
      .reduce((sum, { weight }) => sum + weight, 0) /
    Math.max(
      0.01,
      named.reduce((sum, { weight }) => sum + weight, 0),
    );
  const relevant =
    Math.min(1, 0.6 * Math.min(1, content / 0.5) + 0.6 * namedShare + 0.15 * elements) * (0.5 + 0.5 * focus);
  const relevance = levelBy(relevant, [0.12, 0.3, 0.5, 0.7]);
  const depth = depthOf(answer, onSubject, correctness);
  const structure = structureOf(answer, onSubject, star);
  const clarity = clarityOf(answer, delivery.fillers);

  if (content < 0.08 && (onSubject.size === 0 || relevant < 0.12)) flags.push("off-topic");
  else if (answer.tokens.length < SHORT && mean < 0.5) flags.push("too-short");

  const levels = [
    rubricLevel(answer, "correctness", correctness, contentReason(covered.length, points.length), [
      ...new Set(coveredSentences),
    ]),
    rubricLevel(
      answer,
      "depth",
      depth.level,
      depth.shown.length > 0
        ? `Shows: ${depth.shown.join(", ")}.`
        : "No mechanism, trade-off, example or number on the subject.",
      depth.sentences,
    ),
    rubricLevel(
      answer,
      "relevance",
      relevance,
      `${onSubject.size} of ${answer.sentences.length} sentences are about the question.`,
      [...onSubject].sort((a, b) => a - b).slice(0, 1),
    ),
    rubricLevel(answer, "structure", structure, `${onSubject.size} sentences carry the answer.`),
    rubricLevel(answer, "clarity", clarity, `${delivery.words} words, ${delivery.fillers} of them fillers.`),
  ];
  return {
    ...base,
    scores: scoresOfLevels(levels, question.kind, flags),
    levels,
    flags,
    star,
    coveredPoints: covered,
    missedPoints: missed,
    reasons: reasonsOf({ flags, levels, missed, delivery }),
    outline: outlineOf(question, missed, star),
  };
};
