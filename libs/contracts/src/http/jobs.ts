import { z } from "zod";
import { JobError, JobState } from "../job-state.ts";
import { EngineRun } from "../provenance.ts";
import { ReplayDiff } from "../replay.ts";

export const JobView = z.object({
  id: z.string(),
  type: z.string(),
  state: JobState,
  attempt: z.int(),
  failures: z.int(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** What the job is about, and where to read it. */
  subject: z.object({
    kind: z.enum(["resume", "job-fit", "ranking", "interview", "report", "replay"]),
    id: z.string(),
    href: z.string(),
  }),
  /** The job that this one repeats from the same input; null for any other job. */
  replayOf: z.string().nullable(),
  /** What a replay found otherwise than that job, once it has ended. */
  diff: ReplayDiff.nullable(),
  error: JobError.nullable(),
  result: z.unknown().nullable(),
  provenance: z.array(EngineRun),
});
export type JobView = z.infer<typeof JobView>;

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const JobPage = page(JobView);

export const ReplayJob = z.strictObject({
  /** Of a score: the rubric that runs, so that nothing else is compared with. */
  rubric: z.string().min(1).max(64).optional(),
  /** Of a score: the one engine that may word its explanation. */
  engine: z.string().min(1).max(64).optional(),
});
export type ReplayJob = z.infer<typeof ReplayJob>;

export const ReplayAccepted = z.object({ jobId: z.string(), replayOf: z.string(), replayed: z.boolean() });
export type ReplayAccepted = z.infer<typeof ReplayAccepted>;
