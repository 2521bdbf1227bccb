import { z } from "zod";

/** What the local stack reads from its environment; every service that it starts gets the rest of it, too. */
export const environment = z.object({
  CAREER_HOME: z
    .string()
    .optional()
    .describe("Folder of the local stack's data and key; `.career` beside the code when it is not given.")
    .meta({ unit: "path" }),
  MONGODB_URI: z
    .string()
    .optional()
    .describe("Connection string of the MongoDB to use instead of the embedded server.")
    .meta({ unit: "URI", secret: true }),
  AWS_ENDPOINT_URL: z
    .string()
    .optional()
    .describe("Address of the SQS and S3 to use instead of the embedded ones.")
    .meta({ unit: "URL" }),
  OBJECTS_BUCKET: z.string().default("career").describe("S3 bucket of the stack.").meta({ unit: "name" }),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(20)
    .describe("Time that a stop gives the workers to finish what they run; each of them reads it, too.")
    .meta({ unit: "seconds" }),
});

export type LocalEnvironment = z.infer<typeof environment>;

/** The variables of this process that say something: an empty one counts as not set. */
export const setVariables = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));

export const readLocalEnvironment = (): LocalEnvironment => environment.parse(setVariables());
