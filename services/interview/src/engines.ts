import type { Ask, AskOptions } from "@career/ai";
import type { EngineRun, InterviewTone, InterviewTurn, Question } from "@career/contracts";
import { acceptPhrasing, applyModelLevels, gradeAnswer } from "@career/interviewing";
import { gradeTask } from "./tasks/grade.ts";
import { phraseTask } from "./tasks/phrase.ts";

/** The question in a model's words, where they ask the same; otherwise as it was. */
export const phrase = async (
  ask: Ask,
  question: Question,
  { tone, earlier, options }: { tone: InterviewTone; earlier: readonly InterviewTurn[]; options: AskOptions },
): Promise<{ question: Question; run: EngineRun }> => {
  const { output, run } = await ask(phraseTask, { question, tone }, options);
  if (run.basis === "rules") return { question, run };
  const texts = earlier.map((turn) => turn.question.text);
  return { question: acceptPhrasing(question, output.text, texts), run };
};

/** Graded by rules, with the levels that a model could prove; every number is computed by code. */
export const grade = async (
  ask: Ask,
  question: Question,
  { answer, seconds, options }: { answer: string; seconds: number | null; options: AskOptions },
) => {
  const byRules = gradeAnswer({ question, answer, seconds });
  const { output, run, dropped } = await ask(gradeTask, { question, answer }, options);
  const evaluation = run.basis === "rules" ? byRules : applyModelLevels(byRules, output.levels, answer, question.kind);
  return { evaluation: { ...evaluation, turn: question.turn, questionId: question.id }, run, dropped };
};
