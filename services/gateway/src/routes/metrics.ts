import { MetricsView } from "@career/contracts";
import type { AnalyticsRepository } from "@career/mongo";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { ProblemError } from "../problems.ts";
import { json, problems, security } from "../route-parts.ts";

type Dependencies = { analytics: Pick<AnalyticsRepository, "list">; now: () => Date; authenticate: Authentication };

const hourMs = 3_600_000;
const longestMs = 24 * hourMs;

export const addMetricsRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { analytics, now, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/metrics",
      summary: "Rollups of every job by minute, for the operator; the last hour unless told, a day at most",
      security,
      middleware: authenticate("operator"),
      request: { query: z.object({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() }) },
      responses: { 200: json(MetricsView, "one row a minute, job and outcome"), ...problems(401, 403, 422) },
    }),
    async (context) => {
      const query = context.req.valid("query");
      const to = query.to ? new Date(query.to) : now();
      const from = query.from ? new Date(query.from) : new Date(to.getTime() - hourMs);
      if (from >= to || to.getTime() - from.getTime() > longestMs) {
        throw new ProblemError({
          status: 422,
          code: "metrics.range",
          detail: "`from` must be before `to`, and at most a day before it.",
        });
      }
      const items = await analytics.list({ from, to });
      return context.json({ from: from.toISOString(), to: to.toISOString(), items }, 200);
    },
  );
};
