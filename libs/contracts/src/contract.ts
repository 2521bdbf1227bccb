import type { z } from "zod";
import type { QueueName } from "./queues.ts";

export type JobPolicy = {
  /** Failures before the job ends as failed. */
  readonly maxAttempts: number;
  readonly attemptDeadlineSeconds: number;
  /** From `pending` to the end of the job, all attempts and waits included. */
  readonly deadlineSeconds: number;
};

export type JobContract<Name extends string, Payload extends z.ZodType, Result extends z.ZodType> = {
  readonly name: Name;
  readonly version: number;
  readonly queue: QueueName;
  readonly policy: JobPolicy;
  readonly payload: Payload;
  readonly result: Result;
  /** Pure conversion of an older version's payload into this version's; absent while there is only version 1. */
  readonly upcast?: (version: number, payload: unknown) => unknown;
};

export const defineJob = <const Name extends string, Payload extends z.ZodType, Result extends z.ZodType>(
  contract: JobContract<Name, Payload, Result>,
) => contract;

export type EventContract<Name extends string, Payload extends z.ZodType> = {
  readonly name: Name;
  readonly version: number;
  readonly queue: QueueName;
  readonly payload: Payload;
};

export const defineEvent = <const Name extends string, Payload extends z.ZodType>(
  contract: EventContract<Name, Payload>,
) => contract;
