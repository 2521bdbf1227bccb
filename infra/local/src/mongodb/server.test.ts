import { once } from "node:events";
import { connect } from "node:net";
import { BSON, type Document, MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { codeOf, useServer } from "./testing/server.ts";

const context = useServer();
const run = (command: Document): Promise<Document> => context.client.db("test").command(command);

describe("handshake", () => {
  it("presents a standalone with sessions", async () => {
    const hello = await run({ hello: 1 });
    expect(hello).toMatchObject({ isWritablePrimary: true, maxBsonObjectSize: 16777216, maxWireVersion: 21, ok: 1 });
    expect(hello.setName).toBeUndefined();
    expect(hello.logicalSessionTimeoutMinutes).toBe(30);
    expect(Math.abs(hello.localTime.getTime() - Date.now())).toBeLessThan(5000);
    expect(await run({ isMaster: 1 })).toMatchObject({ ismaster: true });
    expect(await run({ buildInfo: 1 })).toMatchObject({ version: expect.stringMatching(/^7\./) });
    expect(await run({ ping: 1 })).toEqual({ ok: 1 });
  });

  it("answers what it does not know", async () => {
    expect(await codeOf(run({ foo: 1 }))).toBe(59);
    expect(await codeOf(run({ distinct: "x", key: "a" }))).toBe(59);
    expect(await codeOf(run({ ping: 1, foo: 1 }))).toBe(40415);
    expect(await codeOf(context.client.db("a b").collection("x").insertOne({}))).toBe(73);
  });

  it("works with sessions, and refuses transactions", async () => {
    await context.client.withSession(async (session) => {
      await context.things.insertOne({ a: 1 }, { session });
      expect(await context.things.countDocuments({}, { session })).toBe(1);
      session.startTransaction();
      await expect(context.things.insertOne({ a: 2 }, { session })).rejects.toThrow(
        "This MongoDB deployment does not support",
      );
      await session.abortTransaction().catch(() => {});
    });
    expect(await context.things.countDocuments()).toBe(1);
  });
});

describe("collections", () => {
  it("are listed, created and dropped", async () => {
    const database = context.client.db("listing");
    await database.createCollection("a");
    await database.createCollection("a");
    await database.collection("b").insertOne({});
    const names = async (filter: Document = {}) =>
      (await database.listCollections(filter, { nameOnly: true }).toArray()).map((one) => one.name);
    expect(await names()).toEqual(["a", "b"]);
    expect(await names({ name: "b" })).toEqual(["b"]);
    expect(await database.collection("a").drop()).toBe(true);
    expect(await database.command({ drop: "a" })).toEqual({ ok: 1 });
    expect(await names()).toEqual(["b"]);
  });

  it.each<Document>([
    { capped: true, size: 1000 },
    { timeseries: { timeField: "t" } },
    { validator: {} },
    { viewOn: "x" },
    { collation: { locale: "en" } },
    { expireAfterSeconds: 5 },
  ])("are not created with %j", async (options) => {
    expect(await codeOf(run({ create: "special", ...options }))).toBe(238);
  });
});

describe("connections", () => {
  it("serve a thousand at once", async () => {
    const client = new MongoClient(context.server.uri, { maxPoolSize: 1000, minPoolSize: 0 });
    const things = client.db("test").collection("many");
    const writes = Array.from({ length: 1000 }, (_, n) => things.insertOne({ n }));
    await Promise.all(writes);
    expect(await things.countDocuments()).toBe(1000);
    await client.close();
  });

  it("send no reply to an unacknowledged write", async () => {
    const unacknowledged = context.client.db("test").collection("quiet", { writeConcern: { w: 0 } });
    const client = new MongoClient(context.server.uri, { maxPoolSize: 1 });
    await client
      .db("test")
      .collection("quiet", { writeConcern: { w: 0 } })
      .insertOne({ a: 1 });
    expect(await client.db("test").collection("quiet").countDocuments()).toBe(1);
    await unacknowledged.insertMany([{ a: 2 }, { a: 3 }]);
    await client.close();
  });

  const header = (size: number, code: number) => {
    const bytes = Buffer.alloc(16);
    bytes.writeInt32LE(size, 0);
    bytes.writeInt32LE(code, 12);
    return bytes;
  };
  const flags = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };

  it("may send a checksum", async () => {
    const body = Buffer.concat([Buffer.from([0]), BSON.serialize({ ping: 1, $db: "test" }), Buffer.alloc(4)]);
    const socket = connect(context.server.port, "127.0.0.1");
    socket.write(Buffer.concat([header(20 + body.length, 2013), flags(1), body]));
    const [reply] = await once(socket, "data");
    expect(BSON.deserialize(reply.subarray(21))).toEqual({ ok: 1 });
    socket.destroy();
  });

  it.each<[string, Buffer]>([
    ["a length below the header", header(3, 2013)],
    ["a length above the limit", header(50_000_000, 2013)],
    ["an unknown operation", header(16, 2012)],
    ["no body", Buffer.concat([header(20, 2013), flags(0)])],
    ["an unknown required flag", Buffer.concat([header(26, 2013), flags(4), Buffer.from([0, 5, 0, 0, 0, 0])])],
    ["an unknown section", Buffer.concat([header(26, 2013), flags(0), Buffer.from([2, 5, 0, 0, 0, 0])])],
    ["a document that runs past its end", Buffer.concat([header(26, 2013), flags(0), Buffer.from([0, 9, 0, 0, 0, 0])])],
    [
      "a query that is no handshake",
      Buffer.concat([
        header(47, 2004),
        Buffer.alloc(4),
        Buffer.from("test.things\0"),
        Buffer.alloc(8),
        Buffer.from([5, 0, 0, 0, 0]),
        Buffer.alloc(2),
      ]),
    ],
  ])("are closed on %s, and only they", async (_name, bytes) => {
    const socket = connect(context.server.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.resume();
    socket.write(bytes);
    await once(socket, "close");
    expect(await run({ ping: 1 })).toEqual({ ok: 1 });
  });
});
