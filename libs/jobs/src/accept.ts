import { createHash } from "node:crypto";
import { PermanentError } from "@career/foundation";
import {
  atOnce,
  type Effect,
  type JobDocument,
  type JobStore,
  type JobSubject,
  type Principal,
  schemaVersion,
} from "@career/mongo";
import { derivedId, newId } from "./ids.ts";
import type { AnyJobContract } from "./registry.ts";

/** What tells a request from another one. */
export type AskedRequest = {
  principal: Principal;
  /** Scope of the idempotency key, such as `POST /v1/job-fits`. */
  route: string;
  /** From the client, or derived from what caused the job; absent: the job is new in any case. */
  idempotencyKey?: string | undefined;
  /** What was asked, for telling a repeated request from another one under the same key. */
  body: unknown;
};

export type AcceptRequest = AskedRequest & {
  contract: AnyJobContract;
  /** Ids inside are derived from the job's, so that a repeated request names the same things. */
  build: (jobId: string) => {
    subject: JobSubject;
    resumeId: string | null;
    input: Record<string, unknown>;
    effects: Effect[];
  };
  /** The job whose input this one repeats. */
  replayOf?: string;
  /** When given, the job waits for an upload until then. */
  uploadUntil?: Date;
};

const hashBody = (body: unknown): string => createHash("sha256").update(JSON.stringify(body)).digest("hex");

const refuseOtherBody = (job: JobDocument, bodyHash: string): void => {
  if (job.bodyHash === bodyHash) return;
  throw new PermanentError(
    "idempotency.mismatch",
    "This Idempotency-Key was used before with another request. Send the same body again, or a new key.",
  );
};

/**
 * The job that the same request was accepted as before; null without a key, or when it is the first. What has become of
 * the things that the request names since then plays no part.
 */
export const findAccepted = async (
  store: Pick<JobStore, "findByKey">,
  { principal, route, idempotencyKey, body }: AskedRequest,
): Promise<{ job: JobDocument; replayed: true } | null> => {
  const job = idempotencyKey ? await store.findByKey(principal, route, idempotencyKey) : null;
  if (!job) return null;
  refuseOtherBody(job, hashBody(body));
  return { job, replayed: true };
};

/** One insert: when it has happened the job is accepted, whatever dies next. */
export const acceptJob = async (
  store: JobStore,
  { principal, contract, route, idempotencyKey, body, build, replayOf, uploadUntil }: AcceptRequest,
): Promise<{ job: JobDocument; replayed: boolean }> => {
  const id = idempotencyKey ? derivedId("job", principal.tenantId, principal.userId, route, idempotencyKey) : newId();
  const now = store.now();
  const bodyHash = hashBody(body);
  const accepted = await store.insert({
    _id: id,
    schemaVersion,
    tenantId: principal.tenantId,
    userId: principal.userId,
    type: contract.name,
    version: contract.version,
    queue: contract.queue,
    route,
    idempotencyKey: idempotencyKey ?? id,
    bodyHash,
    parentId: null,
    ...(replayOf ? { replayOf } : {}),
    state: uploadUntil ? "awaiting-upload" : "pending",
    result: null,
    error: null,
    provenance: [],
    measures: {},
    attempt: 0,
    failures: 0,
    silentClaims: 0,
    committedAttempt: null,
    leaseOwner: null,
    leaseUntil: null,
    notBefore: atOnce,
    dueAt: new Date(now.getTime() + store.policy.dispatchGraceMs),
    sweeps: 0,
    dispatchedAt: null,
    deadlineAt: uploadUntil ? null : new Date(now.getTime() + contract.policy.deadlineSeconds * 1000),
    uploadUntil: uploadUntil ?? null,
    createdAt: now,
    finishedAt: null,
    objects: [],
    effectsRevision: 0,
    history: [{ at: now, what: "accepted", attempt: 0 }],
    ...build(id),
  });
  refuseOtherBody(accepted.job, bodyHash);
  return accepted;
};
