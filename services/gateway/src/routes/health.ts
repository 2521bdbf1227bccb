import { type Health, healthProbes, healthStatus } from "@career/foundation";
import type { Hono } from "hono";
import type { GatewayEnvironment } from "../authentication.ts";

/** `/livez`: this process works. `/readyz`: what it needs answers, and it is neither starting nor draining. */
export const addHealthRoutes = (app: Hono<GatewayEnvironment>, health: Health): void => {
  for (const [path, probe] of Object.entries(healthProbes)) {
    app.get(path, async (context) => {
      const answer = await probe(health);
      return context.json(answer, healthStatus(answer), { "cache-control": "no-store" });
    });
  }
};
