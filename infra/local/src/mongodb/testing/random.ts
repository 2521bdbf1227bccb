import fc from "fast-check";
import { parseExact, writeDecimal } from "../bson/decimal.ts";
import {
  array,
  type Document,
  double,
  int,
  long,
  nullValue,
  object,
  string,
  undefinedValue,
  type Value,
} from "../bson/values.ts";

function decimal(text: string): Value {
  const negative = text.startsWith("-");
  return { kind: "decimal", value: writeDecimal({ kind: "finite", negative, ...parseExact(text) }) };
}

const decimalNaN: Value = { kind: "decimal", value: writeDecimal({ kind: "nan" }) };

/** Numbers that are close to each other in value and far apart in type. */
export const anyNumber: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(int),
  fc.integer().map(int),
  fc.integer({ min: -3, max: 3 }).map((value) => long(BigInt(value))),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(long),
  fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), -(2n ** 53n) - 1n).map(long),
  fc
    .constantFrom(0.5, -0, 0.1, 1, 2, -1, Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 63, 5e-324, 1.7e308)
    .map(double),
  fc.double().map(double),
  fc
    .constantFrom("0.1", "1", "1.00", "0.5", "-0", "2E+400", "-2E+400", "1E-400", "-1E-400", "9007199254740993", "0")
    .map(decimal),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -40, max: 40 }))
    .map(([digits, power]) => decimal(`${digits}E${power}`)),
  fc.constant(decimalNaN),
);

const bytes = (size: number): fc.Arbitrary<Buffer> =>
  fc.uint8Array({ minLength: size, maxLength: size }).map((value) => Buffer.from(value));

const text = fc.oneof(
  fc.constantFrom("", "a", "ab", "b", "\0", "a\0b", "\uffff", "\u{10000}", "é"),
  fc.string({ maxLength: 4 }),
);

const anyScalar: fc.Arbitrary<Value> = fc.oneof(
  { arbitrary: anyNumber, weight: 4 },
  { arbitrary: text.map(string), weight: 3 },
  fc.constantFrom<Value[]>(nullValue, undefinedValue, { kind: "minKey" }, { kind: "maxKey" }),
  fc.boolean().map((value): Value => ({ kind: "bool", value })),
  bytes(12).map((value): Value => ({ kind: "objectId", value })),
  fc.bigInt({ min: -5n, max: 2n ** 62n }).map((value): Value => ({ kind: "date", value })),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value): Value => ({ kind: "timestamp", value })),
  fc
    .tuple(fc.integer({ min: 0, max: 5 }), fc.uint8Array({ maxLength: 3 }))
    .map(([subtype, value]): Value => ({ kind: "binData", subtype, value: Buffer.from(value) })),
  fc
    .tuple(fc.constantFrom("a", "b"), fc.constantFrom("", "i"))
    .map(([pattern, options]): Value => ({ kind: "regex", pattern, options })),
  text.map((value): Value => ({ kind: "javascript", value })),
  text.map((value): Value => ({ kind: "symbol", value })),
);

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "value" },
    { arbitrary: anyScalar, weight: 5 },
    fc.array(tie("value"), { maxLength: 3 }).map(array),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "0", ""), tie("value")), { maxLength: 3 })
      .map((fields) => object(new Map(fields))),
  ),
}));

export const anyValue: fc.Arbitrary<Value> = value;

/** Few distinct values, so that queries on random documents find something. */
const commonScalar: fc.Arbitrary<Value> = fc.oneof(
  {
    arbitrary: fc.constantFrom(int(1), int(2), int(3), int(5), double(2), double(2.5), long(3n), decimal("2.5")),
    weight: 6,
  },
  fc.constantFrom<Value[]>(string("x"), string("y"), nullValue, { kind: "bool", value: true }, double(Number.NaN)),
  fc.constantFrom<Value[]>({ kind: "date", value: 5n }, undefinedValue, { kind: "minKey" }, { kind: "maxKey" }),
);

const { nested } = fc.letrec<{ nested: Value }>((tie) => ({
  nested: fc.oneof(
    { maxDepth: 3, depthIdentifier: "nested" },
    { arbitrary: commonScalar, weight: 5 },
    { arbitrary: fc.array(tie("nested"), { maxLength: 3 }).map(array), weight: 2 },
    {
      arbitrary: fc
        .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "0"), tie("nested")), {
          maxLength: 3,
          selector: ([name]) => name,
        })
        .map((fields) => object(new Map(fields))),
      weight: 2,
    },
  ),
}));

export const anyDocument: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), nested), { maxLength: 3, selector: ([name]) => name })
  .map((fields) => new Map(fields));

const operand = nested.filter((one) => one.kind !== "undefined");
const fields = (...pairs: [string, Value][]): Value => object(new Map(pairs));

const comparison: fc.Arbitrary<[string, Value]> = fc.oneof(
  fc.tuple(fc.constantFrom("$eq", "$ne", "$lt", "$lte", "$gt", "$gte"), operand),
  fc.tuple(fc.constantFrom("$in", "$nin", "$all"), fc.array(operand, { maxLength: 3 }).map(array)),
  fc.tuple(
    fc.constant("$exists"),
    fc.boolean().map((on): Value => ({ kind: "bool", value: on })),
  ),
  fc.tuple(fc.constant("$type"), fc.constantFrom("number", "string", "array", "object", "null", "int").map(string)),
  fc.tuple(fc.constant("$size"), fc.integer({ min: 0, max: 2 }).map(int)),
  fc.tuple(fc.constant("$mod"), fc.constant(array([int(2), int(1)]))),
);

const operators: fc.Arbitrary<Value> = fc
  .uniqueArray(comparison, { minLength: 1, maxLength: 2, selector: ([name]) => name })
  .map((pairs) => object(new Map(pairs)));

const path = fc.constantFrom("a", "b", "c", "a.b", "b.a", "a.0", "a.b.a", "c.0.b");

const { condition } = fc.letrec<{ condition: [string, Value]; query: Value }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthIdentifier: "query" },
    { arbitrary: fc.tuple(path, operand), weight: 3 },
    { arbitrary: fc.tuple(path, operators), weight: 5 },
    fc.tuple(
      path,
      operators.map((inner) => fields(["$not", inner])),
    ),
    fc.tuple(
      path,
      operators.map((inner) => fields(["$elemMatch", inner])),
    ),
    fc.tuple(
      path,
      tie("query").map((inner) => fields(["$elemMatch", inner])),
    ),
    fc.tuple(fc.constantFrom("$and", "$or", "$nor"), fc.array(tie("query"), { minLength: 1, maxLength: 2 }).map(array)),
  ),
  query: fc
    .uniqueArray(tie("condition"), { minLength: 1, maxLength: 2, selector: ([name]) => name })
    .map((pairs) => object(new Map(pairs))),
}));

export const anyQuery: fc.Arbitrary<Document> = fc
  .uniqueArray(condition, { maxLength: 3, selector: ([name]) => name })
  .map((pairs) => new Map(pairs));

const direction = fc.constantFrom(int(1), int(-1));

/** A pattern of fields and directions, as sorts and indexes have it. */
export const anyPattern: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "a.b", "b.a", "a.0", "_id"), direction), {
    minLength: 1,
    maxLength: 3,
    selector: ([name]) => name,
  })
  .map((pairs) => new Map(pairs));
