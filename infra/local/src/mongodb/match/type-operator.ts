import { exactLong } from "../bson/numbers.ts";
import { isNumber, type Kind, typeNumbers, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { ElementTest } from "./elements.ts";

const numberKinds: readonly Kind[] = ["int", "long", "double", "decimal"];
const kindByNumber = new Map(Object.entries(typeNumbers).map(([kind, number]) => [number, kind as Kind]));

function kindsOf(operand: Value): readonly Kind[] {
  if (operand.kind === "string") {
    if (operand.value === "number") return numberKinds;
    if (Object.hasOwn(typeNumbers, operand.value)) return [operand.value as Kind];
    throw new MongoError(ErrorCode.badValue, `Unknown type name alias: ${operand.value}`);
  }
  if (!isNumber(operand))
    throw new MongoError(ErrorCode.typeMismatch, "type must be represented as a number or a string");
  const number = exactLong(operand);
  const kind = number === undefined ? undefined : kindByNumber.get(Number(number));
  if (kind) return [kind];
  const suffix = number === 0n ? " Instead use {$exists:false}." : "";
  throw new MongoError(ErrorCode.badValue, `Invalid numerical type code: ${number ?? "not an integer"}.${suffix}`);
}

export function typeTest(operand: Value): ElementTest {
  const operands = operand.kind === "array" ? operand.value : [operand];
  if (operands.length === 0) throw new MongoError(ErrorCode.failedToParse, "$type must match at least one type");
  const kinds = new Set<Kind>(operands.flatMap(kindsOf));
  return (element) => element !== undefined && kinds.has(element.kind);
}
