import { approximate } from "../bson/numbers.ts";
import { isTruthy } from "../bson/truth.ts";
import { array, type Document, isNumber, object, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import { type Elements, matchesElements } from "../match/filter.ts";
import { parseElements } from "../match/operators.ts";
import { checkFieldPath } from "./field-path.ts";
import { fieldReference } from "./field-reference.ts";

type Compute = (document: Document) => Value | undefined;

type Node =
  | { readonly kind: "include" | "exclude" }
  | { readonly kind: "fields"; readonly fields: Map<string, Node> }
  | { readonly kind: "slice"; readonly skip: number | undefined; readonly count: number }
  | { readonly kind: "elemMatch"; readonly elements: Elements }
  | { readonly kind: "compute"; readonly compute: Compute };

export type Projection = (document: Document) => Document;
type Mode = "include" | "exclude";

interface Parsed {
  readonly root: Map<string, Node>;
  mode: Mode | undefined;
  id: Mode | undefined;
  readonly operators: "find" | "aggregate";
}

/** Parses a projection; `find` also knows `$slice` and `$elemMatch`. */
export function parseProjection(spec: Document, operators: "find" | "aggregate"): Projection {
  const parsed: Parsed = { root: new Map(), mode: undefined, id: undefined, operators };
  for (const [path, value] of spec) parseEntry(parsed, path, value);
  const mode = parsed.mode ?? parsed.id ?? "exclude";
  const id = parsed.id ?? (parsed.root.has("_id") ? undefined : "include");
  if (id && id === mode) parsed.root.set("_id", { kind: id });
  return (document) => {
    const result = projectFields(document, parsed.root, mode, document);
    return result;
  };
}

function setMode(parsed: Parsed, mode: Mode, path: string): void {
  if (parsed.mode && parsed.mode !== mode) {
    const message = `Cannot do ${mode === "include" ? "inclusion" : "exclusion"} on field ${path} in ${parsed.mode === "include" ? "inclusion" : "exclusion"} projection`;
    throw new MongoError(mode === "include" ? 31253 : 31254, message);
  }
  parsed.mode = mode;
}

function parseEntry(parsed: Parsed, path: string, value: Value): void {
  if (path.endsWith(".$")) throw notImplemented("positional projection");
  checkFieldPath(path);
  if (value.kind === "bool" || isNumber(value)) {
    const mode: Mode = isTruthy(value) ? "include" : "exclude";
    if (path === "_id") {
      if (parsed.root.has("_id")) throw new MongoError(31250, "Path collision at _id");
      parsed.id = mode;
      return;
    }
    setMode(parsed, mode, path);
    addNode(parsed.root, path, { kind: mode });
  } else if (value.kind === "object") parseObject(parsed, path, value.value);
  else if (value.kind === "string" && value.value.startsWith("$")) {
    setMode(parsed, "include", path);
    addNode(parsed.root, path, { kind: "compute", compute: fieldReference(value.value) });
  } else throw notImplemented(`projection of ${path} to a constant`);
}

function parseObject(parsed: Parsed, path: string, value: Document): void {
  const [first] = value;
  if (!first) throw new MongoError(51270, "An empty sub-projection is not a valid value. Found empty object at path");
  const [name, operand] = first;
  if (!name.startsWith("$")) {
    for (const [inner, innerValue] of value) parseEntry(parsed, `${path}.${inner}`, innerValue);
    return;
  }
  if (value.size > 1) {
    throw new MongoError(
      ErrorCode.badValue,
      "an expression specification must contain exactly one field, the name of the expression",
    );
  }
  if (parsed.operators === "find" && name === "$slice") addNode(parsed.root, path, parseSlice(operand));
  else if (parsed.operators === "find" && name === "$elemMatch") {
    if (path.includes(".")) throw new MongoError(31275, "Cannot use $elemMatch projection on a nested field.");
    if (operand.kind !== "object") throw new MongoError(31274, "elemMatch: Invalid argument, object required");
    setMode(parsed, "include", path);
    addNode(parsed.root, path, { kind: "elemMatch", elements: parseElements(operand) });
  } else throw new MongoError(ErrorCode.invalidPipelineOperator, `Unrecognized expression '${name}'`);
}

function parseSlice(operand: Value): Node {
  const numbers = operand.kind === "array" ? operand.value : [operand];
  const values = numbers.map((item) => {
    if (!isNumber(item)) throw new MongoError(28667, "Invalid $slice syntax: numbers are required");
    return Math.trunc(approximate(item));
  });
  if (operand.kind !== "array") return { kind: "slice", skip: undefined, count: values[0]! };
  const [skip, count] = values;
  if (skip === undefined || count === undefined || values.length > 2)
    throw new MongoError(28667, "Invalid $slice syntax: two numbers are required");
  if (count <= 0) throw new MongoError(28724, "First argument to $slice must be positive");
  return { kind: "slice", skip, count };
}

function addNode(fields: Map<string, Node>, path: string, node: Node): void {
  const segments = path.split(".");
  const last = segments.pop()!;
  let level = fields;
  for (const [at, segment] of segments.entries()) {
    const child = level.get(segment) ?? { kind: "fields" as const, fields: new Map<string, Node>() };
    if (child.kind !== "fields") {
      throw new MongoError(
        31249,
        `Path collision at ${path} remaining portion ${[...segments.slice(at + 1), last].join(".")}`,
      );
    }
    level.set(segment, child);
    level = child.fields;
  }
  if (level.has(last)) throw new MongoError(31250, `Path collision at ${path}`);
  level.set(last, node);
}

function projectFields(document: Document, fields: Map<string, Node>, mode: Mode, root: Document): Document {
  const result: Document = new Map();
  for (const [name, value] of document) {
    const node = fields.get(name);
    const projected = node ? projectValue(value, node, mode, root) : mode === "exclude" ? value : undefined;
    if (projected) result.set(name, projected);
  }
  for (const [name, node] of fields) {
    if (node.kind === "compute") {
      const value = node.compute(root);
      if (value) result.set(name, value);
    } else if (node.kind === "fields" && !document.has(name) && computes(node)) {
      result.set(name, object(projectFields(new Map(), node.fields, mode, root)));
    }
  }
  return result;
}

function computes(node: Node): boolean {
  return node.kind === "compute" || (node.kind === "fields" && [...node.fields.values()].some(computes));
}

function projectValue(value: Value, node: Node, mode: Mode, root: Document): Value | undefined {
  switch (node.kind) {
    case "include":
      return value;
    case "exclude":
    case "compute":
      return undefined;
    case "slice":
      return value.kind === "array" ? array(slice(value.value, node.skip, node.count)) : value;
    case "elemMatch": {
      const found =
        value.kind === "array" ? value.value.find((item) => matchesElements(node.elements, item)) : undefined;
      return found && array([found]);
    }
    case "fields":
      if (value.kind === "object") return object(projectFields(value.value, node.fields, mode, root));
      if (value.kind === "array")
        return array(value.value.flatMap((item) => projectValue(item, node, mode, root) ?? []));
      if (computes(node)) return object(projectFields(new Map(), node.fields, mode, root));
      return mode === "exclude" ? value : undefined;
  }
}

function slice(items: readonly Value[], skip: number | undefined, count: number): Value[] {
  if (skip === undefined) return count < 0 ? items.slice(count) : items.slice(0, count);
  const start = skip < 0 ? Math.max(items.length + skip, 0) : skip;
  return items.slice(start, start + count);
}
