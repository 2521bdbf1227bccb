import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startAwsServer, startMongoServer } from "@career/local/emulators";
import { connectQueues } from "@career/queue";
import { MongoClient } from "mongodb";
import { expect, onTestFinished, test, vi } from "vitest";
import { provisionAws } from "../aws.ts";
import { startFaultProxyProcess } from "./fault-proxy-process.ts";
import { readJournal } from "./journal.ts";

const patience = { timeout: 10_000, interval: 10 };

const startAws = async () => {
  const server = await startAwsServer({});
  await provisionAws({ region: "us-east-1", endpoint: server.endpoint }, "career");
  return server;
};

const start = async () => {
  const [aws, mongo] = await Promise.all([startAws(), startMongoServer()]);
  const folder = mkdtempSync(join(tmpdir(), "proxies-"));
  const journalPath = join(folder, "journal.ndjson");
  const proxies = await startFaultProxyProcess({
    seed: 1,
    journalPath,
    targets: [
      { name: "aws", kind: "aws", upstream: aws.endpoint },
      { name: "mongodb", kind: "mongodb", upstream: mongo.uri },
    ],
  });
  onTestFinished(async () => {
    await proxies.stop();
    await Promise.all([aws.close(), mongo.close()]);
    rmSync(folder, { recursive: true });
  });
  return { proxies, journalPath };
};

test("proxies in a process of their own do what they are told, and write down what they did", async () => {
  const { proxies, journalPath } = await start();
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  const queues = await connectQueues({ region: "us-east-1", endpoint: proxies.urls.aws });
  onTestFinished(() => queues.close());
  const body = { v: 1, type: "job.finished", id: "event-1", payload: { jobId: "job-1" } };
  await proxies.setFaults("aws", [{ operation: "SendMessageBatch:events", fault: { kind: "drop" }, calls: [2] }]);
  for (const _ of [1, 2, 3]) await queues.send("events", { body, groupId: "g" });
  expect(await queues.depth("events")).toBe(2);
  expect(await proxies.counts()).toMatchObject({
    "aws SendMessageBatch:events passed": 2,
    "aws SendMessageBatch:events drop": 1,
  });
  const sends = readJournal(journalPath).filter(({ messages }) => messages);
  expect(sends.map(({ fault, messages }) => [fault, messages])).toEqual(
    [null, "drop", null].map((fault) => [fault, [{ id: "event-1", jobId: "job-1" }]]),
  );
});

test("a MongoDB that hangs comes back", async () => {
  const { proxies } = await start();
  const client = new MongoClient(proxies.urls.mongodb!);
  onTestFinished(() => client.close());
  const jobs = client.db("test").collection("jobs");
  await jobs.insertOne({ first: true });
  await proxies.pause("mongodb");
  const counting = jobs.countDocuments();
  await proxies.resume("mongodb");
  expect(await counting).toBe(1);
});

test("what cannot be done is an error, and ends nothing", async () => {
  const { proxies } = await start();
  await expect(proxies.pause("s3")).rejects.toThrow("no proxy is called s3");
  const shuffle = [{ operation: "find", fault: { kind: "shuffle" }, chance: 1 }] as const;
  await expect(proxies.setFaults("mongodb", shuffle)).rejects.toThrow("cannot do shuffle");
  await proxies.cutConnections("mongodb");
});

test("a proxy that was killed comes back on its port, and requests that are under way fail", async () => {
  const { proxies } = await start();
  const port = Number(new URL(proxies.urls.aws!).port);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sqs = new SQSClient({ endpoint: proxies.urls.aws!, region: "us-east-1", credentials, maxAttempts: 1 });
  onTestFinished(() => sqs.destroy());
  const QueueUrl = `${proxies.urls.aws}/000000000000/events`;
  const polling = sqs.send(new ReceiveMessageCommand({ QueueUrl })).catch((error: Error) => error);
  await vi.waitFor(async () => {
    expect(await proxies.counts()).toMatchObject({ "aws ReceiveMessage:events passed": 1 });
  }, patience);
  process.kill(proxies.pid, "SIGKILL");
  expect(await polling).toBeInstanceOf(Error);
  await expect(proxies.counts()).rejects.toThrow();
  const upstream = await startAws();
  const again = await startFaultProxyProcess({
    seed: 1,
    targets: [{ name: "aws", kind: "aws", upstream: upstream.endpoint, port }],
  });
  onTestFinished(async () => {
    await again.stop();
    await upstream.close();
  });
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "a" }));
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  expect(Messages).toHaveLength(1);
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages?.[0]?.ReceiptHandle }));
});
