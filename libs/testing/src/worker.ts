import { type HandlerEntry, startWorker, type WorkerOptions } from "@career/jobs";
import type { TestStack } from "./stack.ts";

/** A worker for the given handlers, on the queue of their contracts, with fast retries and a short drain. */
export const startTestWorker = (
  { runtime, queues, log }: TestStack,
  handlers: readonly [HandlerEntry, ...HandlerEntry[]],
  overrides: Partial<WorkerOptions> = {},
) =>
  startWorker({
    ...runtime,
    queues,
    queue: handlers[0].contract.queue,
    handlers,
    concurrency: 4,
    drainMs: 5_000,
    policy: { heartbeat: { intervalMs: 1_000, abortAfterMs: 20_000 }, retry: { baseMs: 1, capMs: 1 } },
    random: () => 0,
    log,
    ...overrides,
  });
