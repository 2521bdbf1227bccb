import {
  Binary,
  BSONRegExp,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "../testing/server.ts";

const context = useServer();

/** Each document has the value as `a`; the answer is the list of places of those that match. */
async function places(values: unknown[], filter: Document): Promise<number[]> {
  const documents = values.map((value, at) => ({ _id: at as never, ...(value === missing ? {} : { a: value }) }));
  await context.things.deleteMany({});
  await context.things.insertMany(documents);
  const found = await context.things.find(filter, { sort: { _id: 1 } }).toArray();
  return found.map((one) => Number(one._id));
}

const missing = Symbol("missing");
const id = new ObjectId();
const day = new Date(86_400_000);

type Case = [name: string, values: unknown[], filter: Document, expected: number[]];

const equality: Case[] = [
  [
    "numbers of all types by value",
    [1, new Double(1), Long.fromNumber(1), Decimal128.fromString("1.0"), "1"],
    { a: 1 },
    [0, 1, 2, 3],
  ],
  [
    "no rounding between double and decimal",
    [0.1, Decimal128.fromString("0.1"), Decimal128.fromString("0.5"), 0.5],
    { a: Decimal128.fromString("0.1") },
    [1],
  ],
  [
    "no rounding between long and double",
    [Long.fromString("9007199254740993"), 9007199254740992],
    { a: 9007199254740992 },
    [1],
  ],
  ["minus zero is zero", [0, -0, Decimal128.fromString("-0")], { a: 0 }, [0, 1, 2]],
  ["NaN equals NaN", [Number.NaN, 1, Decimal128.fromString("NaN")], { a: Number.NaN }, [0, 2]],
  ["null finds null and missing", [null, missing, 0, ""], { a: null }, [0, 1]],
  ["$eq null likewise", [null, missing, [null], []], { a: { $eq: null } }, [0, 1, 2]],
  ["$ne null", [null, missing, 1, [null], []], { a: { $ne: null } }, [2, 4]],
  ["documents with their order", [{ x: 1, y: 2 }, { y: 2, x: 1 }, { x: 1 }], { a: { x: 1, y: 2 } }, [0]],
  ["documents wholly", [{ x: 1, y: 2 }, { x: 1 }], { a: { x: 1 } }, [1]],
  ["documents by value of their numbers", [{ x: 1 }, { x: new Double(1) }], { a: { x: Long.fromNumber(1) } }, [0, 1]],
  ["the empty document", [{}, { x: 1 }, missing], { a: {} }, [0]],
  ["arrays wholly and as elements", [[1, 2], [2, 1], [[1, 2]], [1]], { a: [1, 2] }, [0, 2]],
  ["nested arrays unsorted", [[[2, 1]], [[1, 2]]], { a: [[1, 2]] }, [1]],
  ["the empty array", [[], [[]], null, missing], { a: [] }, [0, 1]],
  ["one element of an array", [[1, 2], 2, [[2]], [3]], { a: 2 }, [0, 1]],
  ["booleans are no numbers", [true, 1, false, 0], { a: true }, [0]],
  ["dates and timestamps apart", [day, new Timestamp({ t: 86400, i: 0 })], { a: day }, [0]],
  ["object ids", [id, id.toHexString()], { a: id }, [0]],
  [
    "binary by subtype",
    [new Binary(Buffer.from("x"), 0), new Binary(Buffer.from("x"), 5)],
    { a: new Binary(Buffer.from("x"), 5) },
    [1],
  ],
  ["minKey and maxKey", [new MinKey(), new MaxKey(), 1], { a: new MaxKey() }, [1]],
  ["a regex in $eq means the regex", [new BSONRegExp("x", ""), "x"], { a: { $eq: new BSONRegExp("x", "") } }, [0]],
];

const ranges: Case[] = [
  ["$lt stays among numbers", [1, "0", null, missing, Number.NaN, false], { a: { $lt: 5 } }, [0]],
  ["$gt stays among strings", [5, "b", "a", { x: 1 }], { a: { $gt: "a" } }, [1]],
  ["$gte null is null", [null, missing, 1], { a: { $gte: null } }, [0, 1]],
  ["$gt null is nothing", [null, missing, 1], { a: { $gt: null } }, []],
  ["$lte NaN is NaN", [Number.NaN, 1], { a: { $lte: Number.NaN } }, [0]],
  ["$lt NaN is nothing", [Number.NaN, 1], { a: { $lt: Number.NaN } }, []],
  ["minKey reaches all", [1, "x", null, new MinKey()], { a: { $gt: new MinKey() } }, [0, 1, 2]],
  ["maxKey reaches all", [1, "x", new MaxKey()], { a: { $lt: new MaxKey() } }, [0, 1]],
  ["different elements meet two bounds", [[0, 10], [3], [10], 3], { a: { $gt: 1, $lt: 5 } }, [0, 1, 3]],
  ["one element meets two bounds in $elemMatch", [[0, 10], [3], 3], { a: { $elemMatch: { $gt: 1, $lt: 5 } } }, [1]],
  ["dates", [new Date(5), new Date(-5), 3], { a: { $lt: new Date(0) } }, [1]],
  [
    "longs past 2^53",
    [Long.fromString("9007199254740993"), Long.fromString("9007199254740992")],
    { a: { $gt: Long.fromString("9007199254740992") } },
    [0],
  ],
  ["decimals and doubles", [Decimal128.fromString("1.5"), 1.4, new Int32(2)], { a: { $gte: 1.5 } }, [0, 2]],
  ["documents", [{ x: 1 }, { x: 2 }, { y: 0 }], { a: { $gt: { x: 1 } } }, [1, 2]],
  ["strings by bytes, not by UTF-16", ["\uffff", "\u{10000}"], { a: { $gt: "\uffff" } }, [1]],
  ["booleans", [true, false], { a: { $lt: true } }, [1]],
];

const lists: Case[] = [
  ["$in with null", [null, missing, 1, 2], { a: { $in: [null, 1] } }, [0, 1, 2]],
  ["$in with a regex", ["abc", "x", "b"], { a: { $in: [/^a/, "x"] } }, [0, 1]],
  ["empty $in", [1, null], { a: { $in: [] } }, []],
  ["empty $nin", [1, missing], { a: { $nin: [] } }, [0, 1]],
  ["$nin", [1, 2, missing, [1, 3]], { a: { $nin: [1] } }, [1, 2]],
  ["$in with an array", [[1, 2], [3], [[3]]], { a: { $in: [[3]] } }, [1, 2]],
  ["$all", [[1, 2, 3], [1, 3], 1], { a: { $all: [1, 2] } }, [0]],
  ["$all of one on a scalar", [1, [1], 2], { a: { $all: [1] } }, [0, 1]],
  ["empty $all is nothing", [[], [1]], { a: { $all: [] } }, []],
  [
    "$all with $elemMatch",
    [[{ x: 1 }, { x: 5 }], [{ x: 1 }]],
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 5 } }] } },
    [0],
  ],
  ["$all of an array", [[[1, 2]], [1, 2], [3]], { a: { $all: [[1, 2]] } }, [0, 1]],
  ["$size", [[], [1], [1, 2], 1], { a: { $size: 1 } }, [1]],
  ["$size of no nested array", [[[1]], [[1], [2]]], { a: { $size: 2 } }, [1]],
  [
    "$elemMatch on documents",
    [[{ x: 1, y: 2 }], [{ x: 1 }, { y: 2 }], { x: 1, y: 2 }],
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [0],
  ],
  [
    "$elemMatch with $or",
    [[{ x: 1 }], [{ y: 2 }], [{ z: 1 }]],
    { a: { $elemMatch: { $or: [{ x: 1 }, { y: 2 }] } } },
    [0, 1],
  ],
  ["$elemMatch with $not", [[1, 5], [5]], { a: { $elemMatch: { $not: { $gt: 3 } } } }, [0]],
  ["$elemMatch into nested arrays", [[[1, 2]], [1, 2]], { a: { $elemMatch: { $elemMatch: { $gt: 1 } } } }, [0]],
  ["$elemMatch does not descend by itself", [[[7]], [7]], { a: { $elemMatch: { $gt: 5 } } }, [1]],
];

const paths: Case[] = [
  ["through documents", [{ b: 1 }, { b: 2 }, 1], { "a.b": 1 }, [0]],
  ["through arrays", [[{ b: 1 }, { b: 2 }], [{ b: 3 }]], { "a.b": 2 }, [0]],
  [
    "by position",
    [
      [5, 6],
      [6, 5],
    ],
    { "a.1": 5 },
    [1],
  ],
  [
    "position and then field",
    [
      [{ b: 1 }, { b: 2 }],
      [{ b: 2 }, { b: 1 }],
    ],
    { "a.0.b": 2 },
    [1],
  ],
  ["position as a name in elements", [[{ 0: 7 }], [7], [8]], { "a.0": 7 }, [0, 1]],
  ["null where an element lacks the field", [[{ b: 1 }, {}], [{ b: 1 }], [], [1]], { "a.b": null }, [0]],
  ["null below a scalar", [1, { b: 1 }, missing, {}], { "a.b": null }, [0, 2, 3]],
  ["$exists below arrays", [[{ b: 1 }, {}], [{}], [], 1], { "a.b": { $exists: true } }, [0]],
  ["$exists false below arrays", [[{ b: 1 }, {}], [{}], [], 1], { "a.b": { $exists: false } }, [1, 2, 3]],
  ["$ne through arrays means none", [[{ b: 1 }, { b: 2 }], [{ b: 3 }], missing], { "a.b": { $ne: 1 } }, [1, 2]],
  ["arrays in arrays are not entered", [[[{ b: 1 }]], [{ b: 1 }]], { "a.b": 1 }, [1]],
  [
    "two conditions by different elements",
    [[{ b: 1 }, { c: 2 }], [{ b: 1, c: 2 }], [{ b: 1 }]],
    { "a.b": 1, "a.c": 2 },
    [0, 1],
  ],
];

const others: Case[] = [
  ["$exists", [null, missing, 0], { a: { $exists: true } }, [0, 2]],
  ["$exists 0", [null, missing], { a: { $exists: 0 } }, [1]],
  ["$type by alias", [1, "x", new Double(1), Long.fromNumber(1)], { a: { $type: "int" } }, [0]],
  [
    "$type number",
    [1, 1.5, Long.fromNumber(1), Decimal128.fromString("1"), "1"],
    { a: { $type: "number" } },
    [0, 1, 2, 3],
  ],
  ["$type of elements", [["x"], [1], "x"], { a: { $type: "string" } }, [0, 2]],
  ["$type array", [[1], [[1]], 1], { a: { $type: "array" } }, [0, 1]],
  ["$type list", [1, "x", null], { a: { $type: ["null", 2] } }, [1, 2]],
  ["$mod", [1, 4, 7.9, -2, "4"], { a: { $mod: [3, 1] } }, [0, 1, 2]],
  ["$mod of negatives keeps the sign", [-4, -3], { a: { $mod: [3, -1] } }, [0]],
  ["regex", ["abc", "ABC", 5, ["xabc"]], { a: /^a/ }, [0]],
  ["regex options", ["abc", "ABC", "x"], { a: { $regex: "^a", $options: "i" } }, [0, 1]],
  ["regex in arrays", [["x", "abc"], ["x"]], { a: /b/ }, [0]],
  ["regex s and m", ["a\nb", "b"], { a: { $regex: "^b$", $options: "m" } }, [0, 1]],
  ["regex $ before a final newline", ["a\n", "a", "a\nb"], { a: { $regex: "a$" } }, [0, 1]],
  ["regex x", ["ab", "a b"], { a: { $regex: "a b # both", $options: "x" } }, [0]],
  ["$not", [1, 5, missing, "x"], { a: { $not: { $gt: 3 } } }, [0, 2, 3]],
  ["$not of a regex", ["abc", "x", missing], { a: { $not: /^a/ } }, [1, 2]],
  ["$and", [1, 5, 9], { $and: [{ a: { $gt: 1 } }, { a: { $lt: 9 } }] }, [1]],
  ["$or", [1, 5, 9], { $or: [{ a: 1 }, { a: 9 }] }, [0, 2]],
  ["$nor", [1, 5, missing], { $nor: [{ a: 1 }, { a: { $gt: 4 } }] }, [2]],
  ["$comment", [1], { $comment: "why", a: 1 }, [0]],
  ["a DBRef is a value", [{ $ref: "x", $id: 1 }], { a: { $ref: "x", $id: 1 } }, [0]],
];

describe.each([
  ["equality", equality],
  ["ranges", ranges],
  ["lists and arrays", lists],
  ["paths", paths],
  ["other operators", others],
] as const)("filters: %s", (_group, cases) => {
  it.each(cases)("%s", async (_name, values, filter, expected) => {
    expect(await places(values, filter)).toEqual(expected);
  });

  it.each(cases)("%s, with an index", async (_name, values, filter, expected) => {
    for (const key of ["a", "a.b", "a.c"]) await context.things.createIndex({ [key]: 1 });
    expect(await places(values, filter)).toEqual(expected);
  });
});

describe("refused filters", () => {
  it.each<[Document, number]>([
    [{ a: { $foo: 1 } }, 2],
    [{ $foo: 1 }, 2],
    [{ a: { $gt: 1, b: 2 } }, 2],
    [{ $and: [] }, 2],
    [{ $or: {} }, 2],
    [{ $and: [1] }, 2],
    [{ a: { $in: 1 } }, 2],
    [{ a: { $in: [{ $gt: 1 }] } }, 2],
    [{ a: { $all: 1 } }, 2],
    [{ a: { $elemMatch: 1 } }, 2],
    [{ a: { $size: "x" } }, 2],
    [{ a: { $size: -1 } }, 2],
    [{ a: { $size: 1.5 } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $mod: [1] } }, 2],
    [{ a: { $not: 1 } }, 2],
    [{ a: { $not: {} } }, 2],
    [{ a: { $ne: /x/ } }, 2],
    [{ a: { $gt: /x/ } }, 2],
    [{ a: { $options: "i" } }, 2],
    [{ a: { $regex: 1 } }, 2],
    [{ a: { $regex: "(" } }, 51091],
    [{ a: { $regex: "a", $options: "q" } }, 51108],
    [{ a: { $regex: /a/i, $options: "m" } }, 51075],
    [{ a: { $type: "nothing" } }, 2],
    [{ a: { $type: "toString" } }, 2],
    [{ a: { $type: 99 } }, 2],
    [{ a: { $type: {} } }, 14],
    [{ a: { $type: [] } }, 9],
    [{ $expr: { $eq: [1, 1] } }, 238],
    [{ $where: "1" }, 238],
    [{ $text: { $search: "x" } }, 238],
    [{ $jsonSchema: {} }, 238],
    [{ a: { $near: [0, 0] } }, 238],
    [{ a: { $geoWithin: {} } }, 238],
    [{ a: { $bitsAllSet: 1 } }, 238],
  ])("%j: %i", async (filter, code) => {
    expect(await codeOf(context.things.find(filter).toArray())).toBe(code);
  });
});
