import { z } from "zod";

/** What a running stack says of itself on its control socket. */
export const StackStatus = z.discriminatedUnion("state", [
  z.object({ state: z.literal("starting"), step: z.string() }),
  z.object({
    state: z.literal("ready"),
    url: z.string(),
    apiKey: z.string(),
    userId: z.string(),
    mongodbUri: z.string(),
    awsEndpoint: z.string().nullable(),
    bucket: z.string(),
    processes: z.array(z.object({ name: z.string(), pid: z.number() })),
  }),
  z.object({ state: z.literal("failed"), message: z.string() }),
]);
export type StackStatus = z.infer<typeof StackStatus>;
export type ReadyStack = Extract<StackStatus, { state: "ready" }>;
