import type { EngineRun, JobError, TerminalState } from "@career/contracts";
import type { Db, Filter, UpdateFilter } from "mongodb";
import { collectionsOf } from "./collections.ts";
import {
  atOnce,
  type Effect,
  type HistoryEntry,
  type JobDocument,
  type ObjectReference,
  type OwnedObject,
  type Principal,
} from "./documents.ts";
import { isDuplicateKey } from "./duplicate-key.ts";
import type { ServerClock } from "./server-clock.ts";

export type JobStorePolicy = {
  readonly leaseMs: number;
  /** How soon a sweep looks at a job that the process that accepted it may not have sent. */
  readonly dispatchGraceMs: number;
  /** Claims that ended in no word at all before the job counts as a crash loop. */
  readonly maxSilentClaims: number;
  /** First and longest wait between two looks of the sweep at one job. */
  readonly sweepBaseMs: number;
  readonly sweepCapMs: number;
};

export const defaultJobStorePolicy: JobStorePolicy = {
  leaseMs: 30_000,
  dispatchGraceMs: 1_000,
  maxSilentClaims: 5,
  sweepBaseMs: 15_000,
  sweepCapMs: 15 * 60_000,
};

export type Success = {
  result: Record<string, unknown>;
  provenance: EngineRun[];
  measures: Record<string, number>;
  effects: Effect[];
};

const historyLimit = 50;
const activeStates = ["awaiting-upload", "pending", "running"] as const;

/** Every end of every job leaves these, in the very update that makes it terminal. */
const terminalEffects: Effect[] = [
  { kind: "ledger", name: "usage", amounts: {} },
  { kind: "remove-objects" },
  { kind: "profile" },
  { kind: "emit", name: "job.finished" },
];

export const ownedBy = ({ tenantId, userId }: Principal): Principal => ({ tenantId, userId });

/** The conditional updates of a job's life. Each is one document and one command, so none needs a transaction. */
export const createJobStore = (db: Db, clock: ServerClock, policy: JobStorePolicy = defaultJobStorePolicy) => {
  const { jobs } = collectionsOf(db);
  const after = (ms: number) => new Date(clock.now().getTime() + ms);
  const earlier = (left: Date, right: Date | null) => (right && right < left ? right : left);
  const note = (what: string, attempt: number, code?: string) => ({
    history: {
      $each: [{ at: clock.now(), what, attempt, ...(code ? { code } : {}) } satisfies HistoryEntry],
      $slice: -historyLimit,
    },
  });

  const finish = (
    filter: Filter<JobDocument>,
    state: TerminalState,
    attempt: number,
    end: {
      set: Partial<JobDocument>;
      effects: Effect[];
      failures?: number;
      code?: string;
    },
  ) => {
    const now = clock.now();
    return jobs.findOneAndUpdate(
      filter,
      {
        $set: {
          ...end.set,
          state,
          finishedAt: now,
          leaseOwner: null,
          leaseUntil: null,
          dueAt: after(policy.sweepBaseMs),
          sweeps: 0,
        },
        $inc: { effectsRevision: 1, failures: end.failures ?? 0 },
        $push: { effects: { $each: [...end.effects, ...terminalEffects] }, ...note(state, attempt, end.code) },
      } satisfies UpdateFilter<JobDocument>,
      { returnDocument: "after" },
    );
  };

  const mine = (id: string, attempt: number): Filter<JobDocument> => ({ _id: id, state: "running", attempt });

  /** The reply of the update may have been lost: then a second try matches nothing, and only a read can tell. */
  const wonBy = async (id: string, attempt: number, updated: JobDocument | null): Promise<JobDocument | null> => {
    if (updated) return updated;
    const current = await jobs.findOne({ _id: id });
    return current?.committedAttempt === attempt ? current : null;
  };

  return {
    policy,
    now: () => clock.now(),
    read: (id: string) => jobs.findOne({ _id: id }),

    /** Inserts, or returns the job that already has this id or this idempotency key. */
    insert: async (job: JobDocument): Promise<{ job: JobDocument; replayed: boolean }> => {
      try {
        await jobs.insertOne(job);
        return { job, replayed: false };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const { tenantId, userId, route, idempotencyKey } = job;
        const existing = await jobs.findOne({ tenantId, userId, route, idempotencyKey });
        if (!existing) throw error;
        return { job: existing, replayed: true };
      }
    },

    /** The job that a person's earlier request with this key was accepted as. */
    findByKey: ({ tenantId, userId }: Principal, route: string, idempotencyKey: string) =>
      jobs.findOne({ tenantId, userId, route, idempotencyKey }),

    claim: async (id: string, owner: string, accepts: { type: string; version: number }[]) => {
      const now = clock.now();
      const until = after(policy.leaseMs);
      return jobs.findOneAndUpdate(
        {
          _id: id,
          deadlineAt: { $gt: now },
          silentClaims: { $lt: policy.maxSilentClaims },
          $and: [
            { $or: accepts.map(({ type, version }) => ({ type, version: { $lte: version } })) },
            {
              $or: [
                { state: "pending", notBefore: { $lte: now } },
                { state: "running", leaseUntil: { $lte: now } },
              ],
            },
          ],
        },
        {
          $set: { state: "running", leaseOwner: owner, leaseUntil: until, dueAt: until, sweeps: 0 },
          $inc: { attempt: 1, silentClaims: 1 },
          $min: { startedAt: now },
        },
        { returnDocument: "after" },
      );
    },

    /** False when the job is no longer ours. */
    renew: async (id: string, attempt: number, deadlineAt: Date | null): Promise<boolean> => {
      const until = after(policy.leaseMs);
      const { matchedCount } = await jobs.updateOne(mine(id, attempt), {
        $set: { leaseUntil: until, dueAt: earlier(until, deadlineAt) },
      });
      return matchedCount === 1;
    },

    /** Remembers what an attempt is about to write, so that nobody has to find it; false when the job is no longer ours. */
    own: async (id: string, attempt: number, keys: readonly string[], shared: boolean): Promise<boolean> => {
      const objects = keys.map((key): OwnedObject => ({ key, attempt, shared }));
      const { matchedCount } = await jobs.updateOne(mine(id, attempt), { $push: { objects: { $each: objects } } });
      return matchedCount === 1;
    },

    /** Null when another attempt or another end won. */
    commit: async (id: string, attempt: number, { effects, ...success }: Success) =>
      wonBy(
        id,
        attempt,
        await finish(mine(id, attempt), "succeeded", attempt, {
          set: { ...success, error: null, committedAttempt: attempt, silentClaims: 0 },
          effects,
        }),
      ),

    fail: async (id: string, attempt: number, error: JobError) =>
      wonBy(
        id,
        attempt,
        await finish(mine(id, attempt), "failed", attempt, {
          set: { error, committedAttempt: attempt, silentClaims: 0 },
          effects: [],
          failures: 1,
          code: error.code,
        }),
      ),

    /** Back to `pending` after a reported error. The message returns by itself after `delayMs`; a sweep covers its loss. */
    retry: async (job: JobDocument, error: JobError, delayMs: number): Promise<boolean> => {
      const notBefore = after(delayMs);
      const { matchedCount } = await jobs.updateOne(mine(job._id, job.attempt), {
        $set: {
          state: "pending",
          error,
          notBefore,
          dueAt: earlier(new Date(notBefore.getTime() + policy.sweepBaseMs), job.deadlineAt),
          sweeps: 0,
          silentClaims: 0,
          leaseOwner: null,
          leaseUntil: null,
        },
        $inc: { failures: 1 },
        $push: note("retry", job.attempt, error.code),
      });
      return matchedCount === 1;
    },

    /** Back to `pending` at a graceful shutdown: costs nothing and is due at once. */
    release: async (job: JobDocument): Promise<boolean> => {
      const now = clock.now();
      const { matchedCount } = await jobs.updateOne(mine(job._id, job.attempt), {
        $set: {
          state: "pending",
          notBefore: atOnce,
          dueAt: now,
          dispatchedAt: null,
          sweeps: 0,
          silentClaims: 0,
          leaseOwner: null,
          leaseUntil: null,
        },
        $push: note("released", job.attempt),
      });
      return matchedCount === 1;
    },

    /** Ends a job whose workers died again and again without a word. */
    failCrashed: (job: JobDocument) => {
      const error: JobError = {
        code: "job.crashed",
        message: "Working on this stopped our worker several times, so we gave up. Please report the job's id.",
        retryable: false,
      };
      return finish(
        {
          ...mine(job._id, job.attempt),
          leaseUntil: { $lte: clock.now() },
          silentClaims: { $gte: policy.maxSilentClaims },
        },
        "failed",
        job.attempt,
        { set: { error }, effects: [], code: error.code },
      );
    },

    expire: (job: JobDocument, error: JobError) =>
      finish(
        job.state === "awaiting-upload"
          ? { _id: job._id, state: "awaiting-upload", uploadUntil: { $lte: clock.now() } }
          : { _id: job._id, state: { $in: ["pending", "running"] }, deadlineAt: { $lte: clock.now() } },
        "expired",
        job.attempt,
        { set: { error }, effects: [], code: error.code },
      ),

    /** Null when the job is not this person's or has ended already. */
    cancel: (principal: Principal, id: string, effects: Effect[] = []) =>
      finish({ _id: id, ...ownedBy(principal), state: { $in: [...activeStates] } }, "cancelled", 0, {
        set: {
          error: { code: "job.cancelled", message: "This job was cancelled on request.", retryable: false },
        },
        effects,
      }),

    /** Adds work to a job that has ended; its state never changes again. */
    addEffect: async (principal: Principal, id: string, effect: Effect): Promise<boolean> => {
      const { matchedCount } = await jobs.updateOne(
        { _id: id, ...ownedBy(principal), state: { $nin: [...activeStates] } },
        { $push: { effects: effect }, $inc: { effectsRevision: 1 }, $set: { dueAt: clock.now(), sweeps: 0 } },
      );
      return matchedCount === 1;
    },

    /** The awaited object is there: the job's deadline starts now. Null when the job was not waiting any more. */
    startAfterUpload: (id: string, upload: ObjectReference, deadlineMs: number) => {
      const now = clock.now();
      return jobs.findOneAndUpdate(
        { _id: id, state: "awaiting-upload" },
        {
          $set: {
            state: "pending",
            "input.upload": upload,
            notBefore: atOnce,
            dueAt: now,
            sweeps: 0,
            deadlineAt: after(deadlineMs),
          },
          $push: note("uploaded", 0),
        } as UpdateFilter<JobDocument>,
        { returnDocument: "after" },
      );
    },

    markDispatched: async (id: string): Promise<void> => {
      const now = clock.now();
      await jobs.updateOne(
        { _id: id, state: "pending", dispatchedAt: null },
        { $set: { dispatchedAt: now, dueAt: after(policy.sweepBaseMs) } },
      );
    },

    /** Forgets effects that were applied; false when new ones have come since. */
    clearEffects: async (job: JobDocument): Promise<boolean> => {
      const { matchedCount } = await jobs.updateOne(
        { _id: job._id, effectsRevision: job.effectsRevision },
        { $set: { effects: [], ...(activeStates.some((state) => state === job.state) ? {} : { dueAt: null }) } },
      );
      return matchedCount === 1;
    },

    eraseContent: async (id: string): Promise<void> => {
      await jobs.updateOne({ _id: id }, { $set: { result: null, input: {}, measures: {} } });
    },

    due: (limit: number) =>
      jobs
        .find({ dueAt: { $lte: clock.now() } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray(),

    /** Takes a due job for this pass by pushing its next look on; false when another process was faster. */
    takeDue: async (job: JobDocument): Promise<boolean> => {
      const limit = job.state === "awaiting-upload" ? job.uploadUntil : job.deadlineAt;
      // A quarter of what is left, so that a job whose message is lost late is still looked at before its end.
      const quarterMs = limit ? (limit.getTime() - clock.now().getTime()) / 4 : policy.sweepCapMs;
      const longestMs = Math.min(policy.sweepCapMs, Math.max(policy.sweepBaseMs, quarterMs));
      const next = after(Math.min(longestMs, policy.sweepBaseMs * 2 ** job.sweeps));
      const dueAt = limit && limit > clock.now() ? earlier(next, limit) : next;
      const { matchedCount } = await jobs.updateOne(
        { _id: job._id, dueAt: job.dueAt, state: job.state, attempt: job.attempt },
        { $set: { dueAt }, $inc: { sweeps: 1 } },
      );
      return matchedCount === 1;
    },

    /** The analysis that an upload link was made for; both ids come from the object's key. */
    findByUpload: (type: string, userId: string, resumeId: string) =>
      jobs.findOne({ userId, resumeId, type, replayOf: null }),
    /** Every job about one thing, oldest first. */
    ofSubject: (principal: Principal, subjectId: string) =>
      jobs
        .find({ ...ownedBy(principal), "subject.id": subjectId } as Filter<JobDocument>)
        .sort({ createdAt: 1, _id: 1 })
        .toArray(),
    /** The same for several things in one query. */
    ofSubjects: (principal: Principal, subjectIds: readonly string[]) =>
      jobs
        .find({ ...ownedBy(principal), "subject.id": { $in: [...subjectIds] } } as Filter<JobDocument>)
        .sort({ createdAt: 1, _id: 1 })
        .toArray(),
    countPending: (queue: string) => jobs.countDocuments({ queue, state: "pending" }),
    activeOnResume: (principal: Principal, resumeId: string) =>
      jobs.find({ ...ownedBy(principal), resumeId, state: { $in: [...activeStates] } }).toArray(),
    endedOnResume: (principal: Principal, resumeId: string) =>
      jobs
        .find({ ...ownedBy(principal), resumeId, state: { $nin: [...activeStates] } })
        .project<{ _id: string }>({ _id: 1 })
        .toArray(),
  };
};

export type JobStore = ReturnType<typeof createJobStore>;
