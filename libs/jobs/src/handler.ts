import type { EngineRun } from "@career/contracts";
import type { Logger } from "@career/foundation";
import type { Effect, Principal } from "@career/mongo";
import type { z } from "zod";
import type { AnyJobContract } from "./registry.ts";

export type ClaimedJob<Payload> = {
  readonly id: string;
  readonly principal: Principal;
  readonly payload: Payload;
  readonly attempt: number;
  readonly createdAt: Date;
  /** The resume that the job is about or reads; what it makes goes when that resume is deleted. */
  readonly resumeId: string | null;
};

export type HandlerContext = {
  /** Fires when the work is pointless: lease lost, deadline passed, shutdown. */
  readonly signal: AbortSignal;
  /** Milliseconds that this attempt may take in all. */
  readonly deadlineMs: number;
  readonly log: Logger;
  /**
   * Names objects that this attempt writes, before it writes them: removed when the attempt loses. One that other attempts
   * write too, under the same key, stays unless the job ended without a result. Throws when the job is lost already.
   */
  own(keys: readonly string[], options?: { shared?: boolean }): Promise<void>;
};

export type HandlerOutcome<Result> = {
  result: Result;
  effects: Effect[];
  provenance?: EngineRun[];
  measures?: Record<string, number>;
};

/** The work of a job. It writes no domain document: it returns a result and effects, and throws coded errors. */
export type JobHandler<Contract extends AnyJobContract> = (
  job: ClaimedJob<z.infer<Contract["payload"]>>,
  context: HandlerContext,
) => Promise<HandlerOutcome<z.infer<Contract["result"]>>>;

export type HandlerEntry = {
  readonly contract: AnyJobContract;
  readonly run: (job: ClaimedJob<unknown>, context: HandlerContext) => Promise<HandlerOutcome<Record<string, unknown>>>;
};

/** Binds a handler to its contract: payloads of older versions are converted, and every payload is parsed. */
export const handles = <Contract extends AnyJobContract>(
  contract: Contract,
  handler: JobHandler<Contract>,
): HandlerEntry => ({ contract, run: handler as unknown as HandlerEntry["run"] });
