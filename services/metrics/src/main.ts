import { randomInt } from "node:crypto";
import { runService } from "@career/foundation";
import { connectPlatform } from "@career/jobs";
import { createAnalyticsRepository } from "@career/mongo";
import { appendTo, createCloudWatchSink, createLogSink } from "@career/telemetry";
import type { z } from "zod";
import { environment } from "./environment.ts";
import { startMetrics } from "./service.ts";

/** Milliseconds for the last windows and rollups to be written. */
const stopMs = 20_000;

const createSink = (settings: z.infer<typeof environment>) => {
  const { METRICS_SINK, METRICS_LOG, AWS_REGION, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CLOUDWATCH } = settings;
  return METRICS_SINK === "cloudwatch"
    ? createCloudWatchSink({ region: AWS_REGION, endpoint: AWS_ENDPOINT_URL_CLOUDWATCH ?? AWS_ENDPOINT_URL })
    : createLogSink(appendTo(METRICS_LOG), METRICS_LOG);
};

await runService({
  name: "metrics",
  environment,
  start: async (context) => {
    const { log, register, health } = context;
    const { db, queues, runtime } = await connectPlatform("metrics", context);
    const sink = createSink(context.environment);
    register({ name: "sink", stop: async () => sink.close() });
    log.info(`metrics go to ${sink.description}`);
    const metrics = await startMetrics({
      queues,
      analytics: createAnalyticsRepository(db),
      sink,
      now: () => runtime.clock.now().getTime(),
      random: () => randomInt(2 ** 32) / 2 ** 32,
      log,
    });
    register({ name: "events", stop: metrics.stop, stopMs });
    health.watch("consumer events", metrics.alive);
  },
});
