import { startTestStack, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startJobRun } from "./fixtures/job-run.ts";

const appName = "failed-commands";
/** As often as the driver tries by itself, so that the rest is for the job runtime to mend. */
const times = 2;
const retryable = ["RetryableWriteError"];

/** What MongoDB's fail point `failCommand` does to a command. */
const faults: [string, Record<string, unknown>][] = [
  ["ShutdownInProgress", { errorCode: 91, errorLabels: retryable }],
  ["NotWritablePrimary", { errorCode: 10107, errorLabels: retryable }],
  ["InterruptedAtShutdown", { errorCode: 11600, errorLabels: retryable }],
  ["WriteConflict, which no driver tries again", { errorCode: 112, errorLabels: [] }],
  ["MaxTimeMSExpired, which no driver tries again", { errorCode: 50, errorLabels: [] }],
  ["a closed connection", { closeConnection: true }],
  [
    "an effect that may be rolled back",
    {
      writeConcernError: { code: 91, codeName: "ShutdownInProgress", errmsg: "shutting down" },
      errorLabels: retryable,
    },
  ],
  [
    "an effect that no majority acknowledged",
    { writeConcernError: { code: 64, codeName: "WriteConcernTimeout", errmsg: "timed out" } },
  ],
];

/** The command that is to fail, and how many of its kind go before it. */
const steps: [string, { command: string; skip: number }][] = [
  ["accept", { command: "insert", skip: 0 }],
  ["claim", { command: "findAndModify", skip: 0 }],
  ["commit", { command: "findAndModify", skip: 1 }],
  ["ledger row", { command: "insert", skip: 1 }],
  ["updates", { command: "update", skip: 0 }],
];

const title = "a job ends once when a command fails (skipped without MONGODB_TEST_URI: needs fail points)";
describe.skipIf(!process.env.MONGODB_TEST_URI)(title, () => {
  let stack: TestStack;
  let run: Awaited<ReturnType<typeof startJobRun>>;
  const failed: string[] = [];
  /** Of each command that changes a job's state, its session and its number there. */
  const numbers: string[] = [];
  const failPoint = (mode: unknown, data: Record<string, unknown> = {}) =>
    stack.db.admin().command({ configureFailPoint: "failCommand", mode, data });

  beforeAll(async () => {
    stack = await startTestStack();
    const uri = new URL(stack.mongodbUri);
    uri.searchParams.set("monitorCommands", "true");
    // How soon the driver looks again at a server that said it was not the primary.
    uri.searchParams.set("heartbeatFrequencyMS", "500");
    run = await startJobRun(stack, uri.href, appName);
    run.db.client.on("commandStarted", ({ commandName, command }) => {
      if (commandName === "findAndModify") numbers.push(JSON.stringify([command.lsid, command.txnNumber]));
    });
    run.db.client.on("commandFailed", ({ commandName }) => failed.push(commandName));
    run.db.client.on("commandSucceeded", ({ commandName, reply }) => {
      if ((reply as Record<string, unknown>).writeConcernError) failed.push(commandName);
    });
  });
  beforeEach(() => {
    failed.length = 0;
    numbers.length = 0;
  });
  afterEach(() => failPoint("off"));
  afterAll(async () => {
    await run.close();
    await stack.close();
  });

  describe.each(faults)("with %s", (_, fault) => {
    test.each(steps)("at its %s", async (_step, { command, skip }) => {
      await failPoint({ skip, times }, { ...fault, failCommands: [command], appName });
      const job = await run.runToItsEnd();
      await run.expectOneEnd(job);
      expect(new Set(failed)).toEqual(new Set([command]));
    });
  });

  test("the driver sends a write that took effect again under its number, and it happens once", async (context) => {
    const { setName } = await stack.db.admin().command({ hello: 1 });
    if (!setName) context.skip("A standalone has no retryable writes.");
    const [, fault] = faults.find(([name]) => name === "an effect that may be rolled back")!;
    await failPoint({ skip: 1, times: 1 }, { ...fault, failCommands: ["findAndModify"], appName });
    const job = await run.runToItsEnd();
    await run.expectOneEnd(job);
    expect(numbers.length - new Set(numbers).size).toBe(1);
  });
});
