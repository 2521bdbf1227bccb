import fc from "fast-check";
import { anyNumber, anyPath, anyScalar, arrayPaths, fieldsOf, pathsThroughArrays, valueAt } from "./values.ts";

export type Update = Record<string, Record<string, unknown>>;

const aimed = fc.oneof({ arbitrary: anyPath, weight: 20 }, fc.constant("_id"));
const ordered = fc.oneof(fc.constantFrom("n", "at"), aimed);
const arrayPath = fc.oneof(
  { arbitrary: fc.constant("list"), weight: 4 },
  fc.constantFrom(...arrayPaths, ...pathsThroughArrays),
);
const item = fc.oneof(anyScalar, fieldsOf(["x", "y"], anyScalar));

const on = (operator: string, path: fc.Arbitrary<string>, operandAt: (path: string) => fc.Arbitrary<unknown>) =>
  fc
    .uniqueArray(
      path.chain((one) => fc.tuple(fc.constant(one), operandAt(one))),
      { minLength: 1, maxLength: 2, selector: ([name]) => name },
    )
    .map((fields) => [operator, Object.fromEntries(fields)] as const);

const pushed = fc.oneof(
  item,
  fc.record(
    { $each: fc.array(item, { maxLength: 3 }), $slice: fc.integer({ min: -3, max: 3 }) },
    { requiredKeys: ["$each"] },
  ),
);
const pulled = fc.oneof(
  item,
  anyNumber.map((value) => ({ $gte: value })),
  fc.array(anyScalar, { maxLength: 2 }).map((values) => ({ $in: values })),
);
const added = fc.oneof(
  item,
  fc.array(item, { maxLength: 3 }).map((values) => ({ $each: values })),
);

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) =>
  left < right ? -1 : left > right ? 1 : 0;
const firstPath = (fields: object) => Object.keys(fields)[0]!;

/** Written as MongoDB works on them, as far as operators allow. */
const inPathOrder = (operators: readonly (readonly [string, Record<string, unknown>])[]): Update =>
  Object.fromEntries(
    operators
      .map(([operator, fields]) => [operator, Object.fromEntries(Object.entries(fields).sort(byName))] as const)
      .sort(([, left], [, right]) => (firstPath(left) < firstPath(right) ? -1 : 1)),
  );

/** One or two operators, which may also aim at the same path, or at a part of what another one changes. */
export const anyUpdate: fc.Arbitrary<Update> = fc
  .uniqueArray(
    fc.oneof(
      { arbitrary: on("$set", aimed, valueAt), weight: 4 },
      { arbitrary: on("$setOnInsert", aimed, valueAt), weight: 2 },
      { arbitrary: on("$unset", aimed, () => fc.constant("")), weight: 2 },
      {
        arbitrary: on("$inc", ordered, () => fc.oneof({ arbitrary: anyNumber, weight: 9 }, anyScalar)),
        weight: 3,
      },
      { arbitrary: on("$min", ordered, valueAt), weight: 2 },
      { arbitrary: on("$max", ordered, valueAt), weight: 2 },
      { arbitrary: on("$push", arrayPath, () => pushed), weight: 4 },
      { arbitrary: on("$pull", arrayPath, () => pulled), weight: 2 },
      { arbitrary: on("$addToSet", arrayPath, () => added), weight: 2 },
    ),
    { minLength: 1, maxLength: 2, selector: ([operator]) => operator },
  )
  .map(inPathOrder);
