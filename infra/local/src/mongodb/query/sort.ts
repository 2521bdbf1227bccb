import { approximate } from "../bson/numbers.ts";
import type { Document, Value } from "../bson/values.ts";
import { isNumber } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import type { IndexField } from "../storage/catalog.ts";
import { indexKeys } from "../storage/index-keys.ts";
import { checkFieldPath } from "./field-path.ts";

export type SortField = IndexField;

export function parseSort(spec: Document): SortField[] {
  if (spec.size > 32) throw new MongoError(ErrorCode.badValue, "too many sort keys");
  return [...spec].map(([path, direction]) => {
    checkFieldPath(path);
    return { path, segments: path.split("."), descending: isDescending(path, direction) };
  });
}

function isDescending(path: string, direction: Value): boolean {
  if (direction.kind === "object") {
    if (direction.value.has("$meta")) throw notImplemented("sort by $meta");
    throw new MongoError(15974, `Illegal key in $sort specification: ${path}`);
  }
  if (!isNumber(direction)) throw new MongoError(15974, `Illegal key in $sort specification: ${path}`);
  const value = approximate(direction);
  if (value !== 1 && value !== -1) {
    throw new MongoError(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
  }
  return value < 0;
}

/** The lowest of a document's keys in the wanted order, as an array sorts by its least or greatest element. */
export function sortKey(document: Document, sort: readonly SortField[]): Buffer {
  let keys: ReturnType<typeof indexKeys>;
  try {
    keys = indexKeys(document, sort);
  } catch (error) {
    if (error instanceof MongoError && error.code === ErrorCode.cannotIndexParallelArrays) {
      throw new MongoError(ErrorCode.badValue, "cannot sort with keys that are parallel arrays");
    }
    throw error;
  }
  return keys.keys.map((key) => key.encoded).reduce((least, key) => (key.compare(least) < 0 ? key : least));
}

export interface Sortable {
  readonly key: Buffer;
}

/** Collects items and gives them back in order, equal keys as they came, keeping no more than `limit`. */
export class Sorter<Item extends Sortable> {
  private items: Item[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(item: Item): void {
    this.items.push(item);
    if (this.items.length >= this.limit * 2 + 1000) this.items = this.ordered();
  }

  ordered(): Item[] {
    return this.items.sort((left, right) => left.key.compare(right.key)).slice(0, this.limit);
  }
}
