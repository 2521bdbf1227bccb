import type { MetricRollup } from "@career/contracts";
import type { FinishedJobFields } from "@career/mongo";
import { minuteOf } from "@career/telemetry";

/** Sums in whole billionths of a dollar, so that the order of the jobs makes no difference. */
const nanoDollars = (dollars: number): number => Math.round(dollars * 1e9);

const emptyRollup = ({ queue, type, state, finishedAt }: FinishedJobFields): MetricRollup => ({
  minute: new Date(minuteOf(finishedAt.getTime())).toISOString(),
  service: queue,
  job: type,
  outcome: state,
  count: 0,
  failures: 0,
  degraded: 0,
  waitMs: { sum: 0, count: 0 },
  durationMs: { sum: 0, count: 0 },
  tokens: 0,
  costUsd: 0,
});

const addTo = (rollup: MetricRollup, job: FinishedJobFields): void => {
  rollup.count += 1;
  rollup.failures += job.failures;
  if (job.provenance.some(({ degraded }) => degraded)) rollup.degraded += 1;
  if (job.startedAt) {
    rollup.waitMs.sum += job.startedAt.getTime() - job.createdAt.getTime();
    rollup.waitMs.count += 1;
    rollup.durationMs.sum += job.finishedAt.getTime() - job.startedAt.getTime();
    rollup.durationMs.count += 1;
  }
  let cost = nanoDollars(rollup.costUsd);
  for (const { tokens, costUsd } of job.provenance) {
    rollup.tokens += tokens ? tokens.input + tokens.output : 0;
    cost += nanoDollars(costUsd ?? 0);
  }
  rollup.costUsd = cost / 1e9;
};

/** Rollups of the jobs of one minute, one for each service, job type and outcome that occurs. */
export const rollupsOf = (jobs: readonly FinishedJobFields[]): MetricRollup[] => {
  const rollups = new Map<string, MetricRollup>();
  for (const job of jobs) {
    const key = [job.queue, job.type, job.state].join("|");
    const rollup = rollups.get(key) ?? emptyRollup(job);
    rollups.set(key, rollup);
    addTo(rollup, job);
  }
  return [...rollups.values()];
};
