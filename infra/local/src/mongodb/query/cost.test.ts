import type { Document } from "mongodb";
import { expect, it } from "vitest";
import { useServer } from "../testing/server.ts";

const context = useServer();

async function fill(size: number): Promise<void> {
  await context.things.createIndex({ state: 1, due: 1 });
  await context.things.createIndex({ user: 1, route: 1, key: 1 }, { unique: true });
  const documents = Array.from({ length: size }, (_, n) => ({
    _id: n as never,
    state: n < 20 ? "pending" : "done",
    due: n,
    user: n % 10,
    route: "r",
    key: `k${n}`,
  }));
  await context.things.insertMany(documents);
}

interface Cost {
  keys: number;
  documents: number;
  found: number;
}

async function cost(filter: Document, sort: Document = {}): Promise<Cost> {
  const { statistics } = context.server;
  const before = { ...statistics };
  const found = await context.things.find(filter, { sort, limit: 5 }).toArray();
  return {
    keys: statistics.keysExamined - before.keysExamined,
    documents: statistics.documentsExamined - before.documentsExamined,
    found: found.length,
  };
}

const queries: [Document, Document?][] = [
  [{ _id: 42 }],
  [{ _id: { $in: [1, 50, 99] } }],
  // Few by their ids, although every document has the same user and route.
  [{ user: 3, route: "r", _id: { $in: [3, 53, 93] } }],
  [{ state: "pending", due: { $lte: 10 } }, { due: 1 }],
  [{ state: "pending", due: { $gte: 3, $lt: 7 } }],
  [{ user: 3, route: "r", key: "k53" }],
  [{ _id: 42, state: { $in: ["pending", "done"] }, $or: [{ due: { $lt: 5 } }, { due: null }, { due: 42 }] }],
  [{ state: { $in: ["pending"] } }, { due: -1 }],
  [{ $or: [{ _id: 5 }, { user: 3, key: "k53", route: "r" }] }],
  [{}, { state: 1, due: 1 }],
];

it("reads as little of 100,000 documents as of 100", async () => {
  await fill(100);
  const small: Cost[] = [];
  for (const [filter, sort] of queries) small.push(await cost(filter, sort));
  await context.things.drop();
  await fill(100_000);
  for (const [at, [filter, sort]] of queries.entries()) expect(await cost(filter, sort)).toEqual(small[at]);
  for (const one of small) expect(one.documents).toBeLessThanOrEqual(8);
});
