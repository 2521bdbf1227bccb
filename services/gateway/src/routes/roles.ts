import { RoleList } from "@career/contracts";
import { roles, taxonomyVersion } from "@career/taxonomy";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { json, problems, security } from "../route-parts.ts";

const list = {
  taxonomy: taxonomyVersion,
  items: roles.map(({ title, family, requiredSkills, preferredSkills, typicalYears }) => ({
    title,
    family,
    requiredSkills: [...requiredSkills],
    preferredSkills: [...preferredSkills],
    typicalYears,
  })),
};

export const addRoleRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { authenticate }: { authenticate: Authentication },
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/roles",
      summary: "The catalogue of roles",
      security,
      middleware: authenticate("read"),
      responses: { 200: json(RoleList, "every role"), ...problems(401) },
    }),
    (context) => context.json(list, 200),
  );
};
