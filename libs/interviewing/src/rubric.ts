import type { AnswerFlag, AnswerScores, QuestionKind, RubricLevel } from "@career/contracts";

export const gradingRubric = "interview@1";

type Weights = { readonly technical: number; readonly relevance: number; readonly communication: number };

/** What each score weighs in the overall one. */
const overallWeights: Readonly<Record<QuestionKind, Weights>> = {
  technical: { technical: 0.65, relevance: 0.2, communication: 0.15 },
  "follow-up": { technical: 0.65, relevance: 0.2, communication: 0.15 },
  project: { technical: 0.55, relevance: 0.2, communication: 0.25 },
  behavioural: { technical: 0.55, relevance: 0.2, communication: 0.25 },
  hr: { technical: 0.5, relevance: 0.2, communication: 0.3 },
};

/** The defined low scores: no answer with the flag exceeds them. */
const caps: Readonly<Record<AnswerFlag, AnswerScores>> = {
  empty: { technical: 0, communication: 0, relevance: 0, overall: 0 },
  gibberish: { technical: 0, communication: 2, relevance: 0, overall: 2 },
  "dont-know": { technical: 0, communication: 20, relevance: 0, overall: 4 },
  "question-repeated": { technical: 0, communication: 10, relevance: 10, overall: 5 },
  "off-topic": { technical: 10, communication: 60, relevance: 15, overall: 18 },
  "too-short": { technical: 35, communication: 25, relevance: 60, overall: 35 },
};

/** Good language carries the overall score at most this far above the content. */
const MOST_ABOVE_TECHNICAL = 20;

/** The lowest overall score that an answer of words on or off the subject gets: above "I don't know". */
const LEAST_OVERALL = 6;

const bound = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/** overall = Σ weight × score, at most technical + 20; then the lowest cap of the flags. */
export const scoresOf = (
  parts: { technical: number; relevance: number; communication: number },
  kind: QuestionKind,
  flags: readonly AnswerFlag[],
): AnswerScores => {
  const weights = overallWeights[kind];
  const weighted =
    weights.technical * parts.technical +
    weights.relevance * parts.relevance +
    weights.communication * parts.communication;
  const overall = Math.max(LEAST_OVERALL, Math.min(weighted, parts.technical + MOST_ABOVE_TECHNICAL));
  const scores = { ...parts, overall };
  const capped = (name: keyof AnswerScores): number =>
    bound(flags.reduce((value, flag) => Math.min(value, caps[flag][name]), scores[name]));
  return {
    technical: capped("technical"),
    communication: capped("communication"),
    relevance: capped("relevance"),
    overall: capped("overall"),
  };
};

/**
 * Levels 0–4 count 25 each: technical = 0.8 correctness + 0.2 depth, communication = 0.5 structure + 0.5 clarity,
 * relevance = relevance.
 */
export const scoresOfLevels = (
  levels: readonly RubricLevel[],
  kind: QuestionKind,
  flags: readonly AnswerFlag[],
): AnswerScores => {
  const of = (criterion: RubricLevel["criterion"]): number =>
    25 * (levels.find((level) => level.criterion === criterion)?.level ?? 0);
  return scoresOf(
    {
      technical: 0.8 * of("correctness") + 0.2 * of("depth"),
      relevance: of("relevance"),
      communication: 0.5 * of("structure") + 0.5 * of("clarity"),
    },
    kind,
    flags,
  );
};
