type EventLoopPolicy = {
  /** Milliseconds for which the loop may stand still in one piece. */
  readonly maxStallMs: number;
  /** Milliseconds for which a stall is remembered, since nobody could be told while it lasted. */
  readonly memoryMs: number;
  readonly intervalMs: number;
};

const defaultPolicy: EventLoopPolicy = { maxStallMs: 5_000, memoryMs: 10_000, intervalMs: 500 };

/** Tells whether the event loop of this process ran freely: a timer that comes late was kept waiting. */
export const watchEventLoop = ({ maxStallMs, memoryMs, intervalMs }: EventLoopPolicy = defaultPolicy) => {
  let turnedAt = performance.now();
  let stalledAt = Number.NEGATIVE_INFINITY;
  const turn = (): void => {
    const now = performance.now();
    if (now - turnedAt - intervalMs > maxStallMs) stalledAt = now;
    turnedAt = now;
  };
  const timer = setInterval(turn, intervalMs).unref();
  return {
    alive: (): boolean => {
      turn();
      return performance.now() - stalledAt > memoryMs;
    },
    stop: () => clearInterval(timer),
  };
};
