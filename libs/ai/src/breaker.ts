import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhen } from "cockatiel";
import {
  EngineCircuitOpen,
  EngineModelMissing,
  EngineRateLimited,
  EngineRefused,
  EngineServerError,
  EngineTimeout,
  EngineTruncated,
  EngineUnreachable,
} from "./engine-errors.ts";

export type BreakerPolicy = {
  /** Failures in a row after which the engine is left alone. */
  readonly failures: number;
  readonly halfOpenAfterMs: number;
};

/** Statuses that blame the request, not the server. */
const requestStatuses = [400, 413, 422];

/** Says something about the engine, not about one prompt or one job's deadline. */
const isOutage = (error: unknown): boolean => {
  if (error instanceof EngineTimeout) return error.limit !== "deadline";
  if (error instanceof EngineServerError) return !requestStatuses.includes(error.status ?? 0);
  return error instanceof EngineUnreachable || error instanceof EngineRateLimited;
};

/** Not what was hoped for, but proof that the engine works. */
const isSignOfLife = (error: unknown): boolean =>
  error instanceof EngineRefused ||
  error instanceof EngineTruncated ||
  error instanceof EngineModelMissing ||
  (error instanceof EngineServerError && !isOutage(error));

/** One breaker for all calls to an engine: open after failures in a row, then a single probe decides. */
export const createBreaker = (engine: string, { failures, halfOpenAfterMs }: BreakerPolicy) => {
  const policy = circuitBreaker(
    // A probe that its caller gave up has proved nothing, so the circuit must not close on it.
    handleWhen((error) => (policy.state === CircuitState.HalfOpen ? !isSignOfLife(error) : isOutage(error))),
    { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(failures) },
  );
  return {
    isClosed: (): boolean => policy.state === CircuitState.Closed,
    async run<Reply>(call: () => Promise<Reply>): Promise<Reply> {
      // cockatiel would let everyone else wait for the probe; their time is better spent on the next engine.
      if (policy.state === CircuitState.HalfOpen) throw new EngineCircuitOpen(engine);
      let isAdmitted = false;
      const admitted = () => {
        isAdmitted = true;
        return call();
      };
      try {
        return await policy.execute(admitted);
      } catch (error) {
        throw isAdmitted ? error : new EngineCircuitOpen(engine);
      }
    },
  };
};
