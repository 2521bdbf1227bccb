import { ProfileView } from "@career/contracts";
import type { JobRuntime } from "@career/jobs";
import type { ProfileRepository } from "@career/mongo";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { body, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store">;
  profiles: ProfileRepository;
  authenticate: Authentication;
};

const nothingYet = {
  name: null,
  email: null,
  currentRole: null,
  skills: [],
  statistics: {
    resumes: 0,
    jobFits: 0,
    interviews: 0,
    reports: 0,
    failedJobs: 0,
    bestFitScore: null,
    averageInterviewScore: null,
  },
};

export const addProfileRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, profiles, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/me",
      summary: "Your profile: what your newest resume says, and what you did here",
      security,
      middleware: authenticate("read"),
      responses: { 200: json(ProfileView, "the profile"), ...problems(401) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const user = await profiles.get(principal);
      const createdAt = user?.createdAt ?? runtime.store.now();
      const { updatedAt, ...profile } = user?.profile ?? { ...nothingYet, updatedAt: createdAt };
      return context.json(
        {
          ...principal,
          ...profile,
          cloudConsent: user?.cloudConsent === true,
          createdAt: createdAt.toISOString(),
          updatedAt: updatedAt.toISOString(),
        },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/me/consent",
      summary: "Allow or forbid engines outside this machine; they get redacted text only",
      security,
      middleware: authenticate("write"),
      request: body(z.strictObject({ cloud: z.boolean() })),
      responses: { 204: { description: "kept" }, ...problems(401, 403, 422) },
    }),
    async (context) => {
      await profiles.setCloudConsent(context.get("principal"), context.req.valid("json").cloud);
      return context.body(null, 204);
    },
  );
};
