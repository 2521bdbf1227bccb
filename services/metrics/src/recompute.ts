import type { AnalyticsRepository, FinishedJobFields } from "@career/mongo";
import { minuteMs, minuteOf } from "@career/telemetry";
import { rollupsOf } from "./rollup.ts";

/** A job's end can be visible later than it says by a write that was tried again; far less than this. */
const trailingMs = 15 * minuteMs;

/** Rollups are never counted up from events: a minute is always computed anew from all of its jobs. */
export const createRecompute = (analytics: AnalyticsRepository, now: () => number) => {
  const recompute = async (fromMs: number, toMs: number, signal?: AbortSignal): Promise<void> => {
    let minute: number | undefined;
    let jobs: FinishedJobFields[] = [];
    for await (const job of analytics.finishedJobs({ from: new Date(fromMs), to: new Date(toMs) })) {
      signal?.throwIfAborted();
      const next = minuteOf(job.finishedAt.getTime());
      if (next !== minute) {
        await analytics.replaceMinute(rollupsOf(jobs));
        minute = next;
        jobs = [];
      }
      jobs.push(job);
    }
    await analytics.replaceMinute(rollupsOf(jobs));
  };

  return {
    minute: (minute: number): Promise<void> => recompute(minute, minute + minuteMs),

    /**
     * Everything since the last catch-up and a trailing quarter of an hour, so that neither a lost event nor time without
     * this service leaves a gap. The first one ever goes through all jobs.
     */
    catchUp: async (signal?: AbortSignal): Promise<void> => {
      const upTo = now();
      const last = await analytics.rolledUpTo();
      const from = last ? minuteOf(last.getTime() - trailingMs) : 0;
      await recompute(from, minuteOf(upTo) + minuteMs, signal);
      await analytics.setRolledUpTo(new Date(upTo));
    },
  };
};

export type Recompute = ReturnType<typeof createRecompute>;
