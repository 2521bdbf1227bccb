import { isTerminal, JobMessage, type QueueName } from "@career/contracts";
import { crashPoint } from "@career/foundation";
import { acknowledge, consume, type Decision, type Delivery, type QueueClient } from "@career/queue";
import type { HandlerEntry } from "./handler.ts";
import { type RunDependencies, runClaimedJob } from "./run-job.ts";

type Dependencies = Omit<RunDependencies, "shutdown"> & {
  /** Names this process in leases. */
  owner: string;
  handlers: readonly HandlerEntry[];
};

const parseMessage = (body: string): JobMessage | null => {
  try {
    return JobMessage.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
};

/** Decides about one message: works on its job, or says why there is nothing to work on. */
export const createMessageHandler = (dependencies: Dependencies & { shutdown: AbortSignal }) => {
  const { store, applyEffects, handlers, owner } = dependencies;
  const accepts = handlers.map(({ contract }) => ({ type: contract.name, version: contract.version }));

  return async (delivery: Delivery): Promise<Decision> => {
    const message = parseMessage(delivery.body);
    if (!message) return { kind: "dead-letter", reason: "message.malformed" };

    const claimed = await store.claim(message.jobId, owner, accepts);
    if (claimed) {
      crashPoint("worker.after-claim");
      const entry = handlers.find(({ contract }) => contract.name === claimed.type)!;
      const decision = await runClaimedJob(entry, claimed, delivery.hide, dependencies);
      crashPoint("worker.before-acknowledge");
      return decision;
    }
    const job = await store.read(message.jobId);
    if (!job) return { kind: "dead-letter", reason: "job.unknown" };
    if (isTerminal(job.state)) await applyEffects(job);
    const waitMs = job.state === "pending" ? job.notBefore.getTime() - store.now().getTime() : 0;
    if (waitMs > 0) return { kind: "return-after", seconds: waitMs / 1000 };
    // Anything else runs elsewhere, waits, or belongs to another worker: a sweep sends again what still needs it.
    return acknowledge;
  };
};

export type WorkerOptions = Dependencies & {
  queues: QueueClient;
  queue: QueueName;
  concurrency: number;
  /** Milliseconds that running jobs get to finish at a stop before they are given back. */
  drainMs: number;
};

/** Consumes one queue until stopped: then nothing new is taken, and what does not finish in time is released. */
export const startWorker = (options: WorkerOptions) => {
  const shutdown = new AbortController();
  const handle = createMessageHandler({ ...options, shutdown: shutdown.signal });
  const consumer = consume({
    client: options.queues,
    queue: options.queue,
    concurrency: options.concurrency,
    handle,
    log: options.log,
  });
  return {
    healthy: consumer.healthy,
    alive: consumer.alive,
    stop: async (): Promise<void> => {
      const timer = setTimeout(() => shutdown.abort(), options.drainMs);
      await consumer.stop();
      clearTimeout(timer);
    },
  };
};
