import { isTerminal } from "@career/contracts";
import type { Logger } from "@career/foundation";
import type { JobReader } from "@career/mongo";

const pollMs = 100;

/** Answers all long polls of this process from one shared query a round over the ids that are awaited. */
export const createJobWaiter = (reader: Pick<JobReader, "states">, log: Logger) => {
  const awaited = new Map<string, Set<() => void>>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const settle = (id: string): void => {
    for (const resolve of awaited.get(id) ?? []) resolve();
  };

  const round = async (): Promise<void> => {
    try {
      for (const { _id, state } of await reader.states([...awaited.keys()])) if (isTerminal(state)) settle(_id);
    } catch (error) {
      log.warn({ err: error }, "shared poll failed");
    }
    schedule();
  };

  const schedule = (): void => {
    timer = awaited.size > 0 && !closed ? setTimeout(() => void round(), pollMs) : undefined;
  };

  return {
    /** Resolves when the job has ended, the time is over, the client is gone or the process stops. */
    wait: (id: string, milliseconds: number, signal: AbortSignal): Promise<void> => {
      if (closed || signal.aborted) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiters = awaited.get(id) ?? new Set();
      awaited.set(id, waiters);
      const limit = setTimeout(resolve, milliseconds);
      signal.addEventListener("abort", () => resolve(), { once: true });
      waiters.add(resolve);
      if (!timer) schedule();
      return promise.finally(() => {
        clearTimeout(limit);
        waiters.delete(resolve);
        if (waiters.size === 0) awaited.delete(id);
      });
    },
    close: (): void => {
      closed = true;
      clearTimeout(timer);
      for (const id of awaited.keys()) settle(id);
    },
  };
};

export type JobWaiter = ReturnType<typeof createJobWaiter>;
