import { JobFitGapView } from "@career/contracts";
import type { JobFitRepository } from "@career/mongo";
import { gapViewOf, hashInput, isStale } from "@career/scoring";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { accepts } from "hono/accepts";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import type { FitInputReader } from "../fit-inputs.ts";
import { notFound, ProblemError } from "../problems.ts";
import { IdParameter, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  jobFits: Pick<JobFitRepository, "get">;
  readInputs: FitInputReader;
  authenticate: Authentication;
};

// The page names its own sheet by hash; this is for what only a header can forbid.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const inputsGone = (): ProblemError =>
  new ProblemError({
    status: 409,
    code: "job-fit.inputs-gone",
    detail: "What this score was made from is not stored any more. Ask for a new score to see its gaps.",
  });

export const addJobFitGapViewRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { jobFits, readInputs, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/job-fits/{id}/gap-view",
      summary: "What is asked for beside what shows it, as JSON or, where text/html is preferred, as a page",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: {
        200: {
          content: { ...json(JobFitGapView, "").content, "text/html": { schema: z.string() } },
          description: "posting and resume with what is matched, partial and missing, computed again",
        },
        ...problems(401, 404, 409),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const fit = await jobFits.get(principal, context.req.valid("param").id);
      if (!fit) throw notFound("job-fit");
      const { facts, target, requirements } = await readInputs(principal, fit);
      if (!facts || hashInput(facts) !== fit.inputs.facts || !target || !requirements) throw inputsGone();
      const posting = target.kind === "posting" ? target.text : null;
      const { overallFitScore, band, rubric, taxonomy, candidateName, targetRole } = fit;
      const view = {
        ...{ fitId: fit._id, candidateName, targetRole, stale: isStale(fit) },
        stored: { overallFitScore, band, rubric, taxonomy },
        ...gapViewOf({ facts, target: requirements, posting }),
      };
      context.header("vary", "accept");
      const supports = ["application/json", "text/html"];
      if (accepts(context, { header: "Accept", supports, default: "application/json" }) === "application/json") {
        return context.json(view, 200);
      }
      // Loaded when first asked for: it brings the fonts and the PDF library along, which nothing else here needs.
      const { renderGapPage } = await import("@career/reporting");
      return context.html(renderGapPage(view), 200, { "content-security-policy": policy });
    },
  );
};
