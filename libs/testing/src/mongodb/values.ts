import fc from "fast-check";
import { Double, Long } from "mongodb";

/** Few, and equal ones of every type, so that comparisons and sums meet each pair of types. */
export const anyNumber = fc.oneof(
  { arbitrary: fc.constantFrom(1, 2, 3), weight: 6 },
  { arbitrary: fc.constantFrom(1, 2).map((value) => Long.fromNumber(value)), weight: 3 },
  { arbitrary: fc.constantFrom(-0, 1, 1.5, 2).map((value) => new Double(value)), weight: 3 },
  fc.constantFrom(-1, 2 ** 31 - 1),
);

const anyDate = fc.integer({ min: -1, max: 3 }).map((seconds) => new Date(seconds * 1000));

export const anyScalar = fc.oneof(
  { arbitrary: anyNumber, weight: 4 },
  { arbitrary: anyDate, weight: 2 },
  { arbitrary: fc.constantFrom("", "a", "b", "pending", "$2M saved"), weight: 3 },
  { arbitrary: fc.constant(null), weight: 2 },
  fc.boolean(),
);

/** Some of the names, in any order, each with a value. */
export const fieldsOf = <Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), value), { maxLength: names.length, selector: ([name]) => name })
    .map((fields) => Object.fromEntries(fields));

export const anyId = fc.constantFrom("1", "2", "3", "4", "5", "6");

const anyFlat = fc.oneof({ arbitrary: anyScalar, weight: 5 }, fieldsOf(["x", "y"], anyScalar));
const anyArray = fc.array(anyFlat, { maxLength: 3 });
const anyValue = fc.oneof(
  { arbitrary: anyFlat, weight: 4 },
  anyArray,
  fieldsOf(["x", "y"], fc.oneof(anyFlat, anyArray)),
);

/** What a field mostly holds, as in our documents, and what it holds now and then; `list` and what is in `in` alone hold arrays. */
const fields: Record<string, { usual: fc.Arbitrary<unknown>; odd: fc.Arbitrary<unknown> }> = {
  state: { usual: fc.constantFrom("pending", "running", "succeeded"), odd: anyFlat },
  n: { usual: anyNumber, odd: anyFlat },
  at: { usual: fc.oneof(anyDate, fc.constant(null)), odd: anyFlat },
  list: { usual: anyArray, odd: anyFlat },
  in: { usual: fieldsOf(["x", "y"], anyValue), odd: anyFlat },
};

const fieldNames = Object.keys(fields);

/** A value as it may stand at a path. */
export const valueAt = (path: string): fc.Arbitrary<unknown> => {
  const field = fields[path];
  if (field) return fc.oneof({ arbitrary: field.usual, weight: 4 }, field.odd);
  return arrayPaths.includes(path) ? anyValue : anyFlat;
};

export const anyContent = fc
  .uniqueArray(
    fc.constantFrom("n", ...fieldNames).chain((name) => fc.tuple(fc.constant(name), valueAt(name))),
    { minLength: 2, maxLength: fieldNames.length, selector: ([name]) => name },
  )
  .map((content): Record<string, unknown> => Object.fromEntries(content));

/** Where an array may stand, and paths that lead through one. */
export const arrayPaths = ["list", "in.x", "in.y"];
export const pathsThroughArrays = ["in.x.y", "list.x", "list.0", "list.1.x"];

export const anyPath = fc.oneof(
  { arbitrary: fc.constantFrom("state", "n", "n", "at", ...arrayPaths), weight: 4 },
  fc.constantFrom("in", ...pathsThroughArrays),
);
