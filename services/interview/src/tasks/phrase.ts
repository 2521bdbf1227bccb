import type { AiTask } from "@career/ai";
import type { InterviewTone, Question } from "@career/contracts";
import { interviewingTasks, type PhrasingOutput } from "@career/interviewing";

export type PhraseInput = { question: Question; tone: InterviewTone };

/** A model may word a question; the question itself is chosen by code. */
export const phraseTask: AiTask<PhraseInput, PhrasingOutput> = {
  ...interviewingTasks.phrase,
  prompt: ({ question, tone }) => interviewingTasks.phrase.prompt(question, tone),
  rules: ({ question }) => ({ text: question.text }),
  maxOutputTokens: 200,
};
