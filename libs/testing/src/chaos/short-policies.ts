import type { SourcePatch } from "./source-patch.ts";

const jobStore = "libs/mongo/src/job-store.ts";
const metrics = "services/metrics/src/service.ts";

/** A fraction of every time that something dead is waited for, so that a crash costs seconds. */
export const shortPolicies: readonly SourcePatch[] = [
  { file: jobStore, find: "leaseMs: 30_000", replace: "leaseMs: 5_000" },
  { file: jobStore, find: "sweepBaseMs: 15_000", replace: "sweepBaseMs: 1_500" },
  { file: jobStore, find: "dispatchGraceMs: 1_000", replace: "dispatchGraceMs: 300" },
  {
    file: "libs/jobs/src/heartbeat.ts",
    find: "intervalMs: 10_000, abortAfterMs: 25_000",
    replace: "intervalMs: 1_000, abortAfterMs: 4_000",
  },
  { file: "libs/jobs/src/service.ts", find: "sweepIntervalMs = 5_000", replace: "sweepIntervalMs = 400" },
  {
    file: "libs/contracts/src/queues.ts",
    find: "visibilityTimeoutSeconds: 30,",
    replace: "visibilityTimeoutSeconds: 5,",
  },
  { file: metrics, find: "graceMs: 10_000", replace: "graceMs: 1_000" },
  { file: metrics, find: "tickMs: 5_000", replace: "tickMs: 500" },
  { file: metrics, find: "catchUpMs: 60_000", replace: "catchUpMs: 3_000" },
  { file: metrics, find: "visibilitySeconds: 180", replace: "visibilitySeconds: 6" },
];

/** A supervisor that starts again at once what dies again and again: here nothing is broken, it is only killed. */
export const quickRestarts: readonly SourcePatch[] = [
  {
    file: "infra/local/src/supervisor/back-off.ts",
    find: "maximumDelayMilliseconds = 10_000",
    replace: "maximumDelayMilliseconds = 500",
  },
];
