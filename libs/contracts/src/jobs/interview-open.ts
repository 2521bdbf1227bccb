import { z } from "zod";
import { defineJob } from "../contract.ts";
import { InterviewPlan, InterviewTone, InterviewType, interviewLength, Question } from "../interview.ts";
import { queues } from "../queues.ts";

export const InterviewOpen = defineJob({
  name: "interview.open",
  version: 1,
  queue: queues.interview.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 120, deadlineSeconds: 600 },
  payload: z.object({
    interviewId: z.string(),
    role: z.string(),
    interviewType: InterviewType,
    tone: InterviewTone,
    length: z.int().min(interviewLength.minimum).max(interviewLength.maximum),
    /** A fit analysis whose gaps are asked about, and the resume it was made from. */
    fitId: z.string().nullable(),
    resumeId: z.string().nullable(),
  }),
  result: z.object({
    interviewId: z.string(),
    candidateName: z.string().nullable(),
    plan: InterviewPlan,
    question: Question,
  }),
});
