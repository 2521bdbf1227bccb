import type { Hono } from "hono";
import type { GatewayEnvironment } from "../authentication.ts";

export type ReadinessCheck = { readonly name: string; readonly check: () => Promise<void> };

const checkMs = 2_000;

const inTime = async (check: () => Promise<void>): Promise<"ok" | "failed"> => {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error("no answer")), checkMs);
  return Promise.race([check(), timeout.promise])
    .then(() => "ok" as const)
    .catch(() => "failed" as const)
    .finally(() => clearTimeout(timer));
};

/** `/livez`: this process answers. `/readyz`: what it needs answers too. */
export const addHealthRoutes = (app: Hono<GatewayEnvironment>, checks: readonly ReadinessCheck[]): void => {
  app.get("/livez", (context) => context.json({ status: "ok" }));
  app.get("/readyz", async (context) => {
    const results = await Promise.all(checks.map(async ({ name, check }) => [name, await inTime(check)] as const));
    const ready = results.every(([, result]) => result === "ok");
    return context.json(
      { status: ready ? "ok" : "unavailable", checks: Object.fromEntries(results) },
      ready ? 200 : 503,
    );
  });
};
