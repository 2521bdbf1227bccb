import { queues } from "@career/contracts";
import { createHealth, createLogger, listenForHealth, type Running } from "@career/foundation";
import { connectPlatform, startJobService, workerEnvironment } from "@career/jobs";
import { startAwsServer, startMongoServer } from "@career/local/emulators";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { provisionAws } from "./aws.ts";

const patience = { interval: 50, timeout: 30_000 };
const log = createLogger("test", "silent");
const parts: Running[] = [];

let mongo: Awaited<ReturnType<typeof startMongoServer>>;
let aws: Awaited<ReturnType<typeof startAwsServer>>;
let url: string;

const startAws = async (port = 0) => {
  const server = await startAwsServer({ port });
  await provisionAws({ region: "us-east-1", endpoint: server.endpoint }, "career");
  return server;
};

beforeAll(async () => {
  mongo = await startMongoServer();
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  aws = await startAws();
  const environment = workerEnvironment.parse({
    MONGODB_URI: mongo.uri,
    AWS_ENDPOINT_URL: aws.endpoint,
    OBJECTS_BUCKET: "career",
    DRAIN_SECONDS: "0",
  });
  const health = createHealth();
  const context = { environment, log, health, register: (part: Running) => void parts.push(part) };
  const listener = await listenForHealth(health, { host: "127.0.0.1", port: 0 });
  context.register(listener);
  url = `http://127.0.0.1:${listener.port}`;
  const queue = queues.jobFit.name;
  startJobService(await connectPlatform("test", context, queue), context, { queue, handlers: [] });
  health.enter("running");
});

afterAll(async () => {
  for (const part of parts.reverse()) await part.stop();
  await Promise.all([aws.close(), mongo.close()]);
});

const probe = async (path: string) => {
  const response = await fetch(`${url}${path}`);
  return { code: response.status, ...((await response.json()) as { status: string; checks: Record<string, string> }) };
};

const ready = { code: 200, status: "ok", checks: { mongodb: "ok", sqs: "ok", s3: "ok", clock: "ok" } };
const alive = { code: 200, status: "ok", checks: { "consumer job-fit": "ok" } };

const becomes = (expected: object) =>
  vi.waitFor(async () => expect(await probe("/readyz")).toEqual(expected), patience);

test("a process without MongoDB is alive and not ready, and ready again when MongoDB is back", async () => {
  await becomes(ready);
  await mongo.close();
  await becomes({ code: 503, status: "unavailable", checks: { ...ready.checks, mongodb: "failed" } });
  expect(await probe("/livez")).toEqual(alive);
  mongo = await startMongoServer({ port: mongo.port });
  await becomes(ready);
});

test("a process without SQS and S3 is alive and not ready, and ready again when they are back", async () => {
  await becomes(ready);
  await aws.close();
  await becomes({ code: 503, status: "unavailable", checks: { ...ready.checks, sqs: "failed", s3: "failed" } });
  expect(await probe("/livez")).toEqual(alive);
  aws = await startAws(aws.port);
  await becomes(ready);
});
