import type { Document } from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "../testing/server.ts";

const context = useServer();
const database = () => context.client.db("test");
const create = (...indexes: Document[]) =>
  database().command({ createIndexes: context.things.collectionName, indexes });

describe("createIndexes", () => {
  it("reports what it did, and does nothing twice", async () => {
    const spec = { key: { a: 1 }, name: "a_1" };
    expect(await create(spec)).toMatchObject({
      numIndexesBefore: 1,
      numIndexesAfter: 2,
      createdCollectionAutomatically: true,
    });
    expect(await create(spec)).toMatchObject({
      numIndexesBefore: 2,
      numIndexesAfter: 2,
      note: "all indexes already exist",
    });
    expect(await create({ key: { _id: 1 }, name: "_id_" })).toMatchObject({ numIndexesAfter: 2 });
    expect(await context.things.listIndexes().toArray()).toEqual([
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1 }, name: "a_1" },
    ]);
  });

  it.each<[string, Document, number]>([
    ["the name for another key", { key: { b: 1 }, name: "a_1" }, 86],
    ["the key under another name", { key: { a: 1 }, name: "other" }, 85],
    ["the name for a unique one", { key: { a: 1 }, name: "a_1", unique: true }, 86],
    ["sparse", { key: { b: 1 }, name: "b", sparse: true }, 67],
    ["partial", { key: { b: 1 }, name: "b", partialFilterExpression: { b: 1 } }, 67],
    ["expiry", { key: { b: 1 }, name: "b", expireAfterSeconds: 5 }, 67],
    ["collation", { key: { b: 1 }, name: "b", collation: { locale: "en" } }, 67],
    ["text", { key: { b: "text" }, name: "b" }, 67],
    ["hashed", { key: { b: "hashed" }, name: "b" }, 67],
    ["2d", { key: { b: "2dsphere" }, name: "b" }, 67],
    ["wildcard", { key: { "$**": 1 }, name: "b" }, 67],
    ["direction 0", { key: { b: 0 }, name: "b" }, 67],
    ["no fields", { key: {}, name: "b" }, 67],
    ["an empty part", { key: { "a..b": 1 }, name: "b" }, 67],
    ["no name", { key: { b: 1 } }, 9],
    ["no key", { name: "b" }, 9],
    ["an unknown option", { key: { b: 1 }, name: "b", foo: 1 }, 197],
  ])("refuses %s", async (_name, spec, code) => {
    await create({ key: { a: 1 }, name: "a_1" });
    expect(await codeOf(create(spec))).toBe(code);
  });

  it("puts a unique index beside a plain one on the same key", async () => {
    await create({ key: { a: 1 }, name: "plain" });
    await create({ key: { a: 1 }, name: "unique", unique: true });
    await context.things.insertOne({ a: 1 });
    expect(await codeOf(context.things.insertOne({ a: 1 }))).toBe(11000);
    expect(await codeOf(create({ key: { a: 1 }, name: "other", unique: true }))).toBe(85);
    const dropIndexes = context.things.collectionName;
    expect(await codeOf(database().command({ dropIndexes, index: { a: 1 } }))).toBe(181);
    await context.things.dropIndex("unique");
    expect(await codeOf(context.things.insertOne({ a: 1 }))).toBe(0);
    expect(await context.things.countDocuments({ a: 1 })).toBe(2);
  });

  it("leaves nothing behind when the documents there are not unique", async () => {
    await context.things.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(context.things.createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1 },
      keyValue: { a: 1 },
    });
    expect(await context.things.listIndexes().toArray()).toHaveLength(1);
    await context.things.createIndex({ a: 1 });
    expect(await context.things.countDocuments({ a: 1 })).toBe(2);
  });
});

describe("unique indexes", () => {
  const insert = (document: Document) => codeOf(context.things.insertOne(document));

  it("compare by value, take missing for null, and look into arrays", async () => {
    await context.things.createIndex({ a: 1 }, { unique: true });
    expect(await insert({ a: 1 })).toBe(0);
    expect(await insert({ a: 1.0 })).toBe(11000);
    expect(await insert({})).toBe(0);
    expect(await insert({ a: null })).toBe(11000);
    expect(await insert({ a: [5, 5, 6] })).toBe(0);
    expect(await insert({ a: 6 })).toBe(11000);
    expect(await insert({ a: [7, 5] })).toBe(11000);
    expect(await codeOf(context.things.updateOne({ a: 6 }, { $set: { a: 1 } }))).toBe(11000);
    expect(await codeOf(context.things.updateOne({ a: 6 }, { $set: { a: [6, 9] } }))).toBe(0);
  });

  it("say which key was taken", async () => {
    await context.things.createIndex({ a: 1, "b.c": -1 }, { unique: true });
    await context.things.insertOne({ a: "x", b: { c: 1 } });
    const again = context.things.insertOne({ a: "x", b: { c: 1 } });
    await expect(again).rejects.toMatchObject({ keyPattern: { a: 1, "b.c": -1 }, keyValue: { a: "x", "b.c": 1 } });
    await expect(again).rejects.toThrow(
      `E11000 duplicate key error collection: test.${context.things.collectionName} index: a_1_b.c_-1 dup key: { a: "x", b.c: 1 }`,
    );
  });

  it("free a key when its document goes or changes", async () => {
    await context.things.createIndex({ a: 1 }, { unique: true });
    await insert({ a: 1 });
    await context.things.updateOne({ a: 1 }, { $set: { a: 2 } });
    expect(await insert({ a: 1 })).toBe(0);
    await context.things.deleteOne({ a: 2 });
    expect(await insert({ a: 2 })).toBe(0);
  });

  it("refuse two arrays in one key", async () => {
    await context.things.createIndex({ a: 1, b: 1 });
    expect(await insert({ a: [1], b: [1] })).toBe(171);
    expect(await insert({ a: [1], b: 1 })).toBe(0);
  });
});

describe("dropIndexes", () => {
  const drop = (index: unknown) => codeOf(database().command({ dropIndexes: context.things.collectionName, index }));

  it("takes names, keys, lists and all", async () => {
    await create({ key: { a: 1 }, name: "a" }, { key: { b: 1 }, name: "b" }, { key: { c: 1 }, name: "c" });
    expect(await drop("a")).toBe(0);
    expect(await drop({ b: 1 })).toBe(0);
    expect(await drop("a")).toBe(27);
    expect(await drop({ b: 1 })).toBe(27);
    expect(await drop("_id_")).toBe(72);
    expect(await drop({ _id: 1 })).toBe(72);
    expect(await drop("*")).toBe(0);
    expect(await context.things.listIndexes().toArray()).toHaveLength(1);
  });

  it("needs a collection", async () => {
    expect(await drop("a")).toBe(26);
    expect(await codeOf(context.things.listIndexes().toArray())).toBe(26);
  });
});

describe("hints", () => {
  it("are honoured by name and key, and refused when unknown", async () => {
    await context.things.insertMany([{ a: 2 }, { a: 1 }]);
    await context.things.createIndex({ a: 1 });
    const values = async (hint: Document | string) =>
      (await context.things.find({}, { hint }).toArray()).map((found) => found.a);
    expect(await values("a_1")).toEqual([1, 2]);
    expect(await values({ a: 1 })).toEqual([1, 2]);
    expect(await values({ $natural: -1 })).toEqual([1, 2]);
    expect(await values({ $natural: 1 })).toEqual([2, 1]);
    const hint = "nothing";
    expect(await codeOf(values(hint))).toBe(2);
    expect(await codeOf(context.things.updateOne({}, { $set: { b: 1 } }, { hint }))).toBe(2);
    expect(await codeOf(context.things.deleteOne({}, { hint }))).toBe(2);
    expect(await codeOf(context.things.findOneAndDelete({}, { hint: { nothing: 1 } }))).toBe(2);
    expect(await codeOf(context.things.aggregate([], { hint }).toArray())).toBe(2);
    expect(await codeOf(database().command({ count: context.things.collectionName, query: { a: 1 }, hint }))).toBe(2);
  });
});
