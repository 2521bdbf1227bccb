import { z } from "zod";
import { defineJob } from "../contract.ts";
import { Assessment } from "../interview.ts";
import { queues } from "../queues.ts";

export const InterviewComplete = defineJob({
  name: "interview.complete",
  version: 1,
  queue: queues.interview.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 120, deadlineSeconds: 600 },
  payload: z.object({ interviewId: z.string() }),
  result: z.object({ interviewId: z.string(), assessment: Assessment, reportId: z.string() }),
});
