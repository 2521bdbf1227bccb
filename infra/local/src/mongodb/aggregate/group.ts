import { encodeValue } from "../bson/key-encoding.ts";
import { type Document, nullValue, type Value } from "../bson/values.ts";
import { MongoError } from "../errors.ts";
import { type Expression, parseExpression } from "./expression.ts";
import { Sum } from "./sum.ts";

interface Accumulator {
  readonly name: string;
  readonly expression: Expression;
}

function parseAccumulator(name: string, value: Value): Accumulator {
  if (name.includes(".")) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith("$")) throw new MongoError(40236, `The field name '${name}' cannot be an operator name`);
  if (value.kind !== "object") throw new MongoError(40234, `The field '${name}' must be an accumulator object`);
  const [first, second] = value.value;
  if (!first || second) throw new MongoError(40238, `The field '${name}' must specify one accumulator`);
  const [operator, operand] = first;
  if (operator !== "$sum") throw new MongoError(15952, `unknown group operator '${operator}'`);
  if (operand.kind === "array") throw new MongoError(40237, "The $sum accumulator is a unary operator");
  return { name, expression: parseExpression(operand) };
}

/** `$group` with `$sum`: one document for each distinct `_id`, in the order they first appeared. */
export function parseGroup(spec: Value): (documents: Iterable<Document>) => Generator<Document> {
  if (spec.kind !== "object") throw new MongoError(15947, "a group's fields must be specified in an object");
  const idSpec = spec.value.get("_id");
  if (!idSpec) throw new MongoError(15955, "a group specification must include an _id");
  const id = parseExpression(idSpec);
  const accumulators = [...spec.value]
    .filter(([name]) => name !== "_id")
    .map(([name, value]) => parseAccumulator(name, value));
  return function* group(documents) {
    const groups = new Map<string, { id: Value; sums: Sum[] }>();
    for (const document of documents) {
      const found = id(document);
      const value = found === undefined || found.kind === "undefined" ? nullValue : found;
      const key = encodeValue(value).toString("latin1");
      let group = groups.get(key);
      if (!group) {
        group = { id: value, sums: accumulators.map(() => new Sum()) };
        groups.set(key, group);
      }
      for (const [at, { expression }] of accumulators.entries()) group.sums[at]!.add(expression(document));
    }
    for (const group of groups.values()) {
      const result: Document = new Map([["_id", group.id]]);
      for (const [at, { name }] of accumulators.entries()) result.set(name, group.sums[at]!.result());
      yield result;
    }
  };
}
