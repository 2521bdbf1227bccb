import type { EngineLimits } from "./engine.ts";
import { EngineTimeout, type TimeLimit } from "./engine-errors.ts";

/** The time limits of one call: what is waited for now, and the whole. */
export type CallClock = {
  /** Fires for the caller's signal with its reason, or with the `EngineTimeout` of the limit that was exceeded. */
  readonly signal: AbortSignal;
  /** From now on the engine has the time of this limit to show a next sign of life. */
  expect(limit: "connect" | "first-token" | "idle"): void;
  stop(): void;
};

export const startCallClock = (engine: string, limits: EngineLimits, caller: AbortSignal): CallClock => {
  const expired = new AbortController();
  const signal = AbortSignal.any([caller, expired.signal]);
  const expire = (limit: TimeLimit) => () => expired.abort(new EngineTimeout(engine, limit));
  const total = setTimeout(expire("total"), limits.totalMs);
  let current: NodeJS.Timeout | undefined;
  const milliseconds = { connect: limits.connectMs, "first-token": limits.firstTokenMs, idle: limits.idleMs };
  const stop = () => {
    clearTimeout(total);
    clearTimeout(current);
  };
  signal.addEventListener("abort", stop, { once: true });
  return {
    signal,
    expect(limit) {
      clearTimeout(current);
      if (!signal.aborted) current = setTimeout(expire(limit), milliseconds[limit]);
    },
    stop,
  };
};
