import { isTerminal, type JobError, type QueueName } from "@career/contracts";
import { crashPoint, type Logger, repeat } from "@career/foundation";
import type { JobDocument, JobStore } from "@career/mongo";
import type { ObjectHead } from "@career/objects";
import type { QueueClient } from "@career/queue";
import { deadlineError } from "./deadline-error.ts";
import type { Dispatcher } from "./dispatch.ts";
import type { ApplyEffects } from "./effects.ts";
import { startUploaded } from "./uploads.ts";

type Dependencies = {
  store: JobStore;
  queues: Pick<QueueClient, "depth">;
  dispatcher: Dispatcher;
  applyEffects: ApplyEffects;
  head: (key: string) => Promise<ObjectHead | null>;
  log: Logger;
};

const batchLimit = 100;
/** Messages a pass may send to a queue that seems to hold enough. */
const spareMessages = 2;

const notUploaded: JobError = {
  code: "upload.missing",
  message: "The file never arrived before its link ended. Please upload it again.",
  retryable: true,
};
/** One pass over what is due. Mends whatever a crash, a lost message or a lost event left undone. */
export const createSweep = ({ store, queues, dispatcher, applyEffects, head, log }: Dependencies) => {
  /**
   * Whether a pending job needs another message. A queue lacks messages when it holds fewer than it has pending jobs;
   * counted once a pass, less what the pass sends. Repeated messages and those of jobs that have ended count there, too,
   * and hide that one was lost: so a job that has waited for a third of its time gets one of a few spare messages.
   */
  const createNeed = () => {
    const missing = new Map<string, number>();
    return async ({ queue, dispatchedAt, deadlineAt }: JobDocument): Promise<boolean> => {
      let count = missing.get(queue);
      if (count === undefined) {
        const [pending, depth] = await Promise.all([store.countPending(queue), queues.depth(queue as QueueName)]);
        count = Math.max(0, pending - depth);
      }
      const isOverdue =
        dispatchedAt !== null &&
        deadlineAt !== null &&
        +store.now() - +dispatchedAt > (+deadlineAt - +dispatchedAt) / 3;
      const isNeeded = count > (isOverdue ? -spareMessages : 0);
      missing.set(queue, isNeeded ? count - 1 : count);
      return isNeeded;
    };
  };

  const expire = async (job: JobDocument, error: JobError): Promise<void> => {
    const ended = await store.expire(job, error);
    if (ended) await applyEffects(ended);
  };

  const mend = async (job: JobDocument, needsMessage: (job: JobDocument) => Promise<boolean>): Promise<void> => {
    const now = store.now();
    if (job.effects.length > 0) await applyEffects(job);
    if (isTerminal(job.state)) return;
    if (job.state === "awaiting-upload") {
      const started = await startUploaded({ store, dispatcher, head }, job);
      if (!started && job.uploadUntil && job.uploadUntil <= now) await expire(job, notUploaded);
      return;
    }
    if (job.deadlineAt && job.deadlineAt <= now) return expire(job, deadlineError);
    if (job.state === "running") {
      if (job.leaseUntil && job.leaseUntil > now) return;
      if (job.silentClaims < store.policy.maxSilentClaims) return dispatcher.dispatch(job);
      const ended = await store.failCrashed(job);
      if (ended) await applyEffects(ended);
      return;
    }
    if (!job.dispatchedAt || (await needsMessage(job))) await dispatcher.dispatch(job);
  };

  return async (): Promise<number> => {
    const due = await store.due(batchLimit);
    const needsMessage = createNeed();
    let taken = 0;
    for (const job of due) {
      try {
        crashPoint("sweep.before-update");
        if (!(await store.takeDue(job))) continue;
        crashPoint("sweep.after-update");
        taken += 1;
        await mend(job, needsMessage);
      } catch (error) {
        log.warn({ err: error, jobId: job._id }, "sweep could not mend a job; it is looked at again later");
      }
    }
    return taken;
  };
};

/** Sweeps every `intervalMs` with jitter until stopped; a pass that fails is logged and the next one tries again. */
export const startSweep = (sweep: () => Promise<number>, log: Logger, intervalMs: number, random: () => number) =>
  repeat(
    async () => {
      await sweep().catch((error: unknown) => log.warn({ err: error }, "sweep failed"));
    },
    intervalMs,
    random,
  );
