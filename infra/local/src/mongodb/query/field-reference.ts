import { array, type Document, type Value } from "../bson/values.ts";
import { MongoError, notImplemented } from "../errors.ts";
import { checkFieldPath } from "./field-path.ts";

function follow(value: Value | undefined, path: readonly string[], at: number): Value | undefined {
  if (at === path.length || value === undefined) return value;
  if (value.kind === "object") return follow(value.value.get(path[at]!), path, at + 1);
  if (value.kind === "array")
    return array(value.value.flatMap((item) => (item.kind === "object" ? (follow(item, path, at) ?? []) : [])));
  return undefined;
}

/** Reads `"$a.b"` as aggregation does: through arrays it gives the array of what their elements hold. */
export function fieldReference(reference: string): (document: Document) => Value | undefined {
  if (reference.startsWith("$$")) {
    const [variable, ...rest] = reference.slice(2).split(".");
    if (variable !== "ROOT" && variable !== "CURRENT") throw notImplemented(`variable $$${variable}`);
    return (document) => follow({ kind: "object", value: document }, rest, 0);
  }
  const path = reference.slice(1);
  if (path === "") throw new MongoError(16872, "'$' by itself is not a valid FieldPath");
  checkFieldPath(path);
  const segments = path.split(".");
  return (document) => follow({ kind: "object", value: document }, segments, 0);
}
