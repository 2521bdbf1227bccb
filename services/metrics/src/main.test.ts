import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetQueueAttributesCommand, PurgeQueueCommand } from "@aws-sdk/client-sqs";
import { localStack, startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { endedJob, seededRandom } from "./fixtures/ended-jobs.ts";
import { startTestCloudWatch } from "./fixtures/test-cloudwatch.ts";

const mongoIsShared = Boolean(process.env.MONGODB_TEST_URI);
const sharedReason = "the service would count the jobs of everybody who uses that MongoDB";
const patience = { interval: 10, timeout: 20_000 };

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());
beforeEach(async () => {
  await stack.queues.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queues.deadLetterUrl("events") }));
});

const startService = async (environment: Record<string, string>) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: {
      ...process.env,
      MONGODB_URI: stack.mongodbUri,
      AWS_ENDPOINT_URL: stack.aws.endpoint,
      OBJECTS_BUCKET: stack.aws.bucket,
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  await vi.waitFor(() => expect(output).toContain('"metrics ready"'), patience);
  return {
    output: () => output,
    terminate: async () => {
      child.kill("SIGTERM");
      return (await exited)[0] as number;
    },
  };
};

/** Sends the events of jobs that end now, and waits until the service has taken them. */
const deliver = async (count: number) => {
  const random = seededRandom(3);
  const jobs = Array.from({ length: count }, () => endedJob(new Date(), random));
  await Promise.all(jobs.map((job) => stack.runtime.applyEffects(job)));
  await vi.waitFor(async () => expect(await stack.queues.depth("events")).toBe(0), patience);
  // The service receives one batch after the other, so when it has put this one aside it has taken all before.
  await stack.queues.send("events", { body: "no event", groupId: "g" });
  await vi.waitFor(async () => {
    const { Attributes } = await stack.queues.sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl: stack.queues.deadLetterUrl("events"),
        AttributeNames: ["ApproximateNumberOfMessages"],
      }),
    );
    expect(Number(Attributes?.ApproximateNumberOfMessages)).toBeGreaterThan(0);
  }, patience);
};

test("SIGTERM sends the unfinished minute and leaves no message behind", async ({ skip }) => {
  skip(mongoIsShared, sharedReason);
  const cloudWatch = await startTestCloudWatch(stack.aws);
  const service = await startService({
    METRICS_SINK: "cloudwatch",
    AWS_ENDPOINT_URL_CLOUDWATCH: cloudWatch.endpoint,
  });
  expect(service.output()).toContain("metrics go to CloudWatch");
  await deliver(30);
  expect(await service.terminate()).toBe(0);
  expect(await cloudWatch.jobsFinished()).toBe(30);
  const { Attributes } = await stack.queues.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: stack.queues.url("events"), AttributeNames: ["All"] }),
  );
  expect(Attributes?.ApproximateNumberOfMessagesNotVisible).toBe("0");
  await cloudWatch.close();
});

test("without an account the calls go to a local file, and the log says so", async ({ skip }) => {
  skip(mongoIsShared, sharedReason);
  skip(Boolean(localStack), "LocalStack gives messages to the poll of the service that has just stopped");
  const directory = await mkdtemp(join(tmpdir(), "metrics-"));
  const path = join(directory, "calls.ndjson");
  const service = await startService({ METRICS_LOG: path });
  expect(service.output()).toContain(`metrics go to ${path}, not CloudWatch`);
  await deliver(5);
  expect(await service.terminate()).toBe(0);
  const calls = (await readFile(path, "utf8")).trimEnd().split("\n");
  await rm(directory, { recursive: true });
  const finished = calls
    .flatMap((line) => JSON.parse(line).MetricData)
    .filter(({ MetricName }) => MetricName === "JobsFinished")
    .flatMap(({ Counts }) => Counts);
  expect(finished.reduce((sum, count) => sum + count, 0)).toBe(5);
});
