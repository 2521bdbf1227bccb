import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MongoClient } from "mongodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startMongoServer } from "../server.ts";

const script = fileURLToPath(new URL("../testing/child.ts", import.meta.url));

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "mongodb-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function startChild(): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout!, "data");
  return { child, uri: String(line).trim() };
}

describe("a server that is killed", () => {
  it("loses no acknowledged write, and none is half there", async () => {
    const acknowledged = new Map<number, number>();
    for (let round = 0; round < 2; round += 1) {
      const { child, uri } = await startChild();
      const client = new MongoClient(uri, { retryWrites: false, serverSelectionTimeoutMS: 1000 });
      const things = client.db("test").collection<{ _id: number; n: number; tags: string[] }>("things");
      await things.createIndex({ tags: 1 });
      const enough = Promise.withResolvers<void>();
      const exited = once(child, "exit");
      const writer = async (from: number): Promise<void> => {
        for (let id = from; ; id += 4) {
          try {
            await things.insertOne({ _id: id, n: 0, tags: [`even${id % 2}`, "all"] });
            acknowledged.set(id, 0);
            await things.updateOne({ _id: id }, { $inc: { n: 1 } });
            acknowledged.set(id, 1);
          } catch {
            return;
          }
          if (acknowledged.size >= (round + 1) * 150) enough.resolve();
        }
      };
      const writers = [0, 1, 2, 3].map((from) => writer(round * 1_000_000 + from));
      await enough.promise;
      child.kill("SIGKILL");
      await Promise.all([exited, ...writers]);
      await client.close();
    }

    const server = await startMongoServer({ dataDir });
    const client = new MongoClient(server.uri);
    const things = client.db("test").collection<{ _id: number; n: number }>("things");
    const found = new Map((await things.find().toArray()).map((one) => [one._id, one.n]));
    expect(acknowledged.size).toBeGreaterThanOrEqual(300);
    for (const [id, n] of acknowledged) expect(found.get(id)).toBeGreaterThanOrEqual(n);
    // Each document has its index entries, and no entry is without its document.
    expect(await things.countDocuments({ tags: "all" })).toBe(found.size);
    expect(await things.estimatedDocumentCount()).toBe(found.size);
    await client.close();
    await server.close();
  });

  it("keeps collections, indexes and types when it is started again", async () => {
    const first = await startMongoServer({ dataDir });
    const before = await MongoClient.connect(first.uri);
    await before.db("test").collection("things").createIndex({ a: 1 }, { unique: true });
    await before
      .db("test")
      .collection("things")
      .insertOne({ a: [1, 2], at: new Date(5) });
    await before.close();
    await first.close();
    const second = await startMongoServer({ dataDir });
    const after = await MongoClient.connect(second.uri);
    const things = after.db("test").collection("things");
    expect(await things.findOne({ a: 2 })).toMatchObject({ a: [1, 2], at: new Date(5) });
    await expect(things.insertOne({ a: 1 })).rejects.toMatchObject({ code: 11000 });
    expect(await things.find({ a: { $gt: 0, $lt: 2 } }).toArray()).toHaveLength(1);
    await after.close();
    await second.close();
  });

  it("does not share its data with a second one", async () => {
    const first = await startMongoServer({ dataDir });
    await expect(startMongoServer({ dataDir })).rejects.toThrow("locked");
    await first.close();
  });
});
