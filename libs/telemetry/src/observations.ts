import type { JobFinished, TerminalState } from "@career/contracts";
import { findSeries, type MetricName, type Series } from "./definitions.ts";

type Payload = ReturnType<typeof JobFinished.payload.parse>;
type Run = Payload["runs"][number];

/** What metrics read of a `job.finished` event; every payload of it fits, and so does a later version that keeps these. */
export type FinishedJob = Pick<Payload, "service" | "failures" | "waitMs" | "durationMs"> & {
  readonly state: TerminalState;
  readonly runs: readonly Pick<Run, "degraded" | "costUsd">[];
};

export type Observation = { readonly series: Series; readonly value: number };

/** What one finished job tells. A service that is not on the list has no duration series and counts everywhere else. */
export const metricsOf = (job: FinishedJob): Observation[] => {
  const observations: Observation[] = [];
  const observe = (metric: MetricName, value: number | null, dimension?: string): void => {
    const series = findSeries(metric, dimension);
    // Two clocks took part in a wait, so a short one can come out below zero.
    if (series && value !== null) observations.push({ series, value: Math.max(0, value) });
  };
  observe("JobsFinished", 1, job.state);
  observe("JobDuration", job.durationMs, job.service);
  observe("JobWait", job.waitMs);
  observe("JobFailures", job.failures);
  observe("JobDegraded", job.runs.some(({ degraded }) => degraded) ? 1 : 0);
  observe(
    "EngineCost",
    job.runs.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0),
  );
  return observations;
};
