import { z } from "zod";
import { JobError, JobState } from "../job-state.ts";
import { EngineRun } from "../provenance.ts";

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
  subject: z.object({ kind: z.enum(["resume", "job-fit", "interview", "report"]), id: z.string(), href: z.string() }),
  error: JobError.nullable(),
  result: z.unknown().nullable(),
  provenance: z.array(EngineRun),
});
export type JobView = z.infer<typeof JobView>;

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const JobPage = page(JobView);
