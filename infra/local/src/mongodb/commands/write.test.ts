import { type Document, Long, MongoBulkWriteError, ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "../testing/server.ts";

const context = useServer();
const run = (command: Document): Promise<Document> => context.client.db("test").command(command);
const id = (value: unknown) => ({ _id: value as never });

describe("insert", () => {
  const insert = (...documents: unknown[]) => run({ insert: context.things.collectionName, documents });

  it("gives an id where there is none, and puts it first", async () => {
    await insert({ a: 1 }, { a: 2, _id: 7 });
    const [first, second] = await context.things.find().toArray();
    expect(first!._id).toBeInstanceOf(ObjectId);
    expect(Object.keys(first!)).toEqual(["_id", "a"]);
    expect(Object.keys(second!)).toEqual(["_id", "a"]);
  });

  it.each<[unknown, number]>([
    [{ _id: [1] }, 53],
    [{ _id: /x/ }, 53],
    [{ _id: { $a: 1 } }, 52],
    [{ _id: null }, 0],
    [{ _id: { a: [1] } }, 0],
    [{ "a.b": 1, $c: 1 }, 0],
  ])("%j: %i", async (document, code) => {
    const reply = await insert(document);
    expect(reply.writeErrors?.[0].code ?? 0).toBe(code);
  });

  it("ends at the first error when ordered, and goes on when not", async () => {
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }, { _id: 2 }, { _id: 3 }];
    const ordered = await insert(...documents);
    expect(ordered).toMatchObject({
      n: 1,
      ok: 1,
      writeErrors: [{ index: 1, code: 11000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } }],
    });
    await context.things.deleteMany({});
    const all = await run({ insert: context.things.collectionName, documents, ordered: false });
    expect(all).toMatchObject({ n: 3, writeErrors: [{ index: 1 }, { index: 3 }] });
  });

  it("refuses documents above 16 MB", async () => {
    const half = "x".repeat(9_000_000);
    await context.things.insertOne({ ...id(1), half });
    expect(await codeOf(context.things.updateOne(id(1), { $set: { other: half } }))).toBe(10334);
  });

  it.each<[Document, number]>([
    [{ documents: [] }, 16],
    [{}, 40414],
    [{ documents: 1 }, 14],
    [{ documents: [1] }, 14],
    [{ documents: [{}], foo: 1 }, 40415],
    [{ documents: [{}], writeConcern: { w: 2 } }, 2],
    [{ documents: [{}], writeConcern: { w: "other" } }, 2],
    [{ documents: [{}], writeConcern: { w: "majority", j: true } }, 0],
    [{ documents: [{}], txnNumber: Long.fromNumber(1), lsid: { id: 1 } }, 20],
    [{ documents: [{}], apiVersion: "2" }, 322],
    [{ documents: [{}], apiVersion: "1", apiStrict: true }, 0],
    [{ documents: [{}], bypassDocumentValidation: true }, 0],
  ])("with %j: %i", async (fields, code) => {
    expect(await codeOf(run({ insert: context.things.collectionName, ...fields }))).toBe(code);
  });

  it.each<[unknown, number]>([
    ["", 73],
    [".a", 73],
    ["a$b", 73],
    ["system.users", 73],
    ["x".repeat(300), 73],
    [1, 73],
  ])("into %j: %i", async (name, code) => {
    expect(await codeOf(run({ insert: name, documents: [{}] }))).toBe(code);
  });
});

describe("delete", () => {
  it("removes one or all", async () => {
    await context.things.insertMany([{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]);
    expect((await context.things.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await context.things.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect((await context.things.deleteMany({ a: 1 })).deletedCount).toBe(0);
    expect(await context.things.countDocuments()).toBe(1);
  });

  it.each<[Document, number]>([
    [{ q: {}, limit: 2 }, 9],
    [{ q: {} }, 40414],
    [{ q: {}, limit: 1, foo: 1 }, 40415],
    [{ q: {}, limit: 1, collation: { locale: "en" } }, 238],
    [{ q: { $foo: 1 }, limit: 1 }, 2],
  ])("%j: %i", async (statement, code) => {
    const reply = await run({ delete: context.things.collectionName, deletes: [statement] });
    expect(reply.writeErrors[0].code).toBe(code);
  });
});

describe("update statements", () => {
  it.each<[Document, number]>([
    [{ q: {} }, 40414],
    [{ q: {}, u: 1 }, 9],
    [{ q: {}, u: {}, arrayFilters: [] }, 238],
    [{ q: {}, u: {}, collation: { locale: "en" } }, 238],
    [{ q: {}, u: {}, foo: 1 }, 40415],
  ])("%j: %i", async (statement, code) => {
    const reply = await run({ update: context.things.collectionName, updates: [statement] });
    expect(reply.writeErrors[0].code).toBe(code);
  });

  it("refuses let", async () => {
    const command = { update: context.things.collectionName, updates: [{ q: {}, u: {} }], let: { x: 1 } };
    expect(await codeOf(run(command))).toBe(238);
  });
});

describe("findAndModify", () => {
  const modify = (fields: Document) => run({ findAndModify: context.things.collectionName, ...fields });

  it("answers as MongoDB does in every case", async () => {
    await context.things.insertMany([
      { ...id(1), a: 5 },
      { ...id(2), a: 9 },
    ]);
    const query = { a: { $gt: 0 } };
    expect(await modify({ query, sort: { a: -1 }, update: { $inc: { a: 1 } } })).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: true },
      value: { _id: 2, a: 9 },
    });
    expect(
      await modify({ query, sort: { a: -1 }, update: { $inc: { a: 1 } }, new: true, fields: { _id: 0 } }),
    ).toMatchObject({
      value: { a: 11 },
    });
    expect(await modify({ query: { a: 99 }, update: { $set: { b: 1 } } })).toMatchObject({
      lastErrorObject: { n: 0, updatedExisting: false },
      value: null,
    });
    expect(await modify({ query: id(3), update: { $set: { b: 1 } }, upsert: true })).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 3 },
      value: null,
    });
    expect(await modify({ query: id(4), update: { b: 1 }, upsert: true, new: true })).toMatchObject({
      lastErrorObject: { upserted: 4 },
      value: { _id: 4, b: 1 },
    });
    expect(await modify({ query: id(4), remove: true })).toMatchObject({
      lastErrorObject: { n: 1 },
      value: { _id: 4 },
    });
    expect(await modify({ query: id(4), remove: true })).toMatchObject({ lastErrorObject: { n: 0 }, value: null });
  });

  it.each<[Document, number]>([
    [{}, 9],
    [{ update: {}, remove: true }, 9],
    [{ remove: true, new: true }, 9],
    [{ remove: true, upsert: true }, 9],
    [{ update: [{ $set: { a: 1 } }] }, 238],
    [{ update: {}, arrayFilters: [{}] }, 238],
    [{ update: {}, collation: { locale: "en" } }, 238],
    [{ update: {}, let: {} }, 238],
    [{ update: { $set: { a: 1 } }, foo: 1 }, 40415],
    [{ query: { $foo: 1 }, update: {} }, 2],
  ])("%j: %i", async (fields, code) => {
    expect(await codeOf(modify(fields))).toBe(code);
  });

  it("has one winner among a thousand claims", async () => {
    await context.things.insertOne({ ...id(1), state: "pending" });
    const claims = Array.from({ length: 1000 }, (_, worker) =>
      context.things.findOneAndUpdate({ ...id(1), state: "pending" }, { $set: { state: "running", worker } }),
    );
    const winners = (await Promise.all(claims)).filter((claimed) => claimed !== null);
    expect(winners).toHaveLength(1);
  });
});

describe("bulkWrite", () => {
  it("mixes all kinds of writes", async () => {
    const result = await context.things.bulkWrite([
      { insertOne: { document: { ...id(1), a: 1 } } },
      { insertOne: { document: { ...id(2), a: 2 } } },
      { updateOne: { filter: id(1), update: { $inc: { a: 1 } } } },
      { updateMany: { filter: {}, update: { $set: { b: 1 } } } },
      { replaceOne: { filter: id(3), replacement: { c: 1 }, upsert: true } },
      { deleteOne: { filter: id(2) } },
    ]);
    expect(result).toMatchObject({
      insertedCount: 2,
      matchedCount: 3,
      modifiedCount: 3,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(result.upsertedIds).toEqual({ 4: 3 });
  });

  it("tells what failed", async () => {
    await context.things.insertOne(id(1));
    const operations = [{ insertOne: { document: id(1) } }, { insertOne: { document: id(2) } }];
    const error = await context.things.bulkWrite(operations, { ordered: false }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    expect(error).toMatchObject({ code: 11000, result: { insertedCount: 1 } });
  });
});
