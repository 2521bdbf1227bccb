import { localEnvironment, setVariables } from "@career/local";
import { z } from "zod";

/** What the command line reads from its environment, and what the local stack reads that it starts when needed. */
export const environment = z.object({
  CAREER_URL: z
    .string()
    .optional()
    .describe("Address of a platform elsewhere; without it the one on this machine is used, and started when needed.")
    .meta({ unit: "URL" }),
  CAREER_API_KEY: z
    .string()
    .optional()
    .describe("API key for CAREER_URL; the key of the platform on this machine is found by itself.")
    .meta({ unit: "key", secret: true }),
  NO_COLOR: z.string().optional().describe("With any value the output has no colours.").meta({ unit: "text" }),
  ...localEnvironment.shape,
});

export const readEnvironment = (): z.infer<typeof environment> => environment.parse(setVariables());
