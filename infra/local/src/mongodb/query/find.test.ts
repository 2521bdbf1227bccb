import { type Document, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "../testing/server.ts";

const context = useServer();

async function fill(count: number): Promise<void> {
  await context.things.insertMany(Array.from({ length: count }, (_, n) => ({ _id: n as never, n })));
}

const command = (fields: Document): Promise<Document> => context.client.db("test").command(fields);
const find = (fields: Document) => command({ find: context.things.collectionName, ...fields });

describe("sort", () => {
  it("follows MongoDB's order of types", async () => {
    const ascending = [
      new MinKey(),
      null,
      -Infinity,
      1,
      new Double(1.5),
      Long.fromNumber(2),
      "a",
      "b",
      {},
      { x: 1 },
      Buffer.from("x"),
      new ObjectId(),
      false,
      true,
      new Date(0),
      new Timestamp(1n),
      /x/,
      new MaxKey(),
    ];
    const shuffled = ascending.map((a, at) => ({ at, a })).toSorted((x, y) => ((x.at * 7) % 18) - ((y.at * 7) % 18));
    await context.things.insertMany(shuffled);
    const inOrder = ascending.map((_, at) => at);
    const places = async (sort: Document) => (await context.things.find({}, { sort }).toArray()).map((one) => one.at);
    expect(await places({ a: 1 })).toEqual(inOrder);
    expect(await places({ a: -1 })).toEqual(inOrder.toReversed());
    await context.things.createIndex({ a: -1 });
    expect(await places({ a: 1 })).toEqual(inOrder);
  });

  it.each<[Document, number[]]>([
    [{ a: 1 }, [2, 3, 0, 1]],
    [{ a: -1 }, [0, 1, 3, 2]],
    [{ "b.c": 1, _id: -1 }, [3, 2, 1, 0]],
    [{ _id: -1 }, [3, 2, 1, 0]],
  ])("by %j: arrays by their least or greatest element, an empty one before null", async (sort, expected) => {
    await context.things.insertMany([
      { _id: 0 as never, a: [2, 9], b: [{ c: 3 }, { c: 7 }] },
      { _id: 1 as never, a: 3, b: { c: 1 } },
      { _id: 2 as never, a: [] },
      { _id: 3 as never, b: 5 },
    ]);
    expect((await context.things.find({}, { sort }).toArray()).map((one) => one._id)).toEqual(expected);
  });

  it.each<[Document, number]>([
    [{ a: 2 }, 15975],
    [{ a: "x" }, 15974],
    [{ "a..b": 1 }, 15998],
    [{ $a: 1 }, 16410],
    [{ a: { $meta: "textScore" } }, 238],
  ])("%j is refused with %i", async (sort, code) => {
    expect(await codeOf(find({ sort }))).toBe(code);
  });
});

describe("projection", () => {
  const source = { _id: 1 as never, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, { f: 3 }], h: [1, 2, 3, 4] };

  it.each<[Document, Document]>([
    [{}, source],
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [
      { a: 0, e: 0, h: 0 },
      { _id: 1, b: { c: 2, d: 3 } },
    ],
    [{ _id: 0, a: 0, e: 0, h: 0 }, { b: { c: 2, d: 3 } }],
    [{ _id: 1 }, { _id: 1 }],
    [{ "b.c": 1 }, { _id: 1, b: { c: 2 } }],
    [{ b: { c: 1 } }, { _id: 1, b: { c: 2 } }],
    [
      { "b.c": 0, e: 0, h: 0 },
      { _id: 1, a: 1, b: { d: 3 } },
    ],
    [{ "e.f": 1 }, { _id: 1, e: [{ f: 1 }, { f: 3 }] }],
    [
      { "e.f": 0, b: 0, h: 0 },
      { _id: 1, a: 1, e: [{ g: 2 }, 5, {}] },
    ],
    [{ "a.x": 1 }, { _id: 1 }],
    [
      { h: { $slice: 2 }, a: 1 },
      { _id: 1, a: 1, h: [1, 2] },
    ],
    [
      { h: { $slice: -1 }, a: 1 },
      { _id: 1, a: 1, h: [4] },
    ],
    [
      { h: { $slice: [1, 2] }, a: 1 },
      { _id: 1, a: 1, h: [2, 3] },
    ],
    [{ h: { $elemMatch: { $gt: 2 } } }, { _id: 1, h: [3] }],
    [{ e: { $elemMatch: { f: 3 } } }, { _id: 1, e: [{ f: 3 }] }],
    [{ h: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
    [{ renamed: "$b.c" }, { _id: 1, renamed: 2 }],
  ])("%j", async (projection, expected) => {
    await context.things.insertOne({ ...source });
    const found = await context.things.findOne({}, { projection });
    expect(found).toEqual(expected);
    expect(Object.keys(found!)).toEqual(Object.keys(expected));
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31254],
    [{ a: 0, b: 1 }, 31253],
    [{ a: 1, "a.b": 1 }, 31249],
    [{ "a.b": 1, a: 1 }, 31250],
    [{ a: { $foo: 1 } }, 168],
    [{ "a.$": 1 }, 238],
    [{ a: "text" }, 238],
  ])("%j is refused with %i", async (projection, code) => {
    expect(await codeOf(find({ projection }))).toBe(code);
  });
});

describe("cursors", () => {
  it("bring everything in batches of any size", async () => {
    await fill(250);
    for (const batchSize of [1, 7, 250, 1000]) {
      const found = await context.things.find({}, { batchSize }).toArray();
      expect(found.map((one) => one.n)).toEqual(Array.from({ length: 250 }, (_, n) => n));
    }
    expect(await context.things.find({}, { batchSize: 3, sort: { n: -1 }, skip: 5, limit: 10 }).toArray()).toHaveLength(
      10,
    );
  });

  it("open with no batch, and close with the last one", async () => {
    await fill(3);
    const empty = await find({ batchSize: 0 });
    expect(empty.cursor).toMatchObject({ firstBatch: [], ns: `test.${context.things.collectionName}` });
    const getMore = { getMore: Long.fromBigInt(BigInt(empty.cursor.id)), collection: context.things.collectionName };
    const rest = await command(getMore);
    expect(rest.cursor.nextBatch).toHaveLength(3);
    expect(Number(rest.cursor.id)).toBe(0);
    expect(await codeOf(command(getMore))).toBe(43);
    expect(Number((await find({ limit: 2 })).cursor.id)).toBe(0);
    expect(Number((await find({ batchSize: 2, singleBatch: true })).cursor.id)).toBe(0);
    expect(Number((await find({ batchSize: 2 })).cursor.id)).not.toBe(0);
  });

  it("are killed on request and when their collection goes", async () => {
    await fill(10);
    const collection = context.things.collectionName;
    const id = (reply: Document) => Long.fromBigInt(BigInt(reply.cursor.id));
    const first = id(await find({ batchSize: 2 }));
    expect(await command({ killCursors: collection, cursors: [first, Long.fromNumber(5)] })).toMatchObject({
      cursorsKilled: [expect.anything()],
      cursorsNotFound: [expect.anything()],
    });
    expect(await codeOf(command({ getMore: first, collection }))).toBe(43);
    const second = id(await find({ batchSize: 2 }));
    expect(await codeOf(command({ getMore: second, collection: "other" }))).toBe(13);
    await context.things.drop();
    expect(await codeOf(command({ getMore: second, collection }))).toBe(175);
  });

  it("go on while others write", async () => {
    await fill(400);
    const cursor = context.things.find({}, { batchSize: 10 });
    const seen: number[] = [];
    for await (const one of cursor) {
      seen.push(one.n);
      if (one.n === 5) await context.things.deleteMany({ n: { $gte: 300 } });
      if (one.n === 6) await context.things.insertOne({ _id: 999 as never, n: 999 });
    }
    expect(seen).toEqual([...Array.from({ length: 300 }, (_, n) => n), 999]);
  });

  it("keep a batch within the size of a document", async () => {
    await context.things.insertMany(Array.from({ length: 5 }, () => ({ text: "x".repeat(6_000_000) })));
    const reply = await find({});
    expect(reply.cursor.firstBatch).toHaveLength(2);
    expect(await context.things.find().toArray()).toHaveLength(5);
  });
});

describe("find options", () => {
  it.each<[Document, number]>([
    [{ skip: -1 }, 51024],
    [{ limit: -1 }, 51024],
    [{ batchSize: -1 }, 51024],
    [{ filter: 1 }, 14],
    [{ tailable: true }, 2],
    [{ awaitData: true }, 9],
    [{ collation: { locale: "en" } }, 238],
    [{ let: { x: 1 } }, 238],
    [{ min: { a: 1 } }, 238],
    [{ returnKey: true }, 238],
    [{ showRecordId: true }, 238],
    [{ foo: 1 }, 40415],
    [{ readConcern: { level: "snapshot" } }, 123],
    [{ readConcern: { level: "linearizable" } }, 123],
    [{ readConcern: { level: "foo" } }, 2],
    [{ readConcern: { level: "majority" } }, 0],
    [{ allowDiskUse: true, noCursorTimeout: true, comment: "x", maxTimeMS: 1000 }, 0],
    [{ returnKey: false, tailable: false }, 0],
  ])("%j: %i", async (options, code) => {
    await fill(1);
    expect(await codeOf(find(options))).toBe(code);
  });

  it("stop at the time limit", async () => {
    await fill(20_000);
    expect(await codeOf(find({ filter: { n: -1 }, maxTimeMS: 1 }))).toBe(50);
  });

  it("count with limit, skip and filter", async () => {
    await fill(10);
    const count = async (fields: Document) => (await command({ count: context.things.collectionName, ...fields })).n;
    expect(await count({})).toBe(10);
    expect(await count({ query: { n: { $gt: 3 } } })).toBe(6);
    expect(await count({ query: { n: { $gt: 3 } }, skip: 2, limit: 3 })).toBe(3);
    expect(await count({ skip: 8 })).toBe(2);
    expect(await count({ limit: -4 })).toBe(4);
    expect(await context.things.countDocuments({ n: { $lt: 5 } }, { limit: 3 })).toBe(3);
    expect(await context.things.estimatedDocumentCount()).toBe(10);
  });
});
