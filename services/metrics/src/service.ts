import { queues as queuePolicies } from "@career/contracts";
import { type Logger, pause, repeat } from "@career/foundation";
import type { AnalyticsRepository } from "@career/mongo";
import type { QueueClient } from "@career/queue";
import { consumeBatches, createHeldMessages } from "@career/queue";
import { createWindows, type MetricSink } from "@career/telemetry";
import { createFlushMemory } from "./flush-memory.ts";
import { createPump } from "./pump.ts";
import { createRecompute } from "./recompute.ts";

export type MetricsPolicy = {
  /** How long a minute waits for late events after its end. */
  readonly graceMs: number;
  readonly tickMs: number;
  readonly catchUpMs: number;
  /** Longer than a minute and its grace, so that a message is seldom hidden anew. */
  readonly visibilitySeconds: number;
  /** Messages held at once, far below the 120,000 that SQS allows. */
  readonly maxHeld: number;
};

export const defaultMetricsPolicy: MetricsPolicy = {
  graceMs: 10_000,
  tickMs: 5_000,
  catchUpMs: 60_000,
  visibilitySeconds: 180,
  maxHeld: 20_000,
};

type Dependencies = {
  queues: QueueClient;
  analytics: AnalyticsRepository;
  sink: MetricSink;
  /** Milliseconds since 1970, by MongoDB's clock. */
  now: () => number;
  random: () => number;
  log: Logger;
  policy?: MetricsPolicy;
};

/** Consumes `events` until stopped; the stop sends what is gathered. */
export const startMetrics = async ({
  queues,
  analytics,
  sink,
  now,
  random,
  log,
  policy = defaultMetricsPolicy,
}: Dependencies) => {
  const queue = queuePolicies.events.name;
  const stopping = new AbortController();
  const recompute = createRecompute(analytics, now);
  const memory = createFlushMemory(analytics, now, log);
  const pump = createPump({
    windows: createWindows({ graceMs: policy.graceMs, settledIds: await memory.recall() }),
    sink,
    recompute,
    memory,
    held: createHeldMessages({ client: queues, queue, log }),
    now,
    log,
    policy,
  });
  const catchUps = (async () => {
    while (!stopping.signal.aborted) {
      await recompute.catchUp(stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, "rollups not caught up; it is tried again");
      });
      await pause(policy.catchUpMs, stopping.signal);
    }
  })();
  const consumer = consumeBatches({ client: queues, queue, ...policy, take: pump.take, room: pump.room, log });
  const stopTicks = repeat(
    () => pump.tick().catch((error: unknown) => log.error({ err: error }, "metrics pass failed")),
    policy.tickMs,
    random,
  );

  return {
    alive: consumer.alive,
    stop: async (): Promise<void> => {
      stopping.abort();
      await Promise.all([consumer.stop(), stopTicks()]);
      await pump.drain();
      await catchUps;
    },
  };
};
