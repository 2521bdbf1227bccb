import { z } from "zod";

/** One minute of one job type and outcome; recomputed from `jobs`, so exact. */
export const MetricRollup = z.object({
  /** Start of the minute, ISO 8601 UTC. */
  minute: z.string(),
  service: z.string(),
  job: z.string(),
  outcome: z.enum(["succeeded", "failed", "expired", "cancelled"]),
  count: z.int().nonnegative(),
  failures: z.int().nonnegative(),
  degraded: z.int().nonnegative(),
  waitMs: z.object({ sum: z.number(), count: z.int() }),
  durationMs: z.object({ sum: z.number(), count: z.int() }),
  tokens: z.int().nonnegative(),
  costUsd: z.number().nonnegative(),
});
export type MetricRollup = z.infer<typeof MetricRollup>;

export const MetricsView = z.object({ from: z.string(), to: z.string(), items: z.array(MetricRollup) });
