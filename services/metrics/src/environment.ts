import { platformEnvironment } from "@career/jobs";
import { z } from "zod";

/** What the metrics service reads from its environment. */
export const environment = platformEnvironment.extend({
  METRICS_SINK: z
    .enum(["cloudwatch", "log"])
    .default("log")
    .describe("Where metrics go: to CloudWatch, or to a local file that holds the same calls."),
  METRICS_LOG: z
    .string()
    .default("put-metric-data.ndjson")
    .describe("File that METRICS_SINK `log` appends to, one call a line.")
    .meta({ unit: "path" }),
  AWS_ENDPOINT_URL_CLOUDWATCH: z
    .url()
    .optional()
    .describe("Another address for CloudWatch alone; without it AWS_ENDPOINT_URL holds for it, too."),
});
