import { exactLong, truncateToLong } from "../bson/numbers.ts";
import { isTruthy } from "../bson/truth.ts";
import { type Document, isNumber, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import { type Elements, type Filter, matchesElements } from "./filter.ts";
import { equality, membership, range, regexLeaf, testLeaf } from "./leaves.ts";
import { badValue, isOperatorDocument, parseFilter } from "./parse.ts";
import { parseRegexPair } from "./regex-operator.ts";
import { typeTest } from "./type-operator.ts";

type Segments = readonly string[];

const refused = new Set([
  "$geoWithin",
  "$geoIntersects",
  "$within",
  "$near",
  "$nearSphere",
  "$geoNear",
  "$maxDistance",
  "$minDistance",
  "$bitsAllSet",
  "$bitsAllClear",
  "$bitsAnySet",
  "$bitsAnyClear",
]);

/** Parses `{ $gt: 1, $lt: 5 }` for one path into a filter. */
export function parseOperators(path: Segments, operators: Document): Filter {
  const children: Filter[] = [];
  for (const [name, operand] of operators) {
    if (name === "$regex" || name === "$options") {
      if (name === "$options") {
        if (!operators.has("$regex")) throw badValue("$options needs a $regex");
        continue;
      }
      const { pattern, options } = parseRegexPair(operators);
      children.push(regexLeaf(path, pattern, options));
    } else children.push(parseOperator(path, name, operand));
  }
  return children.length === 1 ? children[0]! : { kind: "and", children };
}

function parseOperator(path: Segments, name: string, operand: Value): Filter {
  switch (name) {
    case "$eq":
      return equality(path, operand);
    case "$ne":
      if (operand.kind === "regex") throw badValue("Can't have regex as arg to $ne.");
      return { kind: "not", child: equality(path, operand) };
    case "$lt":
    case "$lte":
    case "$gt":
    case "$gte":
      if (operand.kind === "regex")
        throw badValue(`Can't have RegEx as arg to predicate over field '${path.join(".")}'.`);
      return range(path, name.slice(1) as "lt", operand);
    case "$in":
      return membership(path, memberValues("$in", operand));
    case "$nin":
      return { kind: "not", child: membership(path, memberValues("$nin", operand)) };
    case "$not":
      return { kind: "not", child: parseNot(path, operand) };
    case "$exists": {
      const present = testLeaf(path, (element) => element !== undefined);
      return isTruthy(operand) ? present : { kind: "not", child: present };
    }
    case "$type":
      return testLeaf(path, typeTest(operand));
    case "$all":
      return parseAll(path, operand);
    case "$elemMatch":
      return parseElemMatch(path, operand);
    case "$size":
      return parseSize(path, operand);
    case "$mod":
      return parseMod(path, operand);
    default:
      if (refused.has(name)) throw notImplemented(`query operator ${name}`);
      throw badValue(`unknown operator: ${name}`);
  }
}

function memberValues(name: string, operand: Value): readonly Value[] {
  if (operand.kind !== "array") throw badValue(`${name} needs an array`);
  if (operand.value.some(isOperatorDocument)) throw badValue(`cannot nest $ under ${name}`);
  return operand.value;
}

function parseNot(path: Segments, operand: Value): Filter {
  if (operand.kind === "regex") return regexLeaf(path, operand.pattern, operand.options);
  if (operand.kind !== "object") throw badValue("$not needs a regex or a document");
  if (operand.value.size === 0) throw badValue("$not cannot be empty");
  return parseOperators(path, operand.value);
}

function parseAll(path: Segments, operand: Value): Filter {
  if (operand.kind !== "array") throw badValue("$all needs an array");
  if (operand.value.length === 0) return { kind: "constant", value: false };
  const first = operand.value[0]!;
  const areElemMatches = first.kind === "object" && first.value.keys().next().value === "$elemMatch";
  const children = operand.value.map((item): Filter => {
    if (areElemMatches) {
      const inner = item.kind === "object" ? item.value.get("$elemMatch") : undefined;
      if (!inner || (item.kind === "object" && item.value.size !== 1))
        throw badValue("$all/$elemMatch has to be consistent");
      return parseElemMatch(path, inner);
    }
    if (isOperatorDocument(item)) throw badValue("no $ expressions in $all");
    return item.kind === "regex" ? regexLeaf(path, item.pattern, item.options) : equality(path, item);
  });
  return children.length === 1 ? children[0]! : { kind: "and", children };
}

const logicalOperators = new Set(["$and", "$or", "$nor"]);

export function parseElements(operand: Value): Elements {
  if (operand.kind !== "object") throw badValue("$elemMatch needs an Object");
  const first = operand.value.keys().next().value;
  if (
    isOperatorDocument(operand) &&
    first !== undefined &&
    !logicalOperators.has(first) &&
    first !== "$where" &&
    first !== "$expr"
  ) {
    return { on: "values", filter: parseOperators([""], operand.value) };
  }
  return { on: "fields", filter: parseFilter(operand.value) };
}

function parseElemMatch(path: Segments, operand: Value): Filter {
  const elements = parseElements(operand);
  return {
    kind: "leaf",
    path: { segments: path, traverseLeaf: false },
    test: (element) => element?.kind === "array" && element.value.some((item) => matchesElements(elements, item)),
    elements,
  };
}

function parseSize(path: Segments, operand: Value): Filter {
  const failed = (what: string) => badValue(`Failed to parse $size. Expected ${what} in: $size`);
  if (!isNumber(operand)) throw failed("a number");
  const size = exactLong(operand);
  if (size === undefined) throw failed("an integer");
  if (size < 0n) throw failed("a non-negative number");
  return testLeaf(path, (element) => element?.kind === "array" && BigInt(element.value.length) === size, false);
}

function parseMod(path: Segments, operand: Value): Filter {
  if (operand.kind !== "array") throw badValue("malformed mod, needs to be an array");
  const [divisor, remainder, extra] = operand.value;
  if (!divisor || !remainder) throw badValue("malformed mod, not enough elements");
  if (extra) throw badValue("malformed mod, too many elements");
  if (!isNumber(divisor)) throw badValue("malformed mod, divisor not a number");
  if (!isNumber(remainder)) throw badValue("malformed mod, remainder not a number");
  const by = truncateToLong(divisor);
  const expected = truncateToLong(remainder);
  if (by === undefined) throw badValue("malformed mod, divisor value is invalid");
  if (expected === undefined) throw badValue("malformed mod, remainder value is invalid");
  if (by === 0n) throw new MongoError(ErrorCode.badValue, "divisor cannot be 0");
  return testLeaf(path, (element) => {
    if (element === undefined || !isNumber(element)) return false;
    const whole = truncateToLong(element);
    return whole !== undefined && whole % by === expected;
  });
}
