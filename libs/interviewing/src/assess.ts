import type { AnswerScores, Assessment, Evaluation, InterviewPlan, InterviewTurn } from "@career/contracts";
import { gradingRubric } from "./rubric.ts";

type Evaluated = InterviewTurn & { readonly evaluation: Evaluation };

const MOST_STRENGTHS = 5;
const MOST_IMPROVEMENTS = 6;
const STRONG_ANSWER = 60;
const bands = [
  ["strong", 75],
  ["good", 60],
  ["developing", 40],
] as const;

/** strong from 75, good from 60, developing from 40, else weak. */
export const interviewBand = (overall: number): Assessment["band"] =>
  bands.find(([, least]) => overall >= least)?.[0] ?? "weak";

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

const meanScores = (turns: readonly Evaluated[]): AnswerScores => {
  const of = (name: keyof AnswerScores): number => mean(turns.map(({ evaluation }) => evaluation.scores[name]));
  return {
    technical: of("technical"),
    communication: of("communication"),
    relevance: of("relevance"),
    overall: of("overall"),
  };
};

const skillScores = (turns: readonly Evaluated[]): Assessment["skills"] => {
  const bySkill = new Map<string, Evaluated[]>();
  for (const turn of turns) {
    const { skill } = turn.question;
    if (skill !== null) bySkill.set(skill, [...(bySkill.get(skill) ?? []), turn]);
  }
  return [...bySkill].map(([skill, of]) => ({
    skill,
    score: mean(of.map(({ evaluation }) => evaluation.scores.technical)),
    turns: of.map(({ question }) => question.turn),
  }));
};

const strengthsOf = (turns: readonly Evaluated[]): Assessment["strengths"] =>
  [...turns]
    .sort((a, b) => b.evaluation.scores.overall - a.evaluation.scores.overall || a.question.turn - b.question.turn)
    .filter(({ evaluation }) => evaluation.scores.overall >= STRONG_ANSWER)
    .flatMap(({ evaluation, question }) =>
      evaluation.coveredPoints.slice(0, 2).map(({ point, quote }) => ({ text: point, turn: question.turn, quote })),
    )
    .slice(0, MOST_STRENGTHS);

const improvementsOf = (turns: readonly Evaluated[], planned: number): Assessment["improvements"] => {
  const content = [...turns]
    .sort((a, b) => a.evaluation.scores.overall - b.evaluation.scores.overall || a.question.turn - b.question.turn)
    .flatMap(({ evaluation, question }) =>
      evaluation.missedPoints.slice(0, 2).map((point) => ({ text: point, turn: question.turn })),
    );
  const words = turns.reduce((sum, { evaluation }) => sum + evaluation.delivery.words, 0);
  const fillers = turns.reduce((sum, { evaluation }) => sum + evaluation.delivery.fillers, 0);
  const general: Assessment["improvements"] = [];
  if (fillers >= 5 && fillers / words > 0.04)
    general.push({ text: `Pause instead of filling: ${fillers} filler words in ${words}.`, turn: null });
  if (turns.length < planned)
    general.push({ text: `Answer every question: ${turns.length} of ${planned} were answered.`, turn: null });
  return [...content.slice(0, MOST_IMPROVEMENTS - general.length), ...general];
};

/**
 * Sums up an interview: each score is the mean over the evaluated answers, so turns that were never reached count neither way;
 * `answered` and `planned` tell how much the means rest on. A skill's score is the mean of its technical scores.
 */
export const assess = ({ plan, turns }: { plan: InterviewPlan; turns: readonly InterviewTurn[] }): Assessment => {
  const evaluated = turns.filter((turn): turn is Evaluated => turn.evaluation !== null);
  const scores = meanScores(evaluated);
  return {
    scores,
    band: interviewBand(scores.overall),
    answered: evaluated.length,
    planned: plan.turns.length,
    strengths: strengthsOf(evaluated),
    improvements: improvementsOf(evaluated, plan.turns.length),
    skills: skillScores(evaluated),
    rubric: gradingRubric,
    basis: evaluated.some(({ evaluation }) => evaluation.basis === "model") ? "model" : "rules",
  };
};
