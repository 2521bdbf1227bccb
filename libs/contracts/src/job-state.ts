import { z } from "zod";

export const JobState = z.enum([
  "awaiting-upload",
  "pending",
  "running",
  "succeeded",
  "failed",
  "expired",
  "cancelled",
]);
export type JobState = z.infer<typeof JobState>;

export const terminalStates = ["succeeded", "failed", "expired", "cancelled"] as const satisfies readonly JobState[];
export type TerminalState = (typeof terminalStates)[number];

export const isTerminal = (state: JobState): state is TerminalState =>
  (terminalStates as readonly JobState[]).includes(state);

/** What went wrong, in words a person can act on. `code` is `noun.reason`. */
export const JobError = z.object({ code: z.string(), message: z.string(), retryable: z.boolean() });
export type JobError = z.infer<typeof JobError>;
