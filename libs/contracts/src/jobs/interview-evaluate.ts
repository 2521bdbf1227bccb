import { z } from "zod";
import { defineJob } from "../contract.ts";
import { Evaluation, maxAnswerCharacters, Question } from "../interview.ts";
import { queues } from "../queues.ts";

export const InterviewEvaluate = defineJob({
  name: "interview.evaluate",
  version: 1,
  queue: queues.interview.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 180, deadlineSeconds: 900 },
  payload: z.object({
    interviewId: z.string(),
    turn: z.int().positive(),
    questionId: z.string(),
    answer: z.string().max(maxAnswerCharacters),
    /** How long the answer took, where the client measured it. */
    seconds: z.number().positive().nullable(),
  }),
  result: z.object({
    interviewId: z.string(),
    evaluation: Evaluation,
    /** Null after the last planned turn. */
    nextQuestion: Question.nullable(),
  }),
});
