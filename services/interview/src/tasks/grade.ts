import { type AiTask, verifyQuotes } from "@career/ai";
import type { Question } from "@career/contracts";
import { type GradingOutput, interviewingTasks } from "@career/interviewing";

export type GradeInput = { question: Question; answer: string };

/** A model may mark rubric levels, each with quotes; a level whose quotes are not in the answer is dropped. */
export const gradeTask: AiTask<GradeInput, GradingOutput> = {
  ...interviewingTasks.grade,
  prompt: ({ question, answer }) => interviewingTasks.grade.prompt(question, answer),
  rules: () => ({ levels: [] }),
  maxOutputTokens: 800,
  check: (output, { answer }) => {
    const levels = output.levels.filter(
      ({ quotes }) => quotes.length > 0 && verifyQuotes(quotes, answer).missing.length === 0,
    );
    return { output: { levels }, dropped: output.levels.length - levels.length };
  },
};
