import type { SentMessage } from "../faults/journal.ts";
import type { Accepted } from "./accepted-list.ts";

/** Documents as they lie in MongoDB, as far as something is checked of them. */
export type RawJob = {
  readonly _id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly type: string;
  readonly queue: string;
  readonly route: string;
  readonly idempotencyKey: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly resumeId: string | null;
  readonly state: string;
  readonly input: Record<string, unknown>;
  readonly result: Record<string, unknown> | null;
  readonly error: { readonly code: string } | null;
  readonly provenance: readonly {
    readonly degraded: boolean;
    readonly tokens?: { readonly input: number; readonly output: number };
    readonly costUsd?: number;
  }[];
  readonly measures: Record<string, number>;
  readonly attempt: number;
  readonly failures: number;
  readonly committedAttempt: number | null;
  readonly leaseOwner: string | null;
  readonly leaseUntil: Date | null;
  readonly createdAt: Date;
  readonly startedAt?: Date;
  readonly finishedAt: Date | null;
  readonly effects: readonly unknown[];
  /** No claim before this time. */
  readonly notBefore: Date;
  readonly history: readonly { readonly what: string; readonly at: Date }[];
};

export type RawLedgerRow = {
  readonly _id: string;
  readonly jobId: string;
  readonly kind: string;
  readonly state: string;
  readonly userId: string;
  readonly amounts: Record<string, number>;
};

export type RawObject = { readonly key: string; readonly sha256: string; readonly bytes: number };

/** A document that a job left behind. */
export type RawResult = { readonly _id: string; readonly jobId: string; readonly userId: string } & Record<
  string,
  unknown
>;

export type RawProfile = {
  readonly _id: string;
  readonly profile?: { readonly statistics: Record<string, number | null> };
};

export type RawRollup = Record<string, unknown> & { readonly _id: string };

export const resultCollections = ["resumes", "job_fit_analyses", "interview_sessions", "reports"] as const;
export type ResultCollection = (typeof resultCollections)[number];

export type QueueState = {
  readonly name: string;
  readonly waiting: number;
  readonly held: number;
  readonly delayed: number;
};

export type DeadLetter = { readonly queue: string; readonly messageId: string; readonly body: string };

/** A message that belongs into a dead-letter queue: this body, or one that contains something. */
export type PlantedPoison = { readonly queue: string } & ({ readonly body: string } | { readonly contains: string });

/** What the API says of a job; the status alone when it is not 200. */
export type ApiView = { readonly status: number; readonly job: Record<string, unknown> | null };

/** All that was read from outside at one moment; the checks are functions of it. */
export type Evidence = {
  readonly at: Date;
  readonly accepted: readonly Accepted[];
  /** Resumes whose deletion was confirmed. */
  readonly erased: ReadonlySet<string>;
  readonly jobs: readonly RawJob[];
  readonly ledger: readonly RawLedgerRow[];
  readonly results: Readonly<Record<ResultCollection, readonly RawResult[]>>;
  readonly profiles: readonly RawProfile[];
  readonly rollups: readonly RawRollup[];
  /** Event ids of each window that metrics sent. */
  readonly flushes: readonly (readonly string[])[];
  readonly views: ReadonlyMap<string, ApiView>;
  readonly objects: readonly RawObject[];
  readonly queues: readonly QueueState[];
  readonly deadLetters: readonly DeadLetter[];
  readonly planted: readonly PlantedPoison[];
  /** What was sent to the queue `events`, where a proxy's journal tells; null without one. */
  readonly sentEvents: readonly SentMessage[] | null;
};

const terminal = new Set(["succeeded", "failed", "expired", "cancelled"]);

export const hasEnded = ({ state }: { readonly state: string }): boolean => terminal.has(state);
export const hasSucceeded = (job: RawJob): boolean => job.state === "succeeded";
export const isErased = (
  { erased }: Pick<Evidence, "erased">,
  { resumeId }: Readonly<Record<string, unknown>>,
): boolean => typeof resumeId === "string" && erased.has(resumeId);
