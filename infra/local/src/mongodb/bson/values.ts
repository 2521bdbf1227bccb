/**
 * BSON values that lose nothing on a round trip: every type keeps its own tag, a document is a Map because object keys
 * that look like integers would change their order. The tags are the aliases that `$type` uses.
 */
export type Value =
  | { readonly kind: "double"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "object"; readonly value: Document }
  | { readonly kind: "array"; readonly value: Value[] }
  | { readonly kind: "binData"; readonly subtype: number; readonly value: Buffer }
  | { readonly kind: "undefined" }
  | { readonly kind: "objectId"; readonly value: Buffer }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "date"; readonly value: bigint }
  | { readonly kind: "null" }
  | { readonly kind: "regex"; readonly pattern: string; readonly options: string }
  | { readonly kind: "dbPointer"; readonly namespace: string; readonly value: Buffer }
  | { readonly kind: "javascript"; readonly value: string }
  | { readonly kind: "symbol"; readonly value: string }
  | { readonly kind: "javascriptWithScope"; readonly value: string; readonly scope: Document }
  | { readonly kind: "int"; readonly value: number }
  | { readonly kind: "timestamp"; readonly value: bigint }
  | { readonly kind: "long"; readonly value: bigint }
  | { readonly kind: "decimal"; readonly value: Buffer }
  | { readonly kind: "minKey" }
  | { readonly kind: "maxKey" };

export type Kind = Value["kind"];
export type Document = Map<string, Value>;
export type NumberValue = Extract<Value, { kind: "int" | "long" | "double" | "decimal" }>;

export const nullValue: Value = { kind: "null" };
export const undefinedValue: Value = { kind: "undefined" };

export const int = (value: number): Value => ({ kind: "int", value });
export const long = (value: bigint): Value => ({ kind: "long", value });
export const double = (value: number): Value => ({ kind: "double", value });
export const string = (value: string): Value => ({ kind: "string", value });
export const bool = (value: boolean): Value => ({ kind: "bool", value });
export const array = (value: Value[]): Value => ({ kind: "array", value });
export const object = (value: Document): Value => ({ kind: "object", value });

/** A document from an object literal; entries that are undefined are left out. */
export function document(fields: Record<string, Value | undefined>): Document {
  const result: Document = new Map();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) result.set(name, value);
  return result;
}

export function isNumber(value: Value): value is NumberValue {
  return value.kind === "int" || value.kind === "double" || value.kind === "long" || value.kind === "decimal";
}

/** The number `$type` knows a type by. */
export const typeNumbers: Record<Kind, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};

/** Classes of types that compare with each other, in MongoDB's order; a missing field sorts as null. */
export const typeOrder: Record<Kind, number> = {
  minKey: 1,
  undefined: 2,
  null: 5,
  int: 10,
  long: 10,
  double: 10,
  decimal: 10,
  string: 15,
  symbol: 15,
  object: 20,
  array: 25,
  binData: 30,
  objectId: 35,
  bool: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  dbPointer: 55,
  javascript: 60,
  javascriptWithScope: 65,
  maxKey: 127,
};
