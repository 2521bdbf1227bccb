import type { Logger } from "@career/foundation";
import type { AnalyticsRepository } from "@career/mongo";
import { type MetricWindow, minuteMs } from "@career/telemetry";

/** Longer than SQS or a sweep takes to deliver an event again. */
const memoryMs = 60 * minuteMs;

/**
 * Remembers across restarts which events were sent, so that a duplicate that only the next process sees is known. Sums
 * stay right without it but for such duplicates, so a write that fails is not tried again.
 */
export const createFlushMemory = (
  analytics: Pick<AnalyticsRepository, "addFlush" | "flushedSince">,
  now: () => number,
  log: Logger,
) => {
  /** Forgets what is old, and returns the rest. */
  const recall = (): Promise<string[]> => analytics.flushedSince(new Date(now() - memoryMs));
  let forgotAt = now();

  return {
    recall,
    remember: async ({ minute, eventIds }: MetricWindow): Promise<void> => {
      try {
        await analytics.addFlush(new Date(now()), new Date(minute), eventIds);
        if (now() < forgotAt + memoryMs) return;
        forgotAt = now();
        await recall();
      } catch (error) {
        log.warn({ err: error }, "sent events not remembered");
      }
    },
  };
};

export type FlushMemory = ReturnType<typeof createFlushMemory>;
