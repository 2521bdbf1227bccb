import { randomInt } from "node:crypto";
import { type QueueName, queues as queueNames } from "@career/contracts";
import { insist, PermanentError, type ReadinessCheck, repeat, type ServiceContext } from "@career/foundation";
import { connectMongo, type Db } from "@career/mongo";
import { createObjectStore, type ObjectStore } from "@career/objects";
import { connectQueues, type QueueClient } from "@career/queue";
import type { z } from "zod";
import type { platformEnvironment, workerEnvironment } from "./environment.ts";
import type { HandlerEntry } from "./handler.ts";
import { defaultHeartbeatPolicy } from "./heartbeat.ts";
import type { RunPolicy } from "./run-job.ts";
import { createJobRuntime, type JobRuntime } from "./runtime.ts";
import { startSweep } from "./sweep.ts";
import { startWorker } from "./worker.ts";

export type Platform = { db: Db; queues: QueueClient; objects: ObjectStore; runtime: JobRuntime };

const clockIntervalMs = 10_000;
const maxClockErrorMs = 2_000;
const sweepIntervalMs = 5_000;
const runPolicy: RunPolicy = { heartbeat: defaultHeartbeatPolicy, retry: { baseMs: 1_000, capMs: 60_000 } };

/** For jitter only. */
const random = () => randomInt(2 ** 32) / 2 ** 32;

const checksOf = ({ db, queues, objects, runtime }: Platform, queue: QueueName): readonly ReadinessCheck[] => [
  { name: "mongodb", check: async (signal) => void (await db.command({ ping: 1 }, { signal })) },
  { name: "sqs", check: async (signal) => void (await queues.depth(queue, signal)) },
  { name: "s3", check: objects.ping },
  {
    name: "clock",
    check: async () => {
      if (runtime.clock.uncertaintyMs() > maxClockErrorMs) {
        throw new PermanentError("clock.unsure", "MongoDB's time is not known well enough.");
      }
    },
  },
];

const startPatienceMs = 30_000;
const reachPauseMs = 500;

/**
 * Connects a process to MongoDB, SQS and S3 and creates its job runtime; what it opened is closed at the stop. The process
 * is ready while they answer; of SQS it asks the queue that it consumes, or the one that every process sends events to.
 */
export const connectPlatform = async (
  name: string,
  { environment, log, register, health }: ServiceContext<z.infer<typeof platformEnvironment>>,
  queue: QueueName = queueNames.events.name,
): Promise<Platform> => {
  const until = performance.now() + startPatienceMs;
  /** A server that is away for a moment is no reason to end, and to be started again ever more slowly. */
  const reach = <Value>(server: string, connect: () => Promise<Value>): Promise<Value> => {
    let waits = false;
    const tryOnce = async () => {
      try {
        return await connect();
      } catch (error) {
        if (!waits) log.warn({ err: error }, `waiting for ${server}`);
        waits = true;
        throw error;
      }
    };
    return insist(tryOnce, until, reachPauseMs);
  };
  const mongo = await reach("MongoDB", () => connectMongo(environment.MONGODB_URI, { appName: name }));
  register({ name: "mongodb", stop: mongo.close });
  const aws = { region: environment.AWS_REGION, endpoint: environment.AWS_ENDPOINT_URL };
  const queues = await reach("SQS", () => connectQueues(aws));
  register({ name: "sqs", stop: async () => queues.close() });
  const objects = createObjectStore({
    ...aws,
    bucket: environment.OBJECTS_BUCKET,
    publicEndpoint: environment.OBJECTS_PUBLIC_ENDPOINT,
  });
  register({ name: "s3", stop: async () => objects.close() });
  const runtime = await reach("MongoDB", () => createJobRuntime({ db: mongo.db, queues, objects, log }));
  const stopClock = repeat(() => runtime.clock.measure().catch(() => undefined), clockIntervalMs, random);
  register({ name: "clock", stop: stopClock });
  const platform: Platform = { db: mongo.db, queues, objects, runtime };
  for (const check of checksOf(platform, queue)) health.needs(check);
  return platform;
};

/** Runs handlers on a queue, and the sweep beside them. */
export const startJobService = (
  { queues, runtime }: Platform,
  { environment, log, register, health }: ServiceContext<z.infer<typeof workerEnvironment>>,
  { queue, handlers }: { queue: QueueName; handlers: readonly HandlerEntry[] },
): void => {
  register({ name: "sweep", stop: startSweep(runtime.sweep, log, sweepIntervalMs, random) });
  const drainMs = environment.DRAIN_SECONDS * 1000;
  const worker = startWorker({
    ...runtime,
    queues,
    queue,
    handlers,
    concurrency: environment.WORKER_CONCURRENCY,
    drainMs,
    policy: runPolicy,
    random,
    log,
  });
  register({ name: "worker", stop: worker.stop, stopMs: drainMs });
  health.watch(`consumer ${queue}`, worker.alive);
};
