import { platformEnvironment } from "@career/jobs";
import { apiKeyPattern } from "@career/mongo";
import { z } from "zod";

/** What the provision task reads from its environment. */
export const environment = platformEnvironment.omit({ HEALTH_PORT: true, HEALTH_HOST: true }).extend({
  LOCAL_USER_ID: z
    .string()
    .optional()
    .describe("User to create, together with LOCAL_API_KEY; without both none is created.")
    .meta({ unit: "name" }),
  LOCAL_TENANT_ID: z.string().default("local").describe("Tenant of that user.").meta({ unit: "name" }),
  LOCAL_API_KEY: z
    .string()
    .regex(apiKeyPattern, "Must be `cip_` and 43 characters of base64url, which are 32 random bytes.")
    .optional()
    .describe("API key of that user: `cip_` and 32 random bytes in base64url.")
    .meta({ unit: "key", secret: true }),
});
