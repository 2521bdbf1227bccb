import { z } from "zod";
import { defineJob } from "../contract.ts";
import { FitInputHashes, RankedRole } from "../fit.ts";
import { queues } from "../queues.ts";

export const JobFitRank = defineJob({
  name: "job-fit.rank",
  version: 1,
  queue: queues.jobFit.name,
  policy: { maxAttempts: 5, attemptDeadlineSeconds: 60, deadlineSeconds: 600 },
  payload: z.object({
    rankingId: z.string(),
    resumeId: z.string(),
    /** Titles of the catalogue; all of it when absent. */
    roles: z.array(z.string()).optional(),
  }),
  result: z.object({
    rankingId: z.string(),
    resumeId: z.string(),
    resumeSha256: z.string(),
    inputs: FitInputHashes.pick({ facts: true }),
    rubric: z.string(),
    taxonomy: z.string(),
    /** Best first; equal scores by the role's name. */
    ranking: z.array(RankedRole),
  }),
});
