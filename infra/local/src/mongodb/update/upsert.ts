import { compareStrings } from "../bson/compare.ts";
import type { Document, Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { Filter } from "../match/filter.ts";
import { applyUpdate, copyDocument } from "./apply.ts";
import type { Update } from "./parse.ts";
import { create, locate } from "./path.ts";

interface Equality {
  readonly path: string;
  readonly segments: readonly string[];
  readonly value: Value;
}

function equalitiesOf(filter: Filter, found: Equality[]): void {
  if (filter.kind === "and" || (filter.kind === "or" && filter.children.length === 1)) {
    for (const child of filter.children) equalitiesOf(child, found);
  } else if (filter.kind === "leaf" && filter.bound?.kind === "points" && filter.bound.values.length === 1) {
    const { segments } = filter.path;
    found.push({ path: segments.join("."), segments, value: filter.bound.values[0]! });
  }
}

function notSingle(message: string): MongoError {
  return new MongoError(ErrorCode.notSingleValueField, `cannot infer query fields to set, ${message}`);
}

/** The fields a query fixes to one value, as the start of the document that an upsert inserts. */
function documentFromQuery(filter: Filter, onlyId: boolean): Document {
  const found: Equality[] = [];
  equalitiesOf(filter, found);
  const wanted = onlyId ? found.filter((equality) => equality.path === "_id") : found;
  wanted.sort((left, right) => compareStrings(left.path, right.path));
  for (const [at, equality] of wanted.entries()) {
    for (const earlier of wanted.slice(0, at)) {
      if (earlier.path === equality.path) throw notSingle(`path '${equality.path}' is matched twice`);
      if (equality.path.startsWith(`${earlier.path}.`)) {
        throw notSingle(`both paths '${earlier.path}' and '${equality.path}' are matched`);
      }
    }
  }
  const document: Document = new Map();
  for (const { segments, value } of wanted) {
    const location = locate(document, segments);
    if (location.kind === "missing") create(location.container, location.rest, value);
  }
  return copyDocument(document);
}

export function documentToUpsert(filter: Filter, update: Update): Document {
  const start = documentFromQuery(filter, update.kind === "replacement");
  return applyUpdate(start, update, true);
}
