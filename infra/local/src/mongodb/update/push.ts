import { compareValues } from "../bson/compare.ts";
import { exactLong } from "../bson/numbers.ts";
import { array, type Document, nullValue, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";

type Order = (left: Value, right: Value) => number;

interface Push {
  readonly values: readonly Value[];
  readonly position: number | undefined;
  readonly slice: number | undefined;
  readonly sort: Order | undefined;
}

const bad = (message: string): MongoError => new MongoError(ErrorCode.badValue, message);

/** Reads the operand of `$push`: a value, or `$each` with its modifiers. */
export function parsePush(operand: Value): (items: readonly Value[]) => Value {
  const push = operand.kind === "object" && operand.value.has("$each") ? parseEach(operand.value) : plain(operand);
  return (items) => array(apply(items, push));
}

function plain(operand: Value): Push {
  const first = operand.kind === "object" ? operand.value.keys().next().value : undefined;
  if (first === "$slice" || first === "$sort" || first === "$position") {
    throw bad(`Unrecognized clause in $push: ${first} needs $each`);
  }
  return { values: [operand], position: undefined, slice: undefined, sort: undefined };
}

function parseEach(clauses: Document): Push {
  for (const name of clauses.keys()) {
    if (!["$each", "$slice", "$sort", "$position"].includes(name)) throw bad(`Unrecognized clause in $push: ${name}`);
  }
  const each = clauses.get("$each")!;
  if (each.kind !== "array")
    throw bad(`The argument to $each in $push must be an array but it was of type: ${each.kind}`);
  const sort = clauses.get("$sort");
  return {
    values: each.value,
    position: integer("$position", clauses.get("$position")),
    slice: integer("$slice", clauses.get("$slice")),
    sort: sort && parseOrder(sort),
  };
}

function integer(name: string, value: Value | undefined): number | undefined {
  if (value === undefined) return undefined;
  const whole = exactLong(value);
  if (whole === undefined)
    throw bad(`The value for ${name} must be an integer value but was given type: ${value.kind}`);
  return Number(whole);
}

function direction(value: Value): 1 | -1 {
  const whole = exactLong(value);
  if (whole !== 1n && whole !== -1n) throw bad("The $sort element value must be either 1 or -1");
  return whole === 1n ? 1 : -1;
}

function parseOrder(sort: Value): Order {
  if (sort.kind !== "object") {
    if (exactLong(sort) === undefined) {
      throw bad("The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields");
    }
    const sign = direction(sort);
    return (left, right) => sign * compareValues(left, right);
  }
  if (sort.value.size === 0) throw bad("The $sort pattern is empty when it should be a set of fields.");
  const fields = [...sort.value].map(([path, value]) => {
    if (path === "" || path.split(".").includes("")) throw bad("The $sort field cannot be empty");
    return { path: path.split("."), sign: direction(value) };
  });
  return (left, right) => {
    for (const { path, sign } of fields) {
      const order = compareValues(field(left, path), field(right, path));
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function field(value: Value, path: readonly string[]): Value {
  let current: Value | undefined = value;
  for (const name of path) current = current?.kind === "object" ? current.value.get(name) : undefined;
  return current ?? nullValue;
}

function apply(items: readonly Value[], push: Push): Value[] {
  const at = push.position ?? items.length;
  const result = items.toSpliced(at, 0, ...push.values);
  if (push.sort) result.sort(push.sort);
  if (push.slice === undefined) return result;
  return push.slice < 0 ? result.slice(push.slice) : result.slice(0, push.slice);
}
