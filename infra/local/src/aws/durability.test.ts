import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { ChangeMessageVisibilityCommand, ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { expect, it, onTestFinished } from "vitest";
import { createClients, drain, drainRecords, queueUrl, startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import { bucket, provision } from "./fixtures/provision.ts";

const program = fileURLToPath(new URL("./fixtures/aws-program.ts", import.meta.url));

/** A server in another process, and how to kill it. */
const startProgram = async (dataDir: string) => {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [endpoint] = (await once(createInterface(child.stdout), "line")) as [string];
  const clients = createClients({ endpoint });
  await provision(clients);
  const kill = async (): Promise<void> => {
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  };
  return { ...clients, kill };
};

/** Does the work again and again, several at a time, until it fails; kills the server after so many successes. */
const untilKilled = async (kill: () => Promise<void>, work: (index: number) => Promise<string>): Promise<string[]> => {
  const done: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      try {
        done.push(await work(next++));
      } catch {
        return;
      }
      if (done.length === 100) void kill();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return done;
};

it("keeps every acknowledged message over a kill", async () => {
  const dataDir = temporaryFolder();
  const { sqs, kill } = await startProgram(dataDir);
  const QueueUrl = await queueUrl(sqs, "job-fit");
  const acknowledged = await untilKilled(kill, async (index) => {
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: `job ${index}` }));
    return `job ${index}`;
  });
  const { sqs: restarted } = await startTestServer({ dataDir });
  const kept = new Set((await drain(restarted, "job-fit")).map(({ Body }) => Body));
  expect(acknowledged.length).toBeGreaterThanOrEqual(100);
  expect(acknowledged.filter((body) => !kept.has(body))).toEqual([]);
});

it("keeps every acknowledged upload over a kill, and has exactly one event for every object", async () => {
  const dataDir = temporaryFolder();
  const { s3, kill } = await startProgram(dataDir);
  const acknowledged = await untilKilled(kill, async (index) => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `uploads/u/${index}`, Body: "resume" }));
    return `uploads/u/${index}`;
  });
  const { s3: restarted, sqs } = await startTestServer({ dataDir });
  const { Contents } = await restarted.send(new ListObjectsV2Command({ Bucket: bucket }));
  const stored = Contents!.map(({ Key = "" }) => Key);
  expect(acknowledged.filter((key) => !stored.includes(key))).toEqual([]);
  expect((await drainRecords(sqs)).map((record) => record.s3.object.key).sort()).toEqual(stored.toSorted());
});

it("makes messages in flight visible again after a restart, when their time is over", async () => {
  const dataDir = temporaryFolder();
  const { sqs, kill } = await startProgram(dataDir);
  const QueueUrl = await queueUrl(sqs, "job-fit");
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "in flight" }));
  await sqs.send(new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout: 1 }));
  await kill();

  const { sqs: restarted } = await startTestServer({ dataDir });
  const { Messages } = await restarted.send(
    new ReceiveMessageCommand({
      QueueUrl: await queueUrl(restarted, "job-fit"),
      MessageSystemAttributeNames: ["ApproximateReceiveCount"],
    }),
  );
  expect(Messages).toMatchObject([{ Body: "in flight", Attributes: { ApproximateReceiveCount: "2" } }]);
});

it("remembers a message made visible again, with its receive count", async () => {
  const dataDir = temporaryFolder();
  const { sqs, kill } = await startProgram(dataDir);
  const QueueUrl = await queueUrl(sqs, "job-fit");
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "released" }));
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  const { ReceiptHandle } = Messages![0]!;
  await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  await kill();

  const { sqs: restarted } = await startTestServer({ dataDir });
  const again = await restarted.send(
    new ReceiveMessageCommand({
      QueueUrl: await queueUrl(restarted, "job-fit"),
      MessageSystemAttributeNames: ["ApproximateReceiveCount"],
    }),
  );
  expect(again.Messages).toMatchObject([{ Body: "released", Attributes: { ApproximateReceiveCount: "2" } }]);
});

it("starts over existing data on another port without a second test event, and alone", async () => {
  const dataDir = temporaryFolder();
  const first = await startTestServer({ dataDir });
  await expect(startTestServer({ dataDir })).rejects.toThrow(/data folder .* is in use by another process/);
  await first.server.close();
  const second = await startTestServer({ dataDir });
  expect(await queueUrl(second.sqs, "events")).toBe(`${second.server.endpoint}/000000000000/events`);
  expect(await drain(second.sqs, "resume-uploads")).toHaveLength(1);
});
