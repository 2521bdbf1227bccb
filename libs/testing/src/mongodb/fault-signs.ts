import { Double, Long } from "mongodb";
import type { Filter } from "./filters.ts";
import type { Operation } from "./operations.ts";
import type { Stage } from "./pipelines.ts";
import type { Update } from "./updates.ts";
import { arrayPaths, pathsThroughArrays } from "./values.ts";

type Sign = (operation: Operation) => boolean;
type Condition = readonly [path: string, condition: unknown];

const updatesOf = (operation: Operation): Update[] => {
  if (operation.kind === "upsertEach") return operation.statements.map(({ update }) => update);
  return "update" in operation ? [operation.update] : [];
};

const filtersOf = (operation: Operation): Filter[] => {
  if (operation.kind === "upsertEach") return operation.statements.map(({ filter }) => filter);
  if (operation.kind === "aggregate") return operation.pipeline.map(({ $match = {} }) => $match as Filter);
  return "filter" in operation ? [operation.filter] : [];
};

const sortsOf = (operation: Operation): object[] => {
  if (operation.kind === "aggregate") return operation.pipeline.map(({ $sort = {} }) => $sort as object);
  return "sort" in operation ? [operation.sort] : [];
};

const conditionsOf = (filter: Filter): Condition[] =>
  Object.entries(filter).flatMap(([path, condition]) =>
    path === "$and" || path === "$or" ? (condition as Filter[]).flatMap(conditionsOf) : [[path, condition] as const],
  );

export const inUpdate =
  (sign: (update: Update) => boolean): Sign =>
  (operation) =>
    updatesOf(operation).some(sign);
export const inStage =
  (sign: (stage: Stage) => boolean): Sign =>
  (operation) =>
    operation.kind === "aggregate" && operation.pipeline.some(sign);
export const inSort =
  (sign: (sort: object) => boolean): Sign =>
  (operation) =>
    sortsOf(operation).some(sign);
export const inUniqueIndex =
  (sign: (key: object) => boolean): Sign =>
  (operation) =>
    operation.kind === "createIndex" && operation.unique && sign(operation.key);
export const inCondition =
  (sign: (condition: Condition) => boolean): Sign =>
  (operation) =>
    filtersOf(operation).some((filter) => conditionsOf(filter).some(sign));

/** Whether one of the paths is another one, or lies inside it. */
export const collide = (paths: readonly string[]): boolean =>
  paths.some((path, at) => paths.some((other, place) => place !== at && `${other}.`.startsWith(`${path}.`)));

const isEquality = ([, condition]: Condition): boolean => {
  const [operator] = condition instanceof Object ? Object.keys(condition) : [];
  return !operator?.startsWith("$") || operator === "$eq" || operator === "$in";
};

export const isUpsertOfOnePathTwice: Sign = (operation) =>
  (operation.kind === "upsertEach" || ("upsert" in operation && operation.upsert)) &&
  filtersOf(operation).some((filter) =>
    collide(
      conditionsOf(filter)
        .filter(isEquality)
        .map(([path]) => path),
    ),
  );

export const pathsOf = (update: Update): string[] => Object.values(update).flatMap((fields) => Object.keys(fields));
export const hasCollision = (update: Update): boolean => collide(pathsOf(update));
const isNumber = (value: unknown) => typeof value === "number" || value instanceof Double || value instanceof Long;
export const hasWrongIncrement = ({ $inc = {} }: Update): boolean => !Object.values($inc).every(isNumber);
const isMinusZero = (value: unknown) => Object.is(value?.valueOf(), -0);
export const addsMinusZero = ({ $inc = {} }: Update): boolean => Object.values($inc).some(isMinusZero);

export const leadsThroughArray = (fields: object): boolean => pathsThroughArrays.some((path) => path in fields);
/** Whether a projection names what it leaves out. */
export const excludes = (projection: object): boolean =>
  Object.entries(projection).some(([path, mode]) => path !== "_id" && mode === 0);
export const meetsTwoArrays = (fields: object): boolean => arrayPaths.filter((path) => path in fields).length > 1;
/** Whether an expression names a path through an array as `"$path"`. */
export const readsThroughArray = (expression: unknown): boolean =>
  pathsThroughArrays.some((path) => JSON.stringify(expression ?? {}).includes(`"$${path}"`));

export const isNullAtPosition = ([path, condition]: Condition): boolean =>
  /\d/.test(path) && JSON.stringify(condition).includes("null");
export const isRangeInArray = ([path, condition]: Condition): boolean =>
  [...arrayPaths, ...pathsThroughArrays].includes(path) &&
  condition instanceof Object &&
  "$lt" in condition &&
  "$gte" in condition;
