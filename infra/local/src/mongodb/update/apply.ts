import { equalValues } from "../bson/compare.ts";
import { printValue } from "../bson/print.ts";
import { type Document, object, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { Change, Update } from "./parse.ts";
import { assign, create, locate, removeAt } from "./path.ts";

function copyValue(value: Value): Value {
  if (value.kind === "object") return object(copyDocument(value.value));
  if (value.kind === "array") return { kind: "array", value: value.value.map(copyValue) };
  return value;
}

/** A copy whose documents and arrays can be changed without touching the original. */
export function copyDocument(document: Document): Document {
  return new Map([...document].map(([name, value]) => [name, copyValue(value)]));
}

function applyChange(document: Document, change: Change, inserting: boolean): void {
  const { operator, path, segments } = change;
  if (operator.onlyOnInsert && !inserting) return;
  const location = locate(document, segments);
  if (location.kind === "found") {
    const outcome = operator.apply(location.value, { path, document });
    if (outcome === "remove") removeAt(location.container, location.name);
    else if (outcome !== "keep") assign(location.container, location.name, copyValue(outcome));
    return;
  }
  if (!operator.creates) return;
  if (location.kind === "blocked") throw new MongoError(ErrorCode.pathNotViable, location.by);
  const outcome = operator.apply(undefined, { path, document });
  if (outcome !== "keep" && outcome !== "remove") create(location.container, location.rest, copyValue(outcome));
}

function rejectChangedId(before: Document, after: Document, message: (id: string) => string): void {
  const old = before.get("_id");
  const current = after.get("_id");
  if (!old || (current && equalValues(old, current))) return;
  throw new MongoError(ErrorCode.immutableField, message(current ? printValue(current) : "missing"));
}

/** The document after an update; the one given is left as it is. */
export function applyUpdate(before: Document, update: Update, inserting: boolean): Document {
  if (update.kind === "replacement") {
    const id = before.get("_id");
    const after: Document = new Map(id && !update.document.has("_id") ? [["_id", id]] : []);
    for (const [name, value] of update.document) after.set(name, value);
    rejectChangedId(
      before,
      after,
      (altered) =>
        `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${altered}`,
    );
    return idFirst(after);
  }
  const after = copyDocument(before);
  for (const change of update.changes) applyChange(after, change, inserting);
  rejectChangedId(before, after, () => "Performing an update on the path '_id' would modify the immutable field '_id'");
  return after;
}

/** The same fields with `_id` leading, as documents are stored. */
export function idFirst(document: Document): Document {
  const id = document.get("_id");
  if (!id || document.keys().next().value === "_id") return document;
  const result: Document = new Map([["_id", id]]);
  for (const [name, value] of document) result.set(name, value);
  return result;
}
