import { compareValues } from "../bson/compare.ts";
import { encodeValue } from "../bson/key-encoding.ts";
import { isNaNValue } from "../bson/numbers.ts";
import { typeOrder, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { ElementTest } from "./elements.ts";
import type { Filter } from "./filter.ts";
import { compileRegex } from "./regex.ts";

export type Comparison = "eq" | "lt" | "lte" | "gt" | "gte";

type Segments = readonly string[];

const outcomes: Record<Comparison, (order: number) => boolean> = {
  eq: (order) => order === 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

function isNullish(element: Value | undefined): boolean {
  return element === undefined || element.kind === "null" || element.kind === "undefined";
}

/** Compares within the class of types of the operand; only minKey, maxKey and null reach outside it. */
function comparisonTest(operator: Comparison, operand: Value): ElementTest {
  const outcome = outcomes[operator];
  const includesEqual = outcome(0);
  if (operand.kind === "null") return (element) => includesEqual && isNullish(element);
  const operandClass = typeOrder[operand.kind];
  const operandIsNaN = isNaNValue(operand);
  return (element) => {
    if (element === undefined) return operator !== "eq" && outsideClass(operator, operand);
    if (typeOrder[element.kind] !== operandClass) return operator !== "eq" && outsideClass(operator, operand);
    if (operandIsNaN || isNaNValue(element)) return includesEqual && operandIsNaN && isNaNValue(element);
    return outcome(compareValues(element, operand));
  };
}

function outsideClass(operator: Comparison, operand: Value): boolean {
  if (operand.kind === "maxKey") return operator === "lt" || operator === "lte";
  return operand.kind === "minKey" && (operator === "gt" || operator === "gte");
}

function rejectUndefined(operand: Value): void {
  if (operand.kind === "undefined") throw new MongoError(ErrorCode.badValue, "cannot compare to undefined");
}

export function equality(segments: Segments, operand: Value): Filter {
  rejectUndefined(operand);
  const path = { segments, traverseLeaf: true };
  return { kind: "leaf", path, test: comparisonTest("eq", operand), bound: { kind: "points", values: [operand] } };
}

export function range(segments: Segments, operator: Exclude<Comparison, "eq">, operand: Value): Filter {
  rejectUndefined(operand);
  const path = { segments, traverseLeaf: true };
  return {
    kind: "leaf",
    path,
    test: comparisonTest(operator, operand),
    bound: { kind: "range", operator, value: operand },
  };
}

function regexTest(pattern: string, options: string): ElementTest {
  const regex = compileRegex(pattern, options);
  return (element) => {
    if (element?.kind === "string" || element?.kind === "symbol") return regex.test(element.value);
    return element?.kind === "regex" && element.pattern === pattern && element.options === options;
  };
}

export function regexLeaf(segments: Segments, pattern: string, options: string): Filter {
  return { kind: "leaf", path: { segments, traverseLeaf: true }, test: regexTest(pattern, options) };
}

export function testLeaf(segments: Segments, test: ElementTest, traverseLeaf = true): Filter {
  return { kind: "leaf", path: { segments, traverseLeaf }, test };
}

/** A list longer than this is looked up by key rather than compared value by value. */
const longList = 16;

function anyOf(values: readonly Value[]): ElementTest {
  if (values.length > longList) {
    const keys = new Set(values.map((value) => encodeValue(value).toString("latin1")));
    const hasNull = values.some((value) => value.kind === "null");
    return (element) =>
      isNullish(element) ? hasNull : element !== undefined && keys.has(encodeValue(element).toString("latin1"));
  }
  const tests = values.map((value) => comparisonTest("eq", value));
  return (element) => tests.some((test) => test(element));
}

/** Matches an element equal to one of the values or matched by one of the patterns. */
export function membership(segments: Segments, values: readonly Value[]): Filter {
  for (const value of values) rejectUndefined(value);
  const path = { segments, traverseLeaf: true };
  const plain = anyOf(values.filter((value) => value.kind !== "regex"));
  const patterns = values.flatMap((value) => (value.kind === "regex" ? [regexTest(value.pattern, value.options)] : []));
  if (patterns.length === 0) return { kind: "leaf", path, test: plain, bound: { kind: "points", values } };
  return { kind: "leaf", path, test: (element) => plain(element) || patterns.some((pattern) => pattern(element)) };
}
