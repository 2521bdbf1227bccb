import { type Document, long, nullValue, object, type Value } from "../bson/values.ts";
import { MongoError } from "../errors.ts";
import { checkFieldPath } from "../query/field-path.ts";

interface Unwind {
  readonly path: readonly string[];
  readonly preserve: boolean;
  readonly indexPath: readonly string[] | undefined;
}

function parseOptions(spec: Value): Unwind {
  if (spec.kind === "string") return { path: parsePath(spec.value), preserve: false, indexPath: undefined };
  if (spec.kind !== "object") {
    throw new MongoError(
      15981,
      `expected either a string or an object as specification for $unwind stage, got ${spec.kind}`,
    );
  }
  let path: readonly string[] | undefined;
  let preserve = false;
  let indexPath: readonly string[] | undefined;
  for (const [name, value] of spec.value) {
    if (name === "path") {
      if (value.kind !== "string")
        throw new MongoError(28808, `expected a string as the path for $unwind stage, got ${value.kind}`);
      path = parsePath(value.value);
    } else if (name === "preserveNullAndEmptyArrays") {
      if (value.kind !== "bool") {
        throw new MongoError(
          28809,
          `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${value.kind}`,
        );
      }
      preserve = value.value;
    } else if (name === "includeArrayIndex") {
      if (value.kind !== "string" || value.value === "") {
        throw new MongoError(
          28810,
          `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${value.kind}`,
        );
      }
      if (value.value.startsWith("$")) {
        throw new MongoError(
          28822,
          `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${value.value}`,
        );
      }
      checkFieldPath(value.value);
      indexPath = value.value.split(".");
    } else throw new MongoError(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  if (!path) throw new MongoError(28812, "no path specified to $unwind stage");
  return { path, preserve, indexPath };
}

function parsePath(path: string): readonly string[] {
  if (!path.startsWith("$"))
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  checkFieldPath(path.slice(1));
  return path.slice(1).split(".");
}

function get(document: Document, path: readonly string[]): Value | undefined {
  let value: Value | undefined = object(document);
  for (const name of path) value = value?.kind === "object" ? value.value.get(name) : undefined;
  return value;
}

/** A copy with another value at a path, or without the field; only what lies on the path is copied. */
function withValue(document: Document, path: readonly string[], value: Value | undefined): Document {
  const [name, ...rest] = path;
  const result: Document = new Map(document);
  if (rest.length > 0) {
    const inner = document.get(name!);
    result.set(name!, object(withValue(inner?.kind === "object" ? inner.value : new Map(), rest, value)));
  } else if (value) result.set(name!, value);
  else result.delete(name!);
  return result;
}

export function parseUnwind(spec: Value): (documents: Iterable<Document>) => Generator<Document> {
  const { path, preserve, indexPath } = parseOptions(spec);
  const numbered = (document: Document, at: number | undefined): Document =>
    indexPath ? withValue(document, indexPath, at === undefined ? nullValue : long(BigInt(at))) : document;
  return function* unwind(documents) {
    for (const document of documents) {
      const value = get(document, path);
      if (value?.kind === "array" && value.value.length > 0) {
        for (const [at, item] of value.value.entries()) yield numbered(withValue(document, path, item), at);
      } else if (value && value.kind !== "array" && value.kind !== "null" && value.kind !== "undefined") {
        yield numbered(document, undefined);
      } else if (preserve) {
        yield numbered(value?.kind === "array" ? withValue(document, path, undefined) : document, undefined);
      }
    }
  };
}
