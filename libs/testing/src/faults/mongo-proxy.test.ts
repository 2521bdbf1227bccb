import { MongoNetworkError, MongoNetworkTimeoutError } from "mongodb";
import { expect, test, vi } from "vitest";
import { startProxiedMongo } from "./fixtures/proxied-services.ts";

const patience = { timeout: 10_000, interval: 10 };
const cutAfter = { kind: "cut-after" } as const;

test("without faults a client notices nothing, and its commands are known by name", async () => {
  const { through, behind, journal } = await startProxiedMongo();
  const documents = Array.from({ length: 5_000 }, (_, _id) => ({ _id, text: "x".repeat(200) }));
  await through.insertMany(documents);
  expect(await through.find({}).batchSize(1_000).toArray()).toHaveLength(documents.length);
  await through.findOneAndUpdate({ _id: 1 }, { $set: { text: "y" } });
  expect(await behind.countDocuments({ text: "y" })).toBe(1);
  expect(journal.counts()).toMatchObject({
    "it insert:jobs passed": 1,
    "it find:jobs passed": 1,
    "it getMore passed": 5,
    "it findAndModify:jobs passed": 1,
  });
});

test("cut after the effect: the driver sees a network error, and the document is there", async () => {
  const { through, behind } = await startProxiedMongo([{ operation: "insert:jobs", fault: cutAfter, calls: [1] }]);
  await expect(through.insertOne({ _id: 1 })).rejects.toThrow(MongoNetworkError);
  expect(await behind.countDocuments()).toBe(1);
  await through.insertOne({ _id: 2 });
  expect(await behind.countDocuments()).toBe(2);
});

test("cut before the effect: the driver sees a network error, and no document is there", async () => {
  const { through, behind } = await startProxiedMongo([
    { operation: "insert", fault: { kind: "cut-before" }, calls: [1] },
  ]);
  await expect(through.insertOne({ _id: 1 })).rejects.toThrow(MongoNetworkError);
  expect(await behind.countDocuments()).toBe(0);
});

test("half-open: the driver's own patience ends first, and no document is there", async () => {
  const { through, behind } = await startProxiedMongo(
    [{ operation: "insert", fault: { kind: "half-open", ms: 600_000 }, calls: [1] }],
    { socketTimeoutMS: 50 },
  );
  await expect(through.insertOne({ _id: 1 })).rejects.toThrow(MongoNetworkTimeoutError);
  expect(await behind.countDocuments()).toBe(0);
});

test("delayed: the write arrives", async () => {
  const { through, journal } = await startProxiedMongo([
    { operation: "insert", fault: { kind: "delay", ms: 5 }, calls: [1] },
  ]);
  await through.insertOne({ _id: 1 });
  expect(journal.faults()).toMatchObject([{ operation: "insert:jobs", fault: "delay" }]);
});

test("refused: nobody can connect until it ends", async () => {
  const { through, proxy } = await startProxiedMongo([], { serverSelectionTimeoutMS: 100, heartbeatFrequencyMS: 500 });
  await through.insertOne({ _id: 1 });
  proxy.setFaults([{ operation: "connect", fault: { kind: "refuse" }, chance: 1 }]);
  proxy.cutConnections();
  await expect(through.insertOne({ _id: 2 })).rejects.toThrow();
  proxy.setFaults([]);
  await vi.waitFor(() => through.insertOne({ _id: 2 }), patience);
});

test("paused: commands hang, and go on where they were", async () => {
  const { through, behind, proxy } = await startProxiedMongo();
  await through.insertOne({ _id: 1 });
  proxy.pause();
  let done = false;
  const inserting = through.insertOne({ _id: 2 }).then(() => (done = true));
  expect(await behind.countDocuments()).toBe(1);
  expect(done).toBe(false);
  proxy.resume();
  await inserting;
  expect(await behind.countDocuments()).toBe(2);
});

test("cut once, all connections are opened anew", async () => {
  const { through, proxy } = await startProxiedMongo([], { retryWrites: false });
  await through.insertOne({ _id: 1 });
  proxy.cutConnections();
  await vi.waitFor(() => through.updateOne({ _id: 1 }, { $set: { again: true } }), patience);
});

test("faults of one collection leave the others alone", async () => {
  const { through, proxy } = await startProxiedMongo();
  proxy.setFaults([{ operation: "insert:ledger", fault: { kind: "cut-before" }, chance: 1 }]);
  await through.insertOne({ _id: 1 });
});
