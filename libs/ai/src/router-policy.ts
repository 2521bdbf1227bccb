import type { BreakerPolicy } from "./breaker.ts";
import type { EngineLimits } from "./engine.ts";

export type RouterPolicy = {
  /** Of one call to one engine. */
  readonly limits: EngineLimits;
  /** `attempts` counts the first call too. */
  readonly retry: { readonly attempts: number; readonly baseMs: number; readonly capMs: number };
  readonly breaker: BreakerPolicy;
  /** Milliseconds of a job's time that are kept for the rules. */
  readonly rulesMs?: number;
  /** With fewer milliseconds left no engine is asked. */
  readonly minimumMs?: number;
};

export const defaultRouterPolicy = {
  limits: { connectMs: 3_000, firstTokenMs: 60_000, idleMs: 20_000, totalMs: 120_000 },
  retry: { attempts: 3, baseMs: 500, capMs: 5_000 },
  breaker: { failures: 5, halfOpenAfterMs: 30_000 },
  rulesMs: 2_000,
  minimumMs: 3_000,
} as const satisfies RouterPolicy;
