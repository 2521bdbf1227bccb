import { encodeKey } from "../bson/key-encoding.ts";
import { type Document, nullValue, undefinedValue, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { IndexField } from "./catalog.ts";

interface IndexKey {
  readonly encoded: Buffer;
  /** The encoded bytes as a string, to be looked up in sets. */
  readonly text: string;
  readonly values: readonly Value[];
}

export interface IndexKeys {
  readonly keys: readonly IndexKey[];
  readonly multikey: boolean;
}

/** A field on its way to its value: the value itself, or the rest of the path below a document. */
type Pending = { readonly value: Value } | { readonly rest: readonly string[] };

interface ArrayOnPath {
  readonly prefix: string;
  readonly items: readonly Value[];
  readonly rest: readonly string[];
}

function walk(document: Document, path: readonly string[]): Value | ArrayOnPath {
  let value = document.get(path[0]!);
  for (let at = 1; ; at += 1) {
    if (value?.kind === "array") {
      const rest = path.slice(at);
      const position = rest[0];
      if (position !== undefined && /^\d+$/.test(position)) value = value.value[Number(position)];
      else return { prefix: path.slice(0, at).join("."), items: value.value, rest };
      if (at + 1 === path.length) return value ?? nullValue;
    } else {
      if (at >= path.length) return value ?? nullValue;
      if (value?.kind !== "object") return nullValue;
      value = value.value.get(path[at]!);
    }
  }
}

function expand(
  document: Document,
  pending: readonly Pending[],
  emit: (values: Value[]) => void,
  onArray: () => void,
): void {
  const steps = pending.map((field) => ("rest" in field ? walk(document, field.rest) : field.value));
  const arrays = steps.filter((step): step is ArrayOnPath => "items" in step);
  const first = arrays[0];
  if (!first) {
    emit(steps as Value[]);
    return;
  }
  onArray();
  const other = arrays.find((step) => step.prefix !== first.prefix);
  if (other) {
    throw new MongoError(
      ErrorCode.cannotIndexParallelArrays,
      `cannot index parallel arrays [${other.prefix}] [${first.prefix}]`,
    );
  }
  const next = (item: Value | undefined): Pending[] =>
    steps.map((step) => {
      if (!("items" in step)) return { value: step };
      if (step.rest.length === 0) return { value: item ?? undefinedValue };
      return item?.kind === "object" ? { rest: step.rest } : { value: nullValue };
    });
  const items: readonly (Value | undefined)[] = first.items.length === 0 ? [undefined] : first.items;
  for (const item of items) expand(item?.kind === "object" ? item.value : new Map(), next(item), emit, onArray);
}

/** Every key a document has in an index: one, or one for each element where an array lies on a path. */
export function indexKeys(document: Document, fields: readonly IndexField[]): IndexKeys {
  const descending = fields.map((field) => field.descending);
  const unique = new Map<string, IndexKey>();
  let multikey = false;
  const emit = (values: Value[]): void => {
    const encoded = encodeKey(values, descending);
    const text = encoded.toString("latin1");
    unique.set(text, { encoded, text, values });
  };
  expand(
    document,
    fields.map((field) => ({ rest: field.segments })),
    emit,
    () => {
      multikey = true;
    },
  );
  return { keys: [...unique.values()], multikey };
}
