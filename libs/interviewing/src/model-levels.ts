import type { Evaluation, QuestionKind, RubricLevel } from "@career/contracts";
import type { GradingOutput } from "./prompts.ts";
import { scoresOfLevels } from "./rubric.ts";

/** A model's level may differ from the rules' level by at most this much. */
const MOST_APART = 1;
const SHORTEST_QUOTE = 8;

const isVerbatim = (quote: string, answer: string): boolean =>
  quote.trim().length >= Math.min(SHORTEST_QUOTE, answer.trim().length) && answer.includes(quote);

/** The rules' level moved towards the model's; unchanged when the model's quotes do not prove it. */
const merged = (byRules: RubricLevel, claims: GradingOutput["levels"], answer: string): RubricLevel => {
  const claim = claims.find(({ criterion }) => criterion === byRules.criterion);
  if (!claim || claim.quotes.length === 0 || !claim.quotes.every((quote) => isVerbatim(quote, answer))) return byRules;
  const level = Math.min(byRules.level + MOST_APART, Math.max(byRules.level - MOST_APART, claim.level));
  return {
    ...byRules,
    level,
    reason: `Judged by a model at ${claim.level}; rules at ${byRules.level}.`,
    quotes: claim.quotes,
  };
};

/**
 * The evaluation with the levels that a model could prove. Every quote must stand verbatim in the answer, else the level is
 * dropped; a level moves by at most one; flags and their caps stay, and a flagged answer keeps its levels; every number is
 * computed again. Without one proven level the evaluation by rules is returned as it is.
 */
export const applyModelLevels = (
  evaluationByRules: Evaluation,
  modelLevels: GradingOutput["levels"],
  answer: string,
  kind: QuestionKind,
): Evaluation => {
  if (evaluationByRules.flags.length > 0) return evaluationByRules;
  const levels = evaluationByRules.levels.map((level) => merged(level, modelLevels, answer));
  if (levels.every((level, i) => level === evaluationByRules.levels[i])) return evaluationByRules;
  return {
    ...evaluationByRules,
    levels,
    scores: scoresOfLevels(levels, kind, evaluationByRules.flags),
    basis: "model",
  };
};
