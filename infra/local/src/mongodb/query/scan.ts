import { readStoredDocument } from "../bson/read.ts";
import type { Document } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { type Filter, matches } from "../match/filter.ts";
import type { Collection } from "../storage/catalog.ts";
import type { Entry, Store } from "../storage/store.ts";
import type { Plan } from "./plan.ts";

export interface Found {
  readonly id: number;
  readonly body: Buffer;
  readonly document: Document;
}

/** Stops work that runs past the client's time limit. */
export type Deadline = () => void;

const firstChunk = 8;
const largestChunk = 512;

export function deadlineAfter(milliseconds: number): Deadline {
  if (milliseconds <= 0) return () => {};
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() > end) throw new MongoError(ErrorCode.maxTimeExpired, "operation exceeded time limit");
  };
}

function* collectionIds(store: Store, collection: Collection, reverse: boolean): Generator<number> {
  let after: number | undefined;
  for (let chunk = firstChunk; ; chunk = Math.min(chunk * 4, largestChunk)) {
    const ids = store.documentIds(collection, after, reverse, chunk);
    yield* ids;
    if (ids.length < chunk) return;
    after = ids.at(-1);
  }
}

function* indexIds(store: Store, plan: Extract<Plan, { kind: "index" }>): Generator<number> {
  for (const range of plan.reverse ? plan.ranges.toReversed() : plan.ranges) {
    let after: Entry | undefined;
    for (let chunk = firstChunk; ; chunk = Math.min(chunk * 4, largestChunk)) {
      const entries = store.entries(plan.index, range, after, plan.reverse, chunk);
      for (const entry of entries) yield entry.id;
      if (entries.length < chunk) break;
      after = entries.at(-1);
    }
  }
}

function* candidateIds(store: Store, collection: Collection, plan: Plan): Generator<number> {
  if (plan.kind === "collection") yield* collectionIds(store, collection, plan.reverse);
  else if (plan.kind === "index") yield* indexIds(store, plan);
  else for (const part of plan.parts) yield* candidateIds(store, collection, part);
}

/**
 * Documents that match, read a few at a time: nothing is held open in the database between two of them, so a cursor can
 * rest here while other commands write.
 */
export function* scan(
  store: Store,
  collection: Collection,
  plan: Plan,
  filter: Filter,
  check: () => void,
): Generator<Found> {
  // A document can have several entries, and one that is written while a cursor rests can move ahead of it.
  const seen = plan.kind === "collection" ? undefined : new Set<number>();
  for (const id of candidateIds(store, collection, plan)) {
    check();
    if (seen?.has(id)) continue;
    seen?.add(id);
    const body = store.body(collection, id);
    if (!body) continue;
    const document = readStoredDocument(body);
    if (matches(filter, document)) yield { id, body, document };
  }
}
