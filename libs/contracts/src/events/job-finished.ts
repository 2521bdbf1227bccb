import { z } from "zod";
import { defineEvent } from "../contract.ts";
import { JobState } from "../job-state.ts";
import { EngineRun } from "../provenance.ts";
import { queues } from "../queues.ts";

/** One wide event for the end of every job; the only event there is. */
export const JobFinished = defineEvent({
  name: "job.finished",
  version: 1,
  queue: queues.events.name,
  payload: z.object({
    jobId: z.string(),
    job: z.string(),
    version: z.int(),
    service: z.string(),
    state: JobState,
    code: z.string().nullable(),
    attempt: z.int(),
    failures: z.int(),
    /** Milliseconds from accept to first claim, and from first claim to the end; null when never claimed. */
    waitMs: z.number().nullable(),
    durationMs: z.number().nullable(),
    finishedAt: z.string(),
    runs: z.array(EngineRun),
    /** The few numbers that a metric needs, such as the score. */
    measures: z.record(z.string(), z.number()),
  }),
});
