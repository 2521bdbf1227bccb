import { z } from "zod";
import { FitExplanation, FitInputHashes, FitScore, FitVerification } from "../fit.ts";
import { EngineRun } from "../provenance.ts";
import { page } from "./jobs.ts";

/** Characters of a pasted job description that are read; longer ones are refused. */
export const maxPostingCharacters = 50_000;

export const CreateJobFit = z
  .strictObject({
    resumeId: z.string().min(1).max(64),
    role: z.string().min(1).max(200).optional(),
    jobDescription: z.string().min(1).max(maxPostingCharacters).optional(),
  })
  .refine((body) => (body.role === undefined) !== (body.jobDescription === undefined), {
    message: "give either role or jobDescription, not both and not neither",
  });
export type CreateJobFit = z.infer<typeof CreateJobFit>;

export const JobFitAccepted = z.object({
  fitId: z.string(),
  jobId: z.string(),
  /** True when this answers an earlier request with the same Idempotency-Key. */
  replayed: z.boolean(),
});
export type JobFitAccepted = z.infer<typeof JobFitAccepted>;

export const CreateJobFitRanking = z.strictObject({
  resumeId: z.string().min(1).max(64),
  /** Roles of the catalogue; all of them when absent. */
  roles: z.array(z.string().min(1).max(200)).min(1).max(200).optional(),
});
export type CreateJobFitRanking = z.infer<typeof CreateJobFitRanking>;

/** The ranking is the result of the job. */
export const JobFitRankingAccepted = z.object({ rankingId: z.string(), jobId: z.string(), replayed: z.boolean() });
export type JobFitRankingAccepted = z.infer<typeof JobFitRankingAccepted>;

export const JobFitSummary = z.object({
  id: z.string(),
  jobId: z.string(),
  resumeId: z.string(),
  candidateName: z.string().nullable(),
  targetRole: z.string().nullable(),
  overallFitScore: z.int(),
  band: FitScore.shape.band,
  /** True when another rubric or taxonomy runs now than the one that made the score, which is never rewritten. */
  stale: z.boolean(),
  createdAt: z.string(),
});
export type JobFitSummary = z.infer<typeof JobFitSummary>;

export const JobFitView = FitScore.extend(JobFitSummary.shape).extend({
  resumeSha256: z.string(),
  inputs: FitInputHashes,
  explanation: FitExplanation.nullable(),
  provenance: z.array(EngineRun),
});
export type JobFitView = z.infer<typeof JobFitView>;

export const JobFitPage = page(JobFitSummary);

export const JobFitVerification = FitVerification.extend({ fitId: z.string() });
export type JobFitVerification = z.infer<typeof JobFitVerification>;
