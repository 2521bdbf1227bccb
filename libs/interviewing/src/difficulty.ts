import type { InterviewTurn } from "@career/contracts";

const START = 2;
const EASIEST = 1;
const HARDEST = 5;
export const GOOD_SCORE = 75;
export const POOR_SCORE = 45;

/**
 * Starts at 2; every evaluated answer of 75 or more makes the next question one harder, every one below 45 one easier, within
 * 1–5. Unevaluated answers change nothing.
 */
export const nextDifficulty = (asked: readonly InterviewTurn[]): number =>
  asked.reduce((difficulty, { evaluation }) => {
    if (!evaluation) return difficulty;
    if (evaluation.scores.overall >= GOOD_SCORE) return Math.min(HARDEST, difficulty + 1);
    return evaluation.scores.overall < POOR_SCORE ? Math.max(EASIEST, difficulty - 1) : difficulty;
  }, START);
