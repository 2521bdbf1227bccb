import { isTerminal } from "@career/contracts";
import {
  crashPoint,
  describeError,
  fullJitterBackOff,
  insist,
  type Logger,
  PermanentError,
  TransientError,
} from "@career/foundation";
import { type JobDocument, type JobStore, ownedBy } from "@career/mongo";
import { acknowledge, type Decision } from "@career/queue";
import { deadlineError } from "./deadline-error.ts";
import type { Dispatcher } from "./dispatch.ts";
import type { ApplyEffects } from "./effects.ts";
import type { HandlerEntry, HandlerOutcome } from "./handler.ts";
import { type HeartbeatPolicy, startHeartbeat } from "./heartbeat.ts";
import { readPayload } from "./payload.ts";

export type RunPolicy = {
  readonly heartbeat: HeartbeatPolicy;
  readonly retry: { readonly baseMs: number; readonly capMs: number };
};

export type RunDependencies = {
  store: JobStore;
  applyEffects: ApplyEffects;
  dispatcher: Pick<Dispatcher, "dispatch">;
  removeObjects: (keys: string[]) => Promise<void>;
  policy: RunPolicy;
  random: () => number;
  log: Logger;
  /** Fires when the drain time is over and what still runs must be given back. */
  shutdown: AbortSignal;
};

/** Works on a claimed job until it is committed, failed, given back or lost, and says what becomes of its message. */
export const runClaimedJob = async (
  entry: HandlerEntry,
  job: JobDocument,
  hide: (seconds: number) => Promise<void>,
  { store, applyEffects, dispatcher, removeObjects, policy, random, log, shutdown }: RunDependencies,
): Promise<Decision> => {
  const leaseSeconds = Math.ceil(store.policy.leaseMs / 1000);
  const heartbeat = startHeartbeat(async () => {
    const [kept] = await Promise.all([
      store.renew(job._id, job.attempt, job.deadlineAt),
      hide(leaseSeconds).catch((error: unknown) => log.warn({ err: error, jobId: job._id }, "message not hidden")),
    ]);
    return kept;
  }, policy.heartbeat);
  const remainingMs = job.deadlineAt ? job.deadlineAt.getTime() - store.now().getTime() : Number.POSITIVE_INFINITY;
  const attemptMs = Math.max(0, Math.min(entry.contract.policy.attemptDeadlineSeconds * 1000, remainingMs));
  const deadline = AbortSignal.timeout(attemptMs);
  const signal = AbortSignal.any([heartbeat.signal, deadline, shutdown]);
  let working: Promise<unknown> = Promise.resolve();

  const work = async (): Promise<HandlerOutcome<Record<string, unknown>>> => {
    const running = entry.run(
      {
        id: job._id,
        principal: ownedBy(job),
        payload: readPayload(entry.contract, job),
        attempt: job.attempt,
        createdAt: job.createdAt,
        resumeId: job.resumeId,
      },
      {
        signal,
        deadlineMs: attemptMs,
        log,
        own: async (keys, options) => {
          if (await store.own(job._id, job.attempt, keys, options?.shared ?? false)) return;
          throw new TransientError("job.lease-lost", "The lease on this job was lost.");
        },
      },
    );
    // A handler that does not listen must not hold the slot: its late answer is dropped.
    working = running.catch(() => undefined);
    return Promise.race([
      running,
      new Promise<never>((_, reject) => {
        const stop = () => reject(signal.reason);
        if (signal.aborted) stop();
        else signal.addEventListener("abort", stop, { once: true });
      }),
    ]);
  };

  /** What this attempt wrote: now, and again when a handler that did not listen has ended. */
  const removeLost = async ({ state, objects = [] }: JobDocument): Promise<void> => {
    const withoutResult = isTerminal(state) && state !== "succeeded";
    const keys = objects
      .filter(({ attempt, shared }) => attempt === job.attempt && (withoutResult || !shared))
      .map(({ key }) => key);
    if (keys.length === 0) return;
    const failed = (error: unknown) =>
      log.warn({ err: error, jobId: job._id }, "objects of a lost attempt not removed");
    await removeObjects(keys).catch(failed);
    void working.then(() => removeObjects(keys)).catch(failed);
  };

  const ended = async (end: JobDocument): Promise<Decision> => {
    heartbeat.stop();
    await applyEffects(end);
    return acknowledge;
  };

  const lost = async (): Promise<Decision> => {
    heartbeat.stop();
    const current = await store.read(job._id);
    if (current?.committedAttempt === job.attempt) return ended(current);
    log.warn({ jobId: job._id, attempt: job.attempt }, "another attempt or another end won");
    if (current) await removeLost(current);
    return acknowledge;
  };

  const finished = (end: JobDocument | null): Promise<Decision> => {
    crashPoint("worker.after-commit");
    return end ? ended(end) : lost();
  };

  const until = performance.now() + attemptMs + policy.heartbeat.abortAfterMs;
  const settle = <Value>(write: () => Promise<Value>) => insist(write, until);

  const afterError = async (cause: unknown): Promise<Decision> => {
    if (heartbeat.signal.aborted) return lost();
    if (shutdown.aborted) {
      await settle(() => store.release(job));
      return { kind: "return-after", seconds: 0 };
    }
    if (job.deadlineAt && store.now() >= job.deadlineAt) {
      return finished(await settle(() => store.expire(job, deadlineError)));
    }
    const error = deadline.aborted
      ? describeError(new TransientError("job.attempt-timeout", "This attempt took longer than it may."))
      : describeError(cause);
    log.warn({ err: cause, jobId: job._id, attempt: job.attempt, code: error.code }, "attempt failed");
    if (!error.retryable || job.failures + 1 >= entry.contract.policy.maxAttempts) {
      return finished(await settle(() => store.fail(job._id, job.attempt, error)));
    }
    const delayMs = fullJitterBackOff(job.failures + 1, random, policy.retry);
    if (!(await settle(() => store.retry(job, error, delayMs)))) return lost();
    // A message of its own: a duplicate of this one may have deleted it while this attempt held the lease.
    return dispatcher.dispatch(job, delayMs).then(
      () => acknowledge,
      (): Decision => ({ kind: "return-after", seconds: delayMs / 1000 }),
    );
  };

  const attempt = async (): Promise<() => Promise<JobDocument | null>> => {
    const { result, effects, provenance = [], measures = {} } = await work();
    const parsed = entry.contract.result.safeParse(result);
    if (!parsed.success) {
      throw new PermanentError("job.invalid-result", "The result of this job does not fit its contract.", parsed.error);
    }
    const success = { result: parsed.data as Record<string, unknown>, effects, provenance, measures };
    crashPoint("worker.after-work");
    return () => store.commit(job._id, job.attempt, success);
  };

  try {
    const commit = await attempt().catch((error: unknown) => ({ failed: error }));
    return await (typeof commit === "function" ? finished(await settle(commit)) : afterError(commit.failed));
  } finally {
    heartbeat.stop();
  }
};
