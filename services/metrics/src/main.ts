import { randomInt } from "node:crypto";
import { runService } from "@career/foundation";
import { connectPlatform, platformEnvironment } from "@career/jobs";
import { createAnalyticsRepository } from "@career/mongo";
import { appendTo, createCloudWatchSink, createLogSink } from "@career/telemetry";
import { z } from "zod";
import { startMetrics } from "./service.ts";

const metricsEnvironment = platformEnvironment.extend({
  METRICS_SINK: z.enum(["cloudwatch", "log"]).default("log").describe("where metrics go"),
  METRICS_LOG: z.string().default("put-metric-data.ndjson").describe("file of the log sink"),
  AWS_ENDPOINT_URL_CLOUDWATCH: z.url().optional().describe("another endpoint for CloudWatch alone"),
});

const createSink = (environment: z.infer<typeof metricsEnvironment>) => {
  const { METRICS_SINK, METRICS_LOG, AWS_REGION, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CLOUDWATCH } = environment;
  return METRICS_SINK === "cloudwatch"
    ? createCloudWatchSink({ region: AWS_REGION, endpoint: AWS_ENDPOINT_URL_CLOUDWATCH ?? AWS_ENDPOINT_URL })
    : createLogSink(appendTo(METRICS_LOG), METRICS_LOG);
};

await runService({
  name: "metrics",
  environment: metricsEnvironment,
  start: async (context) => {
    const { environment, log, register } = context;
    const { db, queues, runtime } = await connectPlatform("metrics", context);
    const sink = createSink(environment);
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
    register({ name: "events", stop: metrics.stop });
  },
});
