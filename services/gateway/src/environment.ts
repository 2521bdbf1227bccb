import { aiEnvironment } from "@career/ai";
import { platformEnvironment } from "@career/jobs";
import { z } from "zod";

/** What the gateway reads from its environment. */
export const environment = platformEnvironment.extend({
  HOST: z.string().default("127.0.0.1").describe("Address that the API listens on.").meta({ unit: "address" }),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4100)
    .describe("Port that the API listens on; it answers `/livez` and `/readyz`, too.")
    .meta({ unit: "port" }),
  DRAIN_DELAY_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(3600)
    .default(0)
    .describe(
      "Time after SIGTERM in which requests are still taken while `/readyz` fails, so that a load balancer turns away first.",
    )
    .meta({ unit: "seconds" }),
  ...aiEnvironment.shape,
});
