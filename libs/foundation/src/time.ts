/** Waits; resolves early and quietly when the signal fires. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done, { once: true });
  });

/** Exponential back-off with full jitter, in milliseconds. `attempt` counts from 1; `random` is in [0, 1). */
export const fullJitterBackOff = (
  attempt: number,
  random: () => number,
  { baseMs, capMs }: { baseMs: number; capMs: number },
): number => Math.floor(random() * Math.min(capMs, baseMs * 2 ** (attempt - 1)));

/** Runs `task` every `intervalMs` plus up to a fifth of jitter, never twice at once, until stopped. */
export const repeat = (task: () => Promise<void>, intervalMs: number, random: () => number) => {
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await pause(intervalMs * (1 + random() * 0.2), stopping.signal);
      if (!stopping.signal.aborted) await task();
    }
  })();
  return async (): Promise<void> => {
    stopping.abort();
    await loop;
  };
};

/** Tries until it succeeds or `until`, by `performance.now`, has passed: then the last error is thrown. */
export const insist = async <Value>(action: () => Promise<Value>, until: number, pauseMs = 200): Promise<Value> => {
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(pauseMs);
    }
  }
};
