import { readStoredDocument } from "../bson/read.ts";
import type { Document } from "../bson/values.ts";
import type { Result } from "../cursors.ts";
import type { Filter } from "../match/filter.ts";
import type { Collection } from "../storage/catalog.ts";
import type { Store } from "../storage/store.ts";
import { choose, type Hint } from "./plan.ts";
import { type Deadline, type Found, scan } from "./scan.ts";
import { Sorter, type SortField, sortKey } from "./sort.ts";

export interface Query {
  readonly filter: Filter;
  readonly sort: readonly SortField[];
  readonly skip: number;
  /** Infinity when there is none. */
  readonly limit: number;
  readonly hint: Hint | undefined;
}

/** Matching documents in order, after skip and up to limit. */
export function* find(
  store: Store,
  collection: Collection,
  query: Query,
  check: Deadline,
): Generator<Found & { last: boolean }> {
  const plan = choose(query.filter, query.sort, collection, query.hint);
  const found = scan(store, collection, plan, query.filter, check);
  const end = query.skip + query.limit;
  const ordered = plan.sorted ? found : sorted(found, query.sort, end);
  let position = 0;
  for (const one of ordered) {
    position += 1;
    if (position > query.skip) yield { ...one, last: position === end || ("last" in one && one.last === true) };
    if (position >= end) return;
  }
}

function* sorted(
  found: Iterable<Found>,
  sort: readonly SortField[],
  limit: number,
): Generator<Found & { last: boolean }> {
  const sorter = new Sorter<{ id: number; body: Buffer; key: Buffer }>(limit);
  for (const { id, body, document } of found) sorter.add({ id, body, key: sortKey(document, sort) });
  const items = sorter.ordered();
  for (const [at, { id, body }] of items.entries()) {
    yield { id, body, document: readStoredDocument(body), last: at === items.length - 1 };
  }
}

export function* toResults(
  found: Iterable<Found & { last: boolean }>,
  project: (document: Document) => Document,
): Generator<Result> {
  for (const { document, body, last } of found) yield { document: project(document), bytes: body.length, last };
}
