import { Decimal128, type Document, Double, Int32, Long, Timestamp } from "mongodb";
import { describe, expect, it } from "vitest";
import { afterUpdate, codeOf, useServer } from "../testing/server.ts";

const context = useServer();
const int = (value: number) => new Int32(value);
const decimal = (text: string) => Decimal128.fromString(text);

type Case = [name: string, before: Document, update: Document, expected: Document | number];

const numbers: Case[] = [
  ["$inc", { a: 1 }, { $inc: { a: 2 } }, { a: int(3) }],
  ["$inc creates", {}, { $inc: { a: 2 } }, { a: int(2) }],
  ["$inc below a new document", {}, { $inc: { "a.b": 2 } }, { a: { b: int(2) } }],
  ["int overflow widens", { a: 2147483647 }, { $inc: { a: 1 } }, { a: Long.fromNumber(2147483648) }],
  ["int and long", { a: 1 }, { $inc: { a: Long.fromNumber(1) } }, { a: Long.fromNumber(2) }],
  ["int and double", { a: 1 }, { $inc: { a: new Double(1) } }, { a: new Double(2) }],
  ["long and double", { a: Long.fromNumber(1) }, { $inc: { a: 0.5 } }, { a: new Double(1.5) }],
  ["int and decimal", { a: 1 }, { $inc: { a: decimal("0.10") } }, { a: decimal("1.10") }],
  ["double and decimal", { a: 0.1 }, { $inc: { a: decimal("1") } }, { a: decimal("1.100000000000000") }],
  ["long overflow", { a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
  ["$inc of a string", { a: "x" }, { $inc: { a: 1 } }, 14],
  ["$inc of null", { a: null }, { $inc: { a: 1 } }, 14],
  ["$inc by a string", { a: 1 }, { $inc: { a: "1" } }, 14],
  ["$min lowers", { a: 5 }, { $min: { a: 3 } }, { a: int(3) }],
  ["$min keeps", { a: 2 }, { $min: { a: 3 } }, { a: int(2) }],
  ["$min across types", { a: "x" }, { $min: { a: 3 } }, { a: int(3) }],
  ["$max across types", { a: 3 }, { $max: { a: "x" } }, { a: "x" }],
  ["$min below null keeps null", { a: null }, { $min: { a: 3 } }, { a: null }],
  ["$max creates", {}, { $max: { a: 3 } }, { a: int(3) }],
  ["$max of equal value keeps the type", { a: 3 }, { $max: { a: new Double(3) } }, { a: int(3) }],
];

const sets: Case[] = [
  ["$set", { a: 1 }, { $set: { a: "x" } }, { a: "x" }],
  ["new fields come in order of name", {}, { $set: { c: 1, a: 1, b: 1 } }, { a: int(1), b: int(1), c: int(1) }],
  ["old fields keep their place", { c: 1, a: 1 }, { $set: { a: 2, b: 2, c: 2 } }, { c: int(2), a: int(2), b: int(2) }],
  ["$set in an array", { a: [1, 2] }, { $set: { "a.1": 5 } }, { a: [int(1), int(5)] }],
  ["$set past an array pads with null", { a: [1] }, { $set: { "a.3": 5 } }, { a: [int(1), null, null, int(5)] }],
  ["$set of a number below nothing makes a document", {}, { $set: { "a.0": 5 } }, { a: { 0: int(5) } }],
  ["$set through a scalar", { a: 1 }, { $set: { "a.b": 1 } }, 28],
  ["$set through null", { a: null }, { $set: { "a.b": 1 } }, 28],
  ["$set of a name in an array", { a: [1] }, { $set: { "a.b": 1 } }, 28],
  ["$unset", { a: 1, b: 2 }, { $unset: { a: "" } }, { b: int(2) }],
  ["$unset in an array leaves null", { a: [1, 2] }, { $unset: { "a.0": "" } }, { a: [null, int(2)] }],
  ["$unset of nothing", { a: 1 }, { $unset: { "a.b": "", c: "" } }, { a: int(1) }],
  ["$setOnInsert does nothing to what is there", { a: 1 }, { $setOnInsert: { a: 2 } }, { a: int(1) }],
  ["an empty operator", { a: 1 }, { $set: {} }, { a: int(1) }],
  ["text that looks like an expression", { a: 1 }, { $set: { a: "$2M saved" } }, { a: "$2M saved" }],
];

const arrays: Case[] = [
  ["$push", { a: [1] }, { $push: { a: 2 } }, { a: [int(1), int(2)] }],
  ["$push creates", {}, { $push: { a: 2 } }, { a: [int(2)] }],
  ["$push of an array", { a: [] }, { $push: { a: [1] } }, { a: [[int(1)]] }],
  ["$push onto a scalar", { a: 1 }, { $push: { a: 2 } }, 2],
  ["$push onto null", { a: null }, { $push: { a: 2 } }, 2],
  ["$each", { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [int(1), int(2), int(3)] }],
  ["$slice from the end", { a: [1] }, { $push: { a: { $each: [2, 3], $slice: -2 } } }, { a: [int(2), int(3)] }],
  ["$slice 0", { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
  ["$position", { a: [1, 2] }, { $push: { a: { $each: [9], $position: 1 } } }, { a: [int(1), int(9), int(2)] }],
  [
    "$position from the end",
    { a: [1, 2] },
    { $push: { a: { $each: [9], $position: -1 } } },
    { a: [int(1), int(9), int(2)] },
  ],
  ["$sort", { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [int(3), int(2), int(1)] }],
  [
    "$sort by field, then $slice",
    { a: [{ x: 3 }] },
    { $push: { a: { $each: [{ x: 1 }, { x: 2 }], $sort: { x: 1 }, $slice: 2 } } },
    { a: [{ x: int(1) }, { x: int(2) }] },
  ],
  ["unknown clause", { a: [] }, { $push: { a: { $each: [1], $foo: 1 } } }, 2],
  ["$each of no array", { a: [] }, { $push: { a: { $each: 1 } } }, 2],
  ["$slice of no number", { a: [] }, { $push: { a: { $each: [], $slice: "x" } } }, 2],
  ["$addToSet", { a: [1] }, { $addToSet: { a: 2 } }, { a: [int(1), int(2)] }],
  ["$addToSet compares by value", { a: [1] }, { $addToSet: { a: new Double(1) } }, { a: [int(1)] }],
  [
    "$addToSet heeds the order of fields",
    { a: [{ x: 1, y: 1 }] },
    { $addToSet: { a: { y: 1, x: 1 } } },
    {
      a: [
        { x: int(1), y: int(1) },
        { y: int(1), x: int(1) },
      ],
    },
  ],
  ["$addToSet $each", { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [int(1), int(2)] }],
  ["$addToSet on a scalar", { a: 1 }, { $addToSet: { a: 1 } }, 2],
  ["$addToSet creates", {}, { $addToSet: { a: { $each: [] } } }, { a: [] }],
  ["$pull", { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [int(2)] }],
  ["$pull by condition", { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [int(1)] }],
  [
    "$pull by query on elements",
    { a: [{ x: 1, y: 1 }, { x: 2 }, 3] },
    { $pull: { a: { x: 1 } } },
    { a: [{ x: int(2) }, int(3)] },
  ],
  [
    "$pull of an array needs the whole",
    {
      a: [
        [1, 2],
        [2, 1],
      ],
    },
    { $pull: { a: [1, 2] } },
    { a: [[int(2), int(1)]] },
  ],
  ["$pull of nothing", {}, { $pull: { a: 1 } }, {}],
  ["$pull from a scalar", { a: 1 }, { $pull: { a: 1 } }, 2],
  ["$pull by regex", { a: ["ab", "b"] }, { $pull: { a: /^a/ } }, { a: ["b"] }],
];

const refused: Case[] = [
  ["one path twice", {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ["a path and one below it", {}, { $set: { a: 1, "a.b": 1 } }, 40],
  ["the id", {}, { $set: { _id: 2 } }, 66],
  ["unsetting the id", {}, { $unset: { _id: "" } }, 66],
  ["an unknown operator", {}, { $foo: { a: 1 } }, 9],
  ["a name that every object has", {}, { $set: { a: 1 }, constructor: { a: 1 } }, 9],
  ["no document after an operator", {}, { $set: 1 }, 9],
  ["an empty path", {}, { $set: { "": 1 } }, 56],
  ["an empty part of a path", {}, { $set: { "a..b": 1 } }, 56],
  ["a path that starts with a dollar", {}, { $set: { $a: 1 } }, 52],
  ["the positional operator", { a: [1] }, { $set: { "a.$": 1 } }, 238],
  ["all positions", { a: [1] }, { $set: { "a.$[]": 1 } }, 238],
  ["a filtered position", { a: [1] }, { $set: { "a.$[x]": 1 } }, 2],
  ["$rename", { a: 1 }, { $rename: { a: "b" } }, 238],
  ["$mul", { a: 1 }, { $mul: { a: 2 } }, 238],
];

describe.each([
  ["numbers", numbers],
  ["fields", sets],
  ["arrays", arrays],
  ["what is refused", refused],
] as const)("updates: %s", (_group, cases) => {
  it.each(cases)("%s", async (_name, before, update, expected) => {
    const found = await afterUpdate(context.things, before, update);
    expect(found).toEqual(expected);
    if (typeof found === "object") expect(Object.keys(found)).toEqual(Object.keys(expected));
  });
});

describe("update command", () => {
  const one = { _id: 1 as never };
  const run = (update: unknown, extra: Document = {}) =>
    context.client
      .db("test")
      .command({ update: context.things.collectionName, updates: [{ q: one, u: update, ...extra }] });

  it("counts only documents whose bytes changed", async () => {
    await context.things.insertOne({ ...one, a: 1 });
    expect(await run({ $set: { a: 1 } })).toMatchObject({ n: 1, nModified: 0 });
    expect(await run({ $set: { a: new Double(1) } })).toMatchObject({ n: 1, nModified: 1 });
    expect(await run({ a: new Double(1) })).toMatchObject({ n: 1, nModified: 0 });
  });

  it("replaces whole documents and keeps the id", async () => {
    await context.things.insertOne({ ...one, a: 1, b: 2 });
    await context.things.replaceOne(one, { c: 3 });
    expect(await context.things.findOne()).toEqual({ _id: 1, c: 3 });
    expect((await run({ _id: 2, c: 3 })).writeErrors).toMatchObject([{ code: 66 }]);
    expect((await run({ c: 3 }, { multi: true })).writeErrors).toMatchObject([{ code: 9 }]);
    expect((await run({ c: 3, $set: { a: 1 } })).writeErrors).toMatchObject([{ code: 52 }]);
    expect((await run({ $set: { a: 1 }, c: 3 })).writeErrors).toMatchObject([{ code: 9 }]);
    expect((await run([{ $set: { a: "$b" } }])).writeErrors).toMatchObject([{ code: 238 }]);
  });

  it("changes many, stopping at the first error", async () => {
    await context.things.insertMany([{ a: 1 }, { a: "x" }, { a: 1 }]);
    await expect(context.things.updateMany({}, { $inc: { a: 1 } })).rejects.toMatchObject({ code: 14 });
    expect((await context.things.find().toArray()).map((found) => found.a)).toEqual([2, "x", 1]);
  });

  it("reaches each document once, though its index entry moves ahead", async () => {
    await context.things.createIndex({ a: 1 });
    await context.things.insertMany(Array.from({ length: 500 }, (_, a) => ({ a })));
    await context.things.updateMany({ a: { $gte: 0 } }, { $inc: { a: 1000 } });
    expect(await context.things.countDocuments({ a: { $gte: 1000, $lt: 1500 } })).toBe(500);
  });

  it("fills empty timestamps at the top level", async () => {
    await context.things.insertOne({ ...one, at: new Timestamp(0n), in: { at: new Timestamp(0n) } });
    const found = (await context.things.findOne())!;
    expect(found.at.isZero()).toBe(false);
    expect(found.in.at.isZero()).toBe(true);
  });
});

describe("upsert", () => {
  const upsert = async (filter: Document, update: Document) => {
    const result = await context.things.updateOne(filter, update, { upsert: true });
    expect(result.upsertedCount).toBe(1);
    return context.things.findOne({ _id: result.upsertedId! });
  };

  it.each<[Document, Document, Document]>([
    [{ _id: 7, a: 1, b: { $gt: 5 } }, { $set: { c: 1 } }, { _id: 7, a: 1, c: 1 }],
    [{ _id: { $eq: 7 }, "a.b": 1 }, { $setOnInsert: { c: 1 } }, { _id: 7, a: { b: 1 }, c: 1 }],
    [{ $and: [{ _id: 7 }, { a: { $in: [3] } }] }, { $inc: { n: 1 } }, { _id: 7, a: 3, n: 1 }],
    [{ _id: 7, a: { $in: [1, 2] }, $or: [{ b: 1 }, { b: 2 }] }, { $set: { c: 1 } }, { _id: 7, c: 1 }],
    [{ _id: 7, $or: [{ b: 1 }] }, { $set: { c: 1 } }, { _id: 7, b: 1, c: 1 }],
    [{ _id: 7, a: null }, { $push: { c: 1 } }, { _id: 7, a: null, c: [1] }],
    [{ a: 1 }, { $set: { _id: 7 } }, { _id: 7, a: 1 }],
  ])("%j with %j", async (filter, update, expected) => {
    expect(await upsert(filter, update)).toEqual(expected);
  });

  it("takes only the id from the query of a replacement", async () => {
    await context.things.replaceOne({ _id: 7 as never, a: 1 }, { b: 2 }, { upsert: true });
    expect(await context.things.findOne()).toEqual({ _id: 7, b: 2 });
  });

  it.each<[Document, Document, number]>([
    [{ _id: 7 }, { $set: { _id: 8 } }, 66],
    [{ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, 54],
    [{ a: 1 }, { $inc: { a: "x" } }, 14],
    [{ a: 1 }, { $push: { a: 1 } }, 2],
  ])("%j with %j is refused", async (filter, update, code) => {
    expect(await codeOf(context.things.updateOne(filter, update, { upsert: true }))).toBe(code);
    expect(await context.things.countDocuments()).toBe(0);
  });
});
