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

export type AcceptRequest = {
  principal: Principal;
  contract: AnyJobContract;
  /** Scope of the idempotency key, such as `POST /v1/job-fits`. */
  route: string;
  /** From the client, or derived from what caused the job; absent: the job is new in any case. */
  idempotencyKey?: string | undefined;
  /** What was asked, for telling a repeated request from another one under the same key. */
  body: unknown;
  /** Ids inside are derived from the job's, so that a repeated request names the same things. */
  build: (jobId: string) => {
    subject: JobSubject;
    resumeId: string | null;
    input: Record<string, unknown>;
    effects: Effect[];
  };
  /** When given, the job waits for an upload until then. */
  uploadUntil?: Date;
};

const hashBody = (body: unknown): string => createHash("sha256").update(JSON.stringify(body)).digest("hex");

/** One insert: when it has happened the job is accepted, whatever dies next. */
export const acceptJob = async (
  store: JobStore,
  { principal, contract, route, idempotencyKey, body, build, uploadUntil }: AcceptRequest,
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
  if (accepted.job.bodyHash !== bodyHash) {
    throw new PermanentError(
      "idempotency.mismatch",
      "This Idempotency-Key was used before with another request. Send the same body again, or a new key.",
    );
  }
  return accepted;
};
