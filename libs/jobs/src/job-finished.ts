import type { JobFinished } from "@career/contracts";
import type { JobDocument } from "@career/mongo";
import type { z } from "zod";
import { derivedId } from "./ids.ts";
import { contractOf } from "./registry.ts";

export const eventId = (job: JobDocument, name: string): string => derivedId("event", job._id, name);

/** Computed from a job that no longer changes, so every copy of the event is the same. */
export const jobFinishedPayload = (job: JobDocument): z.infer<typeof JobFinished.payload> => ({
  jobId: job._id,
  job: job.type,
  version: job.version,
  service: contractOf(job.type)?.queue ?? job.queue,
  state: job.state,
  code: job.error?.code ?? null,
  attempt: job.attempt,
  failures: job.failures,
  waitMs: job.startedAt ? job.startedAt.getTime() - job.createdAt.getTime() : null,
  durationMs: job.startedAt && job.finishedAt ? job.finishedAt.getTime() - job.startedAt.getTime() : null,
  finishedAt: (job.finishedAt ?? job.createdAt).toISOString(),
  runs: job.provenance,
  measures: job.measures,
});
