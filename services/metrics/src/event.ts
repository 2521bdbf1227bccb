import { EventMessage, JobFinished, terminalStates } from "@career/contracts";
import type { FinishedJob } from "@career/telemetry";
import { z } from "zod";

/** Only what is used here, so that a later version that keeps these fields is read like this one. */
const payload = JobFinished.payload.pick({ service: true, failures: true, waitMs: true, durationMs: true }).extend({
  state: z.enum(terminalStates),
  finishedAt: z.iso.datetime({ offset: true }),
  runs: z.array(z.object({ degraded: z.boolean(), costUsd: z.number().nonnegative().optional() })),
});

const message = EventMessage.extend({ type: z.literal(JobFinished.name), payload });

export type FinishedEvent = { readonly id: string; readonly finishedAtMs: number; readonly job: FinishedJob };

/** CloudWatch takes nothing from further ahead; such a time is an error of whoever wrote it. */
const maxAheadMs = 2 * 60 * 60_000;

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Reads a message of the queue `events`; null when it is no `job.finished` event. */
export const parseEvent = (body: string, nowMs: number): FinishedEvent | null => {
  const { data } = message.safeParse(parseJson(body));
  if (!data) return null;
  const { finishedAt, ...job } = data.payload;
  const finishedAtMs = Date.parse(finishedAt);
  return finishedAtMs > nowMs + maxAheadMs ? null : { id: data.id, finishedAtMs, job };
};
