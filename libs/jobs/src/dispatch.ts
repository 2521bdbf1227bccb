import { JobFinished, type QueueName } from "@career/contracts";
import type { JobDocument, JobStore } from "@career/mongo";
import type { QueueClient } from "@career/queue";
import { tenantGroup } from "./ids.ts";

const messageVersion = 1;

/** The longest delay of SQS. */
const maxDelaySeconds = 900;

/** Sends wake-ups: ids, never personal data. */
export const createDispatcher = (store: JobStore, queues: Pick<QueueClient, "send">) => ({
  /** A wake-up for a job, now or after a while; whoever wants to know that it was sent reads `dispatchedAt`. */
  dispatch: async (job: JobDocument, delayMs = 0): Promise<void> => {
    await queues.send(job.queue as QueueName, {
      body: { v: messageVersion, type: job.type, jobId: job._id },
      groupId: tenantGroup(job.tenantId),
      delaySeconds: Math.min(maxDelaySeconds, Math.ceil(delayMs / 1000)),
    });
    if (job.state === "pending" && !job.dispatchedAt) await store.markDispatched(job._id);
  },

  emit: async (job: JobDocument, event: { id: string; payload: unknown }): Promise<void> => {
    await queues.send(JobFinished.queue, {
      body: { v: JobFinished.version, type: JobFinished.name, ...event },
      groupId: tenantGroup(job.tenantId),
    });
  },
});

export type Dispatcher = ReturnType<typeof createDispatcher>;
