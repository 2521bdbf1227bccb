import { z } from "zod";
import { defineJob } from "../contract.ts";
import { FitExplanation, FitScore, FitTarget } from "../fit.ts";
import { queues } from "../queues.ts";

export const JobFitScore = defineJob({
  name: "job-fit.score",
  version: 1,
  queue: queues.jobFit.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 60, deadlineSeconds: 600 },
  payload: z.object({ fitId: z.string(), resumeId: z.string(), target: FitTarget }),
  result: z.object({
    fitId: z.string(),
    resumeId: z.string(),
    candidateName: z.string().nullable(),
    targetRole: z.string().nullable(),
    resumeSha256: z.string(),
    /** sha256 of the facts and of the requirements that the score was computed from. */
    inputs: z.object({ facts: z.string(), requirements: z.string() }),
    score: FitScore,
    explanation: FitExplanation.optional(),
  }),
});
