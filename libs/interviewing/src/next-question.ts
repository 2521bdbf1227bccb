import type { InterviewPlan, InterviewTurn, PlannedTurn, Question } from "@career/contracts";
import { questionBank } from "./bank.ts";
import { nextDifficulty } from "./difficulty.ts";
import { followUpTo } from "./follow-up.ts";
import { generalQuestions } from "./general-questions.ts";
import { hash } from "./hash.ts";
import { remainingTurns } from "./remaining-turns.ts";
import { inTone } from "./tone.ts";

type Candidate = { id: string; difficulty: number; text: string; expectedPoints: string[] };

/** One easier than the start. */
const OPENER_DIFFICULTY = 1;

const fromBank = (matches: (question: (typeof questionBank)[number]) => boolean): Candidate[] =>
  questionBank.filter(matches).map(({ expectedPoints, ...question }) => ({
    ...question,
    expectedPoints: expectedPoints.map(({ point }) => point),
  }));

/** Pools in the order in which they are tried; the next one only when nothing new is left in the one before. */
const poolsFor = ({ kind, skill }: PlannedTurn, role: string): (() => Candidate[])[] => {
  if (kind !== "technical") return [() => fromBank((question) => question.kind === kind), () => generalQuestions(role)];
  if (skill === null) return [() => fromBank((question) => question.kind === "technical")];
  return [
    () => fromBank((question) => question.kind === "technical" && question.skills.includes(skill)),
    () => generalQuestions(skill),
  ];
};

/** The new candidate nearest to the wished difficulty; the seed decides between equals. */
const choose = (
  candidates: readonly Candidate[],
  asked: readonly InterviewTurn[],
  difficulty: number,
  seed: string,
): Candidate | undefined => {
  const isNew = ({ id, text }: Candidate): boolean =>
    !asked.some(({ question }) => question.id === id || question.bankText === text || question.text === text);
  return candidates
    .filter(isNew)
    .map((candidate) => ({
      candidate,
      distance: Math.abs(candidate.difficulty - difficulty),
      rank: hash(seed, candidate.id),
    }))
    .sort((a, b) => a.distance - b.distance || a.rank - b.rank || (a.candidate.id < b.candidate.id ? -1 : 1))[0]
    ?.candidate;
};

/**
 * The next question of an interview, or null when the plan is exhausted. A function of what was asked so far: a follow-up
 * when the last answer calls for one, else the next planned turn at the difficulty that the scores led to. Never repeats
 * an id or a text.
 */
export const nextQuestion = (input: {
  readonly plan: InterviewPlan;
  readonly asked: readonly InterviewTurn[];
  readonly seed: string;
}): Question | null => {
  const { plan, asked, seed } = input;
  if (asked.length >= plan.turns.length) return null;
  const planned = remainingTurns(plan, asked)[0];
  if (!planned) return null;
  const followUp = followUpTo(asked, seed);
  if (followUp) return followUp;
  const turn = asked.length + 1;
  const difficulty = turn === 1 ? OPENER_DIFFICULTY : nextDifficulty(asked);
  for (const pool of poolsFor(planned, plan.role)) {
    const found = choose(pool(), asked, difficulty, seed);
    if (!found) continue;
    return {
      id: found.id,
      turn,
      kind: planned.kind,
      skill: planned.skill,
      difficulty: found.difficulty,
      text: inTone(found.text, plan.tone, turn, seed),
      bankText: found.text,
      expectedPoints: found.expectedPoints,
      quote: null,
      basis: "rules",
    };
  }
  return null;
};
