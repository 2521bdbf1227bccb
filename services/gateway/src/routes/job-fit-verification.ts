import { JobFitVerification } from "@career/contracts";
import type { JobFitRepository } from "@career/mongo";
import { verifyFit } from "@career/scoring";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import type { FitInputReader } from "../fit-inputs.ts";
import { notFound } from "../problems.ts";
import { IdParameter, json, problems, security } from "../route-parts.ts";
import { fitScoreOf } from "../views.ts";

type Dependencies = {
  jobFits: Pick<JobFitRepository, "get">;
  readInputs: FitInputReader;
  authenticate: Authentication;
};

export const addJobFitVerificationRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { jobFits, readInputs, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/job-fits/{id}/verify",
      summary: "Compute a score again from what it was made from, and compare",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: { 200: json(JobFitVerification, "what is stored beside what is computed"), ...problems(401, 404) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const fit = await jobFits.get(principal, context.req.valid("param").id);
      if (!fit) throw notFound("job-fit");
      const { facts, requirements } = await readInputs(principal, fit);
      const verification = verifyFit({
        stored: fitScoreOf(fit),
        inputHashes: fit.inputs,
        facts,
        requirements,
      });
      return context.json({ fitId: fit._id, ...verification }, 200);
    },
  );
};
