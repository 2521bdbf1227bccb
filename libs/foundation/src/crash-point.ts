import { closeSync, openSync } from "node:fs";
import { z } from "zod";
import { readEnvironment } from "./environment.ts";

/** Places where a process that dies must not lose or repeat anything; the crash tests kill it at each. */
export const crashPoints = [
  "gateway.before-insert",
  "gateway.after-insert",
  "gateway.before-send",
  "worker.after-claim",
  "worker.after-put",
  "worker.after-work",
  "worker.after-commit",
  "worker.after-project",
  "worker.after-ledger",
  "worker.after-remove-objects",
  "worker.after-profile",
  "worker.after-enqueue",
  "worker.after-emit",
  "worker.before-acknowledge",
  "sweep.before-update",
  "sweep.after-update",
  "metrics.before-flush",
  "metrics.after-flush",
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** What every process reads to be killed in a crash test. */
export const crashEnvironment = z.object({
  CRASH_AT: z
    .enum(crashPoints)
    .optional()
    .describe(
      "For crash tests: the process kills itself at this place, as `kill -9` would. Never set it in production.",
    ),
  CRASH_MARK: z
    .string()
    .optional()
    .describe(
      "For crash tests: a file that the process makes when it kills itself; while it is there, the process lives.",
    )
    .meta({ unit: "path" }),
});

let armed: z.infer<typeof crashEnvironment> | undefined;

const isFirst = (mark: string): boolean => {
  try {
    closeSync(openSync(mark, "wx"));
    return true;
  } catch {
    return false;
  }
};

/** Ends the process without a word if CRASH_AT names this place. */
export const crashPoint = (name: CrashPoint): void => {
  armed ??= readEnvironment(crashEnvironment);
  if (armed.CRASH_AT !== name || (armed.CRASH_MARK && !isFirst(armed.CRASH_MARK))) return;
  process.kill(process.pid, "SIGKILL");
  // Nothing more may happen until the signal arrives.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
