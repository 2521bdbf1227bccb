import { serviceEnvironment } from "@career/foundation";
import { z } from "zod";

const readByTheSdk = "Read by the AWS SDK";

/** What every process that touches jobs reads from its environment. */
export const platformEnvironment = serviceEnvironment.extend({
  MONGODB_URI: z
    .string()
    .describe("Connection string of MongoDB, or of a server that speaks its protocol. The database is `genai_career`.")
    .meta({ unit: "URI", secret: true }),
  OBJECTS_BUCKET: z.string().describe("S3 bucket that holds uploads, resumes and reports.").meta({ unit: "name" }),
  AWS_REGION: z.string().default("us-east-1").describe("Region of SQS, S3 and CloudWatch.").meta({ unit: "region" }),
  AWS_ENDPOINT_URL: z
    .url()
    .optional()
    .describe("Address of an emulator that stands for SQS, S3 and CloudWatch; without it AWS itself is used."),
  OBJECTS_PUBLIC_ENDPOINT: z
    .url()
    .optional()
    .describe("Address of S3 as clients reach it, for signed links, where that is not the one that this process uses."),
  AWS_ACCESS_KEY_ID: z
    .string()
    .optional()
    .describe(`${readByTheSdk}: the access key. Not needed where a role gives credentials, as on EC2, ECS and Lambda.`)
    .meta({ unit: "key", secret: true }),
  AWS_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .describe(`${readByTheSdk}: the secret of AWS_ACCESS_KEY_ID.`)
    .meta({ unit: "key", secret: true }),
  AWS_SESSION_TOKEN: z
    .string()
    .optional()
    .describe(`${readByTheSdk}: the token that belongs to temporary keys.`)
    .meta({ unit: "token", secret: true }),
  AWS_PROFILE: z
    .string()
    .optional()
    .describe(`${readByTheSdk}: the profile of \`~/.aws/config\` to use instead of keys.`)
    .meta({ unit: "name" }),
});

/** What every worker reads from its environment, beside the platform's. */
export const workerEnvironment = platformEnvironment.extend({
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(4)
    .describe("Jobs that the process works on at once.")
    .meta({ unit: "jobs" }),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(20)
    .describe("Time that running jobs get to finish after SIGTERM before they are given back to the queue.")
    .meta({ unit: "seconds" }),
});
