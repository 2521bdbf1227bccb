import { compareValues, equalValues } from "../bson/compare.ts";
import { addNumbers } from "../bson/numbers.ts";
import { printValue } from "../bson/print.ts";
import { array, type Document, isNumber, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { matches } from "../match/filter.ts";
import { parseOperators } from "../match/operators.ts";
import { isOperatorDocument, parseFilter } from "../match/parse.ts";
import { parsePush } from "./push.ts";

/** What an operator leaves at its path: a value, nothing, or things as they were. */
type Outcome = Value | "remove" | "keep";

interface Target {
  readonly path: string;
  readonly document: Document;
}

export interface Operator {
  /** Whether the path is made when it is not there. */
  readonly creates: boolean;
  readonly onlyOnInsert?: boolean;
  apply(current: Value | undefined, target: Target): Outcome;
}

const bad = (message: string): MongoError => new MongoError(ErrorCode.badValue, message);

const idOf = (document: Document): string =>
  `{_id: ${document.has("_id") ? printValue(document.get("_id")!) : "missing"}}`;
const lastName = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

type Parser = (path: string, operand: Value) => Operator;

export const operatorParsers = new Map<string, Parser>([
  ["$set", (_path, operand) => ({ creates: true, apply: () => operand })],
  ["$setOnInsert", (_path, operand) => ({ creates: true, onlyOnInsert: true, apply: () => operand })],
  ["$unset", () => ({ creates: false, apply: () => "remove" })],
  ["$min", (_path, operand) => extreme(operand, -1)],
  ["$max", (_path, operand) => extreme(operand, 1)],
  ["$inc", increment],
  ["$push", push],
  ["$addToSet", addToSet],
  ["$pull", pull],
]);

function extreme(operand: Value, sign: number): Operator {
  return {
    creates: true,
    apply: (current) => (current && sign * compareValues(operand, current) <= 0 ? "keep" : operand),
  };
}

function increment(path: string, amount: Value): Operator {
  if (!isNumber(amount)) {
    throw new MongoError(
      ErrorCode.typeMismatch,
      `Cannot increment with non-numeric argument: {${path}: ${printValue(amount)}}`,
    );
  }
  return {
    creates: true,
    apply: (current, target) => {
      if (current === undefined) return amount;
      if (!isNumber(current)) {
        throw new MongoError(
          ErrorCode.typeMismatch,
          `Cannot apply $inc to a value of non-numeric type. ${idOf(target.document)} has the field '${lastName(path)}' of non-numeric type ${current.kind}`,
        );
      }
      const sum = addNumbers(current, amount);
      if (sum) return sum;
      throw bad(
        `Failed to apply $inc operations to current value ((NumberLong)${printValue(current)}) for document ${idOf(target.document)}`,
      );
    },
  };
}

function push(_path: string, operand: Value): Operator {
  const append = parsePush(operand);
  return {
    creates: true,
    apply: (current, target) => {
      if (current && current.kind !== "array") {
        throw bad(
          `The field '${target.path}' must be an array but is of type ${current.kind} in document ${idOf(target.document)}`,
        );
      }
      return append(current?.value ?? []);
    },
  };
}

function eachOf(operand: Value): readonly Value[] {
  if (operand.kind !== "object" || operand.value.keys().next().value !== "$each") return [operand];
  const each = operand.value.get("$each")!;
  if (each.kind !== "array") {
    throw new MongoError(
      ErrorCode.typeMismatch,
      `The argument to $each in $addToSet must be an array but it was of type ${each.kind}`,
    );
  }
  if (operand.value.size > 1) throw bad(`Found unexpected fields after $each in $addToSet: ${printValue(operand)}`);
  return each.value;
}

function addToSet(_path: string, operand: Value): Operator {
  const values = eachOf(operand);
  return {
    creates: true,
    apply: (current, target) => {
      if (current && current.kind !== "array") {
        throw bad(
          `Cannot apply $addToSet to non-array field. Field named '${lastName(target.path)}' has non-array type ${current.kind}`,
        );
      }
      const items = [...(current?.value ?? [])];
      const before = items.length;
      for (const value of values) if (!items.some((item) => equalValues(item, value))) items.push(value);
      return current && items.length === before ? "keep" : array(items);
    },
  };
}

function pullTest(operand: Value): (item: Value) => boolean {
  if (operand.kind === "object" && !isPathOperator(operand.value)) {
    const filter = parseFilter(operand.value);
    return (item) => item.kind === "object" && matches(filter, item.value);
  }
  if (operand.kind === "object" || operand.kind === "regex") {
    const filter =
      operand.kind === "regex" ? parseFilter(new Map([["", operand]])) : parseOperators([""], operand.value);
    return (item) => matches(filter, new Map([["", item]]));
  }
  return (item) => equalValues(item, operand);
}

function isPathOperator(operand: Document): boolean {
  const first = operand.keys().next().value;
  return (
    isOperatorDocument({ kind: "object", value: operand }) &&
    !["$and", "$or", "$nor", "$expr", "$where", "$comment"].includes(first!)
  );
}

function pull(_path: string, operand: Value): Operator {
  const isPulled = pullTest(operand);
  return {
    creates: false,
    apply: (current) => {
      if (current?.kind !== "array") throw bad("Cannot apply $pull to a non-array value");
      const items = current.value.filter((item) => !isPulled(item));
      return items.length === current.value.length ? "keep" : array(items);
    },
  };
}
