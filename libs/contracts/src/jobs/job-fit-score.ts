import { z } from "zod";
import { defineJob } from "../contract.ts";
import { FitExplanation, FitInputHashes, FitScore, FitTarget } from "../fit.ts";
import { queues } from "../queues.ts";

export const JobFitScore = defineJob({
  name: "job-fit.score",
  version: 1,
  queue: queues.jobFit.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 60, deadlineSeconds: 600 },
  payload: z.object({
    fitId: z.string(),
    resumeId: z.string(),
    target: FitTarget,
    /** The rubric that a replay asks for; absent: the one that runs. */
    rubric: z.string().optional(),
    /** The one engine that may word the explanation; absent: those of the configuration, in their order. */
    engine: z.string().optional(),
  }),
  result: z.object({
    fitId: z.string(),
    resumeId: z.string(),
    candidateName: z.string().nullable(),
    targetRole: z.string().nullable(),
    resumeSha256: z.string(),
    inputs: FitInputHashes,
    score: FitScore,
    explanation: FitExplanation.optional(),
  }),
});
