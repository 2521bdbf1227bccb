import { printValue } from "../bson/print.ts";
import { type Document, nullValue, object, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";

type Container = Extract<Value, { kind: "object" | "array" }>;

/** Where an update path ends in a document. */
export type Location =
  | { readonly kind: "found"; readonly container: Container; readonly name: string; readonly value: Value }
  | { readonly kind: "missing"; readonly container: Container; readonly rest: readonly string[] }
  | { readonly kind: "blocked"; readonly by: string };

const maxPadding = 1_500_000;
const position = /^(?:0|[1-9]\d*)$/;

export function parseUpdatePath(path: string): string[] {
  if (path === "") throw new MongoError(ErrorCode.emptyFieldName, "An empty update path is not valid.");
  const segments = path.split(".");
  if (segments.includes("")) {
    throw new MongoError(
      ErrorCode.emptyFieldName,
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (segments[0] === "$" || segments[0]!.startsWith("$[")) {
    throw new MongoError(
      ErrorCode.badValue,
      `Cannot have positional (i.e. '$') element in the first position in path '${path}'`,
    );
  }
  for (const segment of segments) {
    if (segment === "$" || segment === "$[]") throw notImplemented(`positional operator in path '${path}'`);
    if (segment.startsWith("$[")) {
      throw new MongoError(
        ErrorCode.badValue,
        `No array filter found for identifier '${segment.slice(2, -1)}' in path '${path}'`,
      );
    }
  }
  if (segments[0]!.startsWith("$")) {
    throw new MongoError(
      ErrorCode.dollarPrefixedFieldName,
      `The dollar ($) prefixed field '${segments[0]}' in '${path}' is not allowed in the context of an update.`,
    );
  }
  return segments;
}

function child(container: Container, name: string): Value | undefined {
  if (container.kind === "object") return container.value.get(name);
  return position.test(name) ? container.value[Number(name)] : undefined;
}

export function locate(document: Document, segments: readonly string[]): Location {
  let container: Container = object(document) as Container;
  for (const [at, name] of segments.entries()) {
    const value = child(container, name);
    if (value === undefined) {
      if (container.kind === "array" && !position.test(name)) return blocked(name, segments[at - 1]!, container);
      return { kind: "missing", container, rest: segments.slice(at) };
    }
    if (at === segments.length - 1) return { kind: "found", container, name, value };
    if (value.kind !== "object" && value.kind !== "array") return blocked(segments[at + 1]!, name, value);
    container = value;
  }
  throw new MongoError(ErrorCode.emptyFieldName, "An empty update path is not valid.");
}

function blocked(name: string, parent: string, value: Value): Location {
  return { kind: "blocked", by: `Cannot create field '${name}' in element {${parent}: ${printValue(value)}}` };
}

export function assign(container: Container, name: string, value: Value): void {
  if (container.kind === "object") {
    container.value.set(name, value);
    return;
  }
  const index = Number(name);
  if (index - container.value.length > maxPadding) {
    throw new MongoError(ErrorCode.badValue, `can't backfill more than ${maxPadding} elements`);
  }
  while (container.value.length < index) container.value.push(nullValue);
  container.value[index] = value;
}

/** Puts a value at a path that does not exist yet; what lies between becomes documents. */
export function create(container: Container, rest: readonly string[], value: Value): void {
  const nested = rest.slice(1).reduceRight<Value>((inner, name) => object(new Map([[name, inner]])), value);
  assign(container, rest[0]!, nested);
}

export function removeAt(container: Container, name: string): void {
  if (container.kind === "object") container.value.delete(name);
  else container.value[Number(name)] = nullValue;
}

/** Order in which the fields of one update are worked on: by name, positions by number. */
export function comparePaths(left: readonly string[], right: readonly string[]): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const a = left[at]!;
    const b = right[at]!;
    if (a === b) continue;
    if (position.test(a) && position.test(b)) return Number(a) - Number(b);
    return Buffer.from(a).compare(Buffer.from(b));
  }
  return left.length - right.length;
}
