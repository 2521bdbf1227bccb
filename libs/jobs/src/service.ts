import { randomInt } from "node:crypto";
import type { QueueName } from "@career/contracts";
import { type Logger, type Register, repeat } from "@career/foundation";
import { connectMongo, type Db } from "@career/mongo";
import { createObjectStore, type ObjectStore } from "@career/objects";
import { connectQueues, type QueueClient } from "@career/queue";
import { z } from "zod";
import type { HandlerEntry } from "./handler.ts";
import { defaultHeartbeatPolicy } from "./heartbeat.ts";
import type { RunPolicy } from "./run-job.ts";
import { createJobRuntime, type JobRuntime } from "./runtime.ts";
import { startSweep } from "./sweep.ts";
import { startWorker } from "./worker.ts";

/** What every process that touches jobs reads from its environment. */
export const platformEnvironment = z.object({
  MONGODB_URI: z.string().describe("connection string of MongoDB"),
  AWS_REGION: z.string().default("us-east-1").describe("region of SQS and S3"),
  AWS_ENDPOINT_URL: z.url().optional().describe("another endpoint than AWS's own"),
  OBJECTS_BUCKET: z.string().describe("bucket that holds uploads, resumes and reports"),
});

/** What every worker reads from its environment, beside the platform's. */
export const workerEnvironment = platformEnvironment.extend({
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(4).describe("jobs handled at once"),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(3600).default(20).describe("time to finish at a stop"),
});

type Context<Environment> = { environment: Environment; log: Logger; register: Register };

export type Platform = { db: Db; queues: QueueClient; objects: ObjectStore; runtime: JobRuntime };

const clockIntervalMs = 10_000;
const sweepIntervalMs = 5_000;
const runPolicy: RunPolicy = { heartbeat: defaultHeartbeatPolicy, retry: { baseMs: 1_000, capMs: 60_000 } };

/** For jitter only. */
const random = () => randomInt(2 ** 32) / 2 ** 32;

/** Connects a process to MongoDB, SQS and S3 and creates its job runtime; what it opened is closed at the stop. */
export const connectPlatform = async (
  name: string,
  { environment, log, register }: Context<z.infer<typeof platformEnvironment>>,
): Promise<Platform> => {
  const mongo = await connectMongo(environment.MONGODB_URI, { appName: name });
  register({ name: "mongodb", stop: mongo.close });
  const aws = { region: environment.AWS_REGION, endpoint: environment.AWS_ENDPOINT_URL };
  const queues = await connectQueues(aws);
  register({ name: "sqs", stop: async () => queues.close() });
  const objects = createObjectStore({ ...aws, bucket: environment.OBJECTS_BUCKET });
  register({ name: "s3", stop: async () => objects.close() });
  const runtime = await createJobRuntime({ db: mongo.db, queues, objects, log });
  const stopClock = repeat(() => runtime.clock.measure().catch(() => undefined), clockIntervalMs, random);
  register({ name: "clock", stop: stopClock });
  return { db: mongo.db, queues, objects, runtime };
};

/** Runs handlers on a queue, and the sweep beside them. */
export const startJobService = (
  { queues, runtime }: Platform,
  { environment, log, register }: Context<z.infer<typeof workerEnvironment>>,
  { queue, handlers }: { queue: QueueName; handlers: readonly HandlerEntry[] },
): void => {
  register({ name: "sweep", stop: startSweep(runtime.sweep, log, sweepIntervalMs, random) });
  const worker = startWorker({
    ...runtime,
    queues,
    queue,
    handlers,
    concurrency: environment.WORKER_CONCURRENCY,
    drainMs: environment.DRAIN_SECONDS * 1000,
    policy: runPolicy,
    random,
    log,
  });
  register({ name: "worker", stop: worker.stop });
};
