import type { AnswerFlag, AnswerScores } from "@career/contracts";
import { type Answer, readAnswer } from "./answer.ts";
import { contradictionOf } from "./contradictions.ts";
import { sharesBySentence, weightBySentence } from "./coverage.ts";
import { clarityOf, depthOf, structureOf } from "./criteria.ts";
import { deliveryOf } from "./delivery.ts";
import { admitsNotKnowing } from "./dont-know.ts";
import { isGibberish } from "./gibberish.ts";
import { readPassage } from "./passage.ts";
import { type KeyTerm, keyTermsOf, stemsOf } from "./points.ts";
import { repeatsQuestion } from "./question-repeated.ts";
import { reasonOfFlag } from "./reasons.ts";
import { type ReferencePoint, referencePoints } from "./reference-points.ts";
import { scoresOf } from "./rubric.ts";
import { asksForStory, storyShare } from "./story.ts";

export type ReferenceGrade = { readonly scores: AnswerScores; readonly reasons: readonly string[] };

/** Shares of a point's words from which it counts at all, and from which it counts fully: a paraphrase keeps about half. */
const LEAST_SHARE = 0.1;
const FULL_SHARE = 0.52;
const SHORT = 4;

const ramp = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Share of a point that two neighbouring sentences name together, each counted by how far it is a sentence. */
const bestShare = (answer: Answer, terms: readonly KeyTerm[]): number => {
  const shares = sharesBySentence(answer, terms).map((share, i) => share * answer.prose[i]!);
  return shares.reduce((best, share, i) => Math.max(best, Math.min(1, share + 0.6 * (shares[i + 1] ?? 0))), 0);
};

/** Share of all the reference's words that the answer names anywhere, each by the best sentence that names it. */
const namedShare = (answer: Answer, terms: readonly KeyTerm[]): number => {
  const total = sum(terms.map(({ weight }) => weight));
  if (total === 0) return 0;
  const named = terms.map((term) =>
    [...weightBySentence(answer, term)].reduce((best, [at, value]) => Math.max(best, value * answer.prose[at]!), 0),
  );
  return sum(named) / total;
};

type Content = { coverage: number; named: number; missed: ReferencePoint[]; covered: number };

/**
 * Content 0–1 = 0.55 mean credit of the points (by weight) + 0.35 credit of all words together + 0.1 their plain share.
 * A credit rises from 0 at 10 % to 1 at 52 % of the words.
 */
const contentOf = (answer: Answer, points: readonly ReferencePoint[], all: readonly KeyTerm[]): Content => {
  const credits = points.map(({ terms }) => ramp(bestShare(answer, terms), LEAST_SHARE, FULL_SHARE));
  const weight = sum(points.map((point) => point.weight));
  const mean = weight === 0 ? 0 : sum(points.map((point, i) => point.weight * credits[i]!)) / weight;
  const named = namedShare(answer, all);
  return {
    coverage: 0.55 * mean + 0.35 * ramp(named, 0.08, 0.5) + 0.1 * named,
    named,
    covered: credits.filter((credit) => credit >= 0.5).length,
    missed: points.filter((_, i) => credits[i]! < 0.5),
  };
};

const flagged = (
  answer: Answer,
  question: string,
  questionStems: ReadonlySet<string>,
  context: ReadonlySet<string>,
): AnswerFlag | null => {
  if (answer.text.trim() === "") return "empty";
  if (admitsNotKnowing(answer, questionStems)) return "dont-know";
  if (isGibberish(answer, context)) return "gibberish";
  if (repeatsQuestion(answer, readPassage(question))) return "question-repeated";
  return null;
};

const onlyFlag = (flag: AnswerFlag): ReferenceGrade => ({
  scores: scoresOf({ technical: 100, relevance: 100, communication: 100 }, "technical", [flag]),
  reasons: [reasonOfFlag(flag)],
});

/**
 * Grades against a free-text reference by rules alone. Its sentences are the expected points; words count by how much they
 * tell, words of the question little. technical = 90 content + 10 depth (relative to the reference's own), relevance = how much of
 * question and reference is taken up, less where sentences speak of something else, communication from structure and clarity.
 */
export const gradeReference = (input: { question: string; reference: string; answer: string }): ReferenceGrade => {
  const { question, reference } = input;
  const answer = readAnswer(input.answer);
  const questionStems = stemsOf(question);
  const context = new Set([...questionStems, ...stemsOf(reference)]);
  const flag = flagged(answer, question, questionStems, context);
  if (flag) return onlyFlag(flag);

  const all = keyTermsOf(reference.trim() === "" ? question : reference, questionStems);
  const points = referencePoints(reference.trim() === "" ? question : reference, questionStems);
  const content = contentOf(answer, points, all);
  const contradiction = contradictionOf(answer, question, reference);
  const told = asksForStory(question) ? storyShare(answer, content.named) : content.coverage;
  const coverage = Math.max(content.coverage, (content.coverage + told) / 2) * contradiction.factor;
  const asked = keyTermsOf(question);
  const askedShare = namedShare(answer, asked);
  const onSubject = new Set<number>();
  const subject = sharesBySentence(answer, [...all, ...asked]);
  for (const [index, share] of subject.entries()) if (share > 0.015) onSubject.add(index);
  const focus = onSubject.size / Math.max(1, answer.sentences.length);

  const own = readAnswer(reference);
  const ownDepth = depthOf(own, new Set(own.sentences.keys()), 4).level;
  const depth = Math.min(1, depthOf(answer, onSubject, Math.ceil(coverage * 4)).level / Math.max(1, ownDepth));
  const delivery = deliveryOf(answer, null);
  const communication = 12.5 * (structureOf(answer, onSubject, null) + clarityOf(answer, delivery.fillers));
  const relevance = 100 * Math.min(1, 0.75 * ramp(content.named, 0, 0.35) + 0.35 * askedShare) * (0.4 + 0.6 * focus);
  const technical = 100 * (0.9 * coverage + 0.1 * Math.min(depth, coverage * 1.5));

  const flags: AnswerFlag[] = [];
  if (content.coverage < 0.06 && askedShare < 0.2) flags.push("off-topic");
  else if (answer.tokens.length < SHORT && coverage < 0.5) flags.push("too-short");
  return {
    scores: scoresOf({ technical, relevance, communication }, "technical", flags),
    reasons: [
      ...flags.map(reasonOfFlag),
      `${content.covered} of ${points.length} points of the reference are covered.`,
      ...contradiction.reasons,
      ...content.missed.slice(0, 3).map(({ text }) => `Not shown: ${text}`),
      `${onSubject.size} of ${answer.sentences.length} sentences are about the question.`,
    ],
  };
};
