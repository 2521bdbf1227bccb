import { z } from "zod";

/**
 * The wake-up message of a job: ids, never personal data. Unknown fields are ignored, so that a message of the next
 * version is understood by this one.
 */
export const JobMessage = z.object({
  v: z.int().positive(),
  type: z.string().max(64),
  jobId: z.string().max(64),
});
export type JobMessage = z.infer<typeof JobMessage>;

export const EventMessage = z.object({
  v: z.int().positive(),
  type: z.string().max(64),
  id: z.string().max(64),
  payload: z.unknown(),
});
export type EventMessage = z.infer<typeof EventMessage>;
