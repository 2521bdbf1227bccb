import { startTestMongo } from "@career/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectMongo, type MongoConnection } from "./client.ts";

type Account = { _id: string; n: number };

describe.skipIf(!process.env.MONGODB_TEST_URI)("a replica set (skipped without MONGODB_TEST_URI)", () => {
  let mongo: Awaited<ReturnType<typeof startTestMongo>>;
  let connection: MongoConnection;
  let setName: string | undefined;
  const numbered: string[] = [];

  beforeAll(async () => {
    mongo = await startTestMongo();
    ({ setName } = await mongo.db.admin().command({ hello: 1 }));
    const uri = new URL(mongo.uri);
    uri.searchParams.set("monitorCommands", "true");
    uri.searchParams.set("retryWrites", "true");
    if (setName) uri.searchParams.set("replicaSet", setName);
    connection = await connectMongo(uri.href, { appName: "retryable-writes", database: mongo.db.databaseName });
    connection.db.client.on("commandStarted", ({ commandName, command }) => {
      if (command.txnNumber !== undefined) numbered.push(commandName);
    });
  });
  afterAll(async () => {
    await connection.db.collection("accounts").drop();
    await connection.close();
    await mongo.close();
  });

  test("is written to with a transaction number, so that the driver may send a write again", async (context) => {
    if (!setName) context.skip("The server that MONGODB_TEST_URI names is a standalone.");
    const accounts = connection.db.collection<Account>("accounts");
    await accounts.insertOne({ _id: "a", n: 0 });
    await accounts.updateOne({ _id: "a" }, { $inc: { n: 1 } });
    await accounts.findOneAndUpdate({ _id: "a" }, { $inc: { n: 1 } });
    await accounts.deleteOne({ _id: "a" });
    await accounts.deleteMany({});
    expect(numbered).toEqual(["insert", "update", "findAndModify", "delete"]);
  });
});
