import { JobFitScore } from "@career/contracts";
import { handles, type JobHandler, startWorker, type WorkerOptions } from "@career/jobs";
import type { TestStack } from "./stack.ts";

/** A worker for `job-fit.score` with the given handler, fast retries and a short drain. */
export const startTestWorker = (
  { runtime, queues, log }: TestStack,
  handler: JobHandler<typeof JobFitScore>,
  overrides: Partial<WorkerOptions> = {},
) =>
  startWorker({
    ...runtime,
    queues,
    queue: JobFitScore.queue,
    handlers: [handles(JobFitScore, handler)],
    concurrency: 4,
    drainMs: 5_000,
    policy: { heartbeat: { intervalMs: 1_000, abortAfterMs: 20_000 }, retry: { baseMs: 1, capMs: 1 } },
    random: () => 0,
    log,
    ...overrides,
  });
