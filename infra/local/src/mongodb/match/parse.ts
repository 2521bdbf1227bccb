import type { Document, Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import { splitPath } from "./elements.ts";
import { type Filter, matchAll } from "./filter.ts";
import { equality, regexLeaf } from "./leaves.ts";
import { parseOperators } from "./operators.ts";

const refusedAtTop = new Set(["$expr", "$where", "$text", "$jsonSchema", "$sampleRate", "$alwaysTrue", "$alwaysFalse"]);
const referenceFields = new Set(["$ref", "$id", "$db"]);

export function badValue(message: string): MongoError {
  return new MongoError(ErrorCode.badValue, message);
}

/** Whether a document stands for operators rather than for itself: its first name starts with `$` and is no DBRef part. */
export function isOperatorDocument(value: Value): value is Extract<Value, { kind: "object" }> {
  if (value.kind !== "object") return false;
  const first = value.value.keys().next();
  return !first.done && first.value.startsWith("$") && !referenceFields.has(first.value);
}

export function parseFilter(query: Document): Filter {
  const children: Filter[] = [];
  for (const [name, value] of query) {
    if (name.startsWith("$")) {
      const child = parseTopLevel(name, value);
      if (child) children.push(child);
    } else children.push(parseField(name, value));
  }
  return children.length === 1 ? children[0]! : children.length === 0 ? matchAll : { kind: "and", children };
}

function parseTopLevel(name: string, value: Value): Filter | undefined {
  switch (name) {
    case "$and":
    case "$or":
    case "$nor":
      return { kind: name.slice(1) as "and" | "or" | "nor", children: parseClauses(name, value) };
    case "$comment":
      return undefined;
    default:
      if (refusedAtTop.has(name)) throw notImplemented(`query operator ${name}`);
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function parseClauses(name: string, value: Value): Filter[] {
  if (value.kind !== "array") throw badValue(`${name} must be an array`);
  if (value.value.length === 0) throw badValue("$and/$or/$nor must be a nonempty array");
  return value.value.map((clause) => {
    if (clause.kind !== "object") throw badValue("$or/$and/$nor entries need to be full objects");
    return parseFilter(clause.value);
  });
}

function parseField(name: string, value: Value): Filter {
  const path = splitPath(name);
  if (isOperatorDocument(value)) return parseOperators(path, value.value);
  return value.kind === "regex" ? regexLeaf(path, value.pattern, value.options) : equality(path, value);
}
