import { compareNumbers } from "./numbers.ts";
import { type Document, isNumber, typeOrder, type Value } from "./values.ts";

export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  // UTF-16 order differs from UTF-8 byte order only where surrogates are involved.
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const a = left.charCodeAt(index);
    const b = right.charCodeAt(index);
    if (a === b) continue;
    if (a >= 0xd800 && b >= 0xd800) return Buffer.compare(Buffer.from(left), Buffer.from(right));
    return a < b ? -1 : 1;
  }
  return left.length < right.length ? -1 : 1;
}

function compareBytes(left: Buffer, right: Buffer): number {
  return left.length === right.length ? left.compare(right) : left.length < right.length ? -1 : 1;
}

function compareDocuments(left: Document, right: Document): number {
  const others = right.entries();
  for (const [name, value] of left) {
    const other = others.next();
    if (other.done) return 1;
    const [otherName, otherValue] = other.value;
    const order =
      typeOrder[value.kind] - typeOrder[otherValue.kind] ||
      compareStrings(name, otherName) ||
      compareValues(value, otherValue);
    if (order !== 0) return Math.sign(order);
  }
  return others.next().done ? 0 : -1;
}

function compareArrays(left: readonly Value[], right: readonly Value[]): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const order = compareValues(left[index]!, right[index]!);
    if (order !== 0) return order;
  }
  return Math.sign(left.length - right.length);
}

function compareBig(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** MongoDB's total order over all BSON values: by class of type, then by value. */
export function compareValues(left: Value, right: Value): number {
  const order = typeOrder[left.kind] - typeOrder[right.kind];
  if (order !== 0) return Math.sign(order);
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right);
  switch (left.kind) {
    case "string":
    case "symbol":
    case "javascript":
      return compareStrings(left.value, (right as typeof left).value);
    case "object":
      return compareDocuments(left.value, (right as typeof left).value);
    case "array":
      return compareArrays(left.value, (right as typeof left).value);
    case "binData": {
      const other = right as typeof left;
      const size = left.value.length - other.value.length;
      return Math.sign(size || left.subtype - other.subtype) || left.value.compare(other.value);
    }
    case "objectId":
      return left.value.compare((right as typeof left).value);
    case "bool":
      return Number(left.value) - Number((right as typeof left).value);
    case "date":
    case "timestamp":
      return compareBig(left.value, (right as typeof left).value);
    case "regex": {
      const other = right as typeof left;
      return compareStrings(left.pattern, other.pattern) || compareStrings(left.options, other.options);
    }
    case "dbPointer": {
      const other = right as typeof left;
      return compareBytes(Buffer.from(left.namespace), Buffer.from(other.namespace)) || left.value.compare(other.value);
    }
    case "javascriptWithScope": {
      const other = right as typeof left;
      return compareStrings(left.value, other.value) || compareDocuments(left.scope, other.scope);
    }
    default:
      return 0;
  }
}

export function equalValues(left: Value, right: Value): boolean {
  return compareValues(left, right) === 0;
}
