import { fullJitterBackOff } from "@career/foundation";
import { createBreaker } from "./breaker.ts";
import type { Engine, EngineReply, EngineRequest } from "./engine.ts";
import {
  EngineFailure,
  EngineNoTime,
  EngineRateLimited,
  EngineServerError,
  EngineTimeout,
  OutputInvalid,
} from "./engine-errors.ts";
import type { RunRecord } from "./provenance.ts";
import type { RouterPolicy } from "./router-policy.ts";

export type Question<Answer> = {
  readonly request: Pick<EngineRequest, "instructions" | "content" | "schema" | "maxOutputTokens">;
  /** Reads and verifies a reply; throws `OutputInvalid` or `OutputRejected`. */
  accept(text: string): Answer;
};

export type RunContext = {
  readonly signal: AbortSignal;
  /** Milliseconds that engines may still use. */
  readonly remainingMs: () => number;
  readonly record: RunRecord;
};

export type RunnerTools = {
  readonly policy: RouterPolicy;
  readonly random: () => number;
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** Settles as soon as the signal fires, whether or not the work heeds it. */
const orAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
};

const repairInstructions = (instructions: string, { problems }: OutputInvalid): string =>
  `${instructions}\n\nYour previous reply could not be used: ${problems.join("; ")}. Reply with the JSON object only.`;

/** Asks one engine: time limits, breaker, retries, and one repair prompt. Its breaker is shared by all who ask it. */
export const createEngineRunner = (engine: Engine, { policy, random, now, wait }: RunnerTools) => {
  const { limits, retry, minimumMs = 0 } = policy;
  const breaker = createBreaker(engine.name, policy.breaker);

  const failureOf = (error: unknown): EngineFailure =>
    error instanceof EngineFailure ? error : new EngineServerError(engine.name, null);

  const callOnce = (
    request: Question<unknown>["request"],
    { signal, remainingMs }: RunContext,
  ): Promise<EngineReply> => {
    const remaining = remainingMs();
    if (remaining <= minimumMs) throw new EngineNoTime(engine.name);
    const isClipped = remaining < limits.totalMs;
    const callLimits = { ...limits, totalMs: Math.min(limits.totalMs, remaining) };
    return breaker.run(async () => {
      try {
        return await orAborted(engine.generate({ ...request, limits: callLimits, signal }), signal);
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const failure = failureOf(error);
        const isDeadline = isClipped && failure instanceof EngineTimeout && failure.limit === "total";
        throw isDeadline ? new EngineTimeout(engine.name, "deadline") : failure;
      }
    });
  };

  const retryDelay = (failure: EngineFailure, attempt: number, remaining: number): number | null => {
    if (!failure.retryable || attempt >= retry.attempts || !breaker.isClosed()) return null;
    const isDelaying = failure instanceof EngineRateLimited || failure instanceof EngineServerError;
    const asked = isDelaying ? failure.retryAfterMs : null;
    const delay = asked === null ? fullJitterBackOff(attempt, random, retry) : asked + random() * retry.baseMs;
    return delay > limits.totalMs || delay + minimumMs >= remaining ? null : delay;
  };

  const call = async (request: Question<unknown>["request"], context: RunContext) => {
    for (let attempt = 1; ; attempt += 1) {
      const started = now();
      try {
        const reply = await callOnce(request, context);
        context.record.spend(reply);
        return { reply, ms: now() - started };
      } catch (error) {
        context.signal.throwIfAborted();
        const failure = failureOf(error);
        context.record.attempt(engine.name, failure.code, now() - started);
        context.record.spend(failure.usage);
        const delay = retryDelay(failure, attempt, context.remainingMs());
        if (delay === null) throw failure;
        await wait(delay, context.signal);
        context.signal.throwIfAborted();
      }
    }
  };

  const ask = async <Answer>(question: Question<Answer>, context: RunContext, canRepair = true) => {
    const { reply, ms } = await call(question.request, context);
    try {
      const answer = question.accept(reply.text);
      context.record.attempt(engine.name, "ok", ms);
      return { answer, reply };
    } catch (error) {
      const failure = failureOf(error);
      context.record.attempt(engine.name, failure.code, ms);
      if (!canRepair || !(failure instanceof OutputInvalid)) throw failure;
      const instructions = repairInstructions(question.request.instructions, failure);
      return ask({ ...question, request: { ...question.request, instructions } }, context, false);
    }
  };

  return {
    engine,
    /** Rejects with an `EngineFailure`, or with the signal's reason. */
    ask: <Answer>(question: Question<Answer>, context: RunContext): Promise<{ answer: Answer; reply: EngineReply }> =>
      ask(question, context),
  };
};
