import { EngineList, type EngineView } from "@career/contracts";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { json, problems, security } from "../route-parts.ts";

type Dependencies = { engines: () => Promise<EngineView[]>; authenticate: Authentication };

export const addEngineRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { engines, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/engines",
      summary: "The model engines in their order, and whether each is ready; after them come the rules, always",
      security,
      middleware: authenticate("read"),
      responses: { 200: json(EngineList, "every configured engine"), ...problems(401) },
    }),
    async (context) => context.json({ items: await engines() }, 200),
  );
};
