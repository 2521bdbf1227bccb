import fc from "fast-check";
import { anyId, anyPath, anyScalar, arrayPaths, valueAt } from "./values.ts";

export type Filter = Record<string, unknown>;

const bound = (operator: string, value: fc.Arbitrary<unknown>) => value.map((operand) => ({ [operator]: operand }));

/** Of an array mostly one of its items is sought, not the whole. */
const soughtAt = (path: string): fc.Arbitrary<unknown> =>
  arrayPaths.includes(path) ? fc.oneof({ arbitrary: anyScalar, weight: 3 }, valueAt(path)) : valueAt(path);

const conditionOn = (path: string): fc.Arbitrary<Filter> => {
  const value = soughtAt(path);
  const condition = fc.oneof(
    { arbitrary: value, weight: 3 },
    fc.constantFrom("$eq", "$ne", "$lt", "$lte", "$gt", "$gte").chain((operator) => bound(operator, value)),
    fc.tuple(value, value).map(([from, to]) => ({ $gte: from, $lt: to })),
    fc.constantFrom("$in", "$nin").chain((operator) => bound(operator, fc.array(value, { maxLength: 3 }))),
    bound("$exists", fc.boolean()),
  );
  return condition.map((one) => ({ [path]: one }));
};

const onField = anyPath.chain(conditionOn);
const onId = fc.oneof(
  anyId.map((_id) => ({ _id })),
  fc.array(anyId, { maxLength: 3 }).map((ids) => ({ _id: { $in: ids } })),
  fc.tuple(anyId, anyId).map(([from, to]) => ({ _id: { $gte: from, $lt: to } })),
);

const { condition } = fc.letrec<{ condition: Filter; all: Filter }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 1, depthIdentifier: "filter" },
    { arbitrary: onField, weight: 6 },
    { arbitrary: onId, weight: 1 },
    fc
      .tuple(fc.constantFrom("$or", "$and"), fc.array(tie("all"), { minLength: 1, maxLength: 2 }))
      .map(([operator, children]) => ({ [operator]: children })),
  ),
  all: fc.array(tie("condition"), { minLength: 1, maxLength: 2 }).map((conditions) => Object.assign({}, ...conditions)),
}));

const conditions = (counts: fc.Arbitrary<number>): fc.Arbitrary<Filter> =>
  counts
    .chain((count) => fc.array(condition, { minLength: count, maxLength: count }))
    .map((chosen) => Object.assign({}, ...chosen));

/** Mostly one condition, so that something is found. */
export const anyFilter = conditions(fc.constantFrom(0, 1, 1, 1, 2, 3));

/** Names one document at most: which of several a write takes is nobody's promise. */
export const filterOfOne: fc.Arbitrary<Filter> = fc
  .tuple(anyId, conditions(fc.constantFrom(0, 0, 0, 1)))
  .map(([_id, filter]) => ({ ...filter, _id }));

/** Ends in `_id`, so that there is one right order. */
export const anySort: fc.Arbitrary<Record<string, 1 | -1>> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(anyPath, fc.constantFrom(1 as const, -1 as const)), {
      maxLength: 2,
      selector: ([path]) => path,
    }),
    fc.constantFrom(1 as const, -1 as const),
  )
  .map(([fields, direction]) => Object.fromEntries([...fields, ["_id", direction] as const]));
