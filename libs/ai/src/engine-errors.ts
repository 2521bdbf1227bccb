import { CodedError } from "@career/foundation";
import type { Usage } from "./engine.ts";

type FailureOptions = { retryable?: boolean; usage?: Usage | undefined; cause?: unknown };

/** Why an engine gave no usable answer. `retryable`: the same call to the same engine may work in a moment. */
export class EngineFailure extends CodedError {
  /** What the failed call consumed all the same. */
  readonly usage: Usage | undefined;

  constructor(code: string, message: string, { retryable = false, usage, cause }: FailureOptions = {}) {
    super(code, message, { retryable, cause });
    this.usage = usage;
  }
}

export class EngineUnreachable extends EngineFailure {
  constructor(engine: string, cause?: unknown) {
    super("engine.unreachable", `${engine} cannot be reached or broke off the connection.`, { cause });
  }
}

/** `deadline` is the job's own time; it says nothing about the engine. */
export type TimeLimit = "connect" | "first-token" | "idle" | "total" | "deadline";

export class EngineTimeout extends EngineFailure {
  readonly limit: TimeLimit;

  constructor(engine: string, limit: TimeLimit) {
    super("engine.timeout", `${engine} exceeded its ${limit} time.`);
    this.limit = limit;
  }
}

export class EngineRateLimited extends EngineFailure {
  /** Milliseconds the server asked to wait; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(engine: string, retryAfterMs: number | null) {
    super("engine.rate-limited", `${engine} answers too many requests at the moment.`, { retryable: true });
    this.retryAfterMs = retryAfterMs;
  }
}

const passingStatus = new Set([500, 503, 504]);

/** The engine answered with an error, or with something that is not its protocol (`status` null). */
export class EngineServerError extends EngineFailure {
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(engine: string, status: number | null, retryAfterMs: number | null = null) {
    const what = status === null ? "with something that is not an answer" : `with status ${status}`;
    super("engine.server-error", `${engine} answered ${what}.`, { retryable: passingStatus.has(status ?? 0) });
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A safety block, or a prompt the provider does not answer. */
export class EngineRefused extends EngineFailure {
  readonly reason: string;

  constructor(engine: string, reason: string, usage?: Usage) {
    super("engine.refused", `${engine} refused to answer (${reason}).`, { usage });
    this.reason = reason;
  }
}

/** The answer ends before it is complete: the length it was given, the context, or a server that gave up repetition. */
export class EngineTruncated extends EngineFailure {
  constructor(engine: string, usage?: Usage) {
    super("engine.truncated", `${engine} ended before its answer was complete.`, { usage });
  }
}

export class EngineModelMissing extends EngineFailure {
  constructor(engine: string, model: string, remedy: string) {
    super("engine.model-missing", `${engine} does not have the model ${model}. ${remedy}`);
  }
}

export class EngineCircuitOpen extends EngineFailure {
  constructor(engine: string) {
    super("engine.open-circuit", `${engine} failed repeatedly and is left alone for a while.`);
  }
}

/** The privacy policy or the redaction gate does not let this content go to this engine. */
export class EnginePolicyRefusal extends EngineFailure {
  constructor(engine: string, why: string) {
    super("engine.policy", `${engine} was not asked: ${why}.`);
  }
}

export class EngineNoTime extends EngineFailure {
  constructor(engine: string) {
    super("engine.no-time", `${engine} was not asked: too little time is left.`);
  }
}

/** The reply is not JSON of the task's schema. */
export class OutputInvalid extends EngineFailure {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super("output.invalid", `The reply does not fit the schema: ${problems.join("; ")}`);
    this.problems = problems;
  }
}

/** The reply repeats our instructions. */
export class OutputLeaked extends EngineFailure {
  constructor(engine: string) {
    super("output.leaked", `${engine} repeated the instructions that it was given.`);
  }
}

/** The task's own check rejected the reply. */
export class OutputRejected extends EngineFailure {
  constructor(cause: unknown) {
    super("output.rejected", "The reply does not hold against its source.", { cause });
  }
}
