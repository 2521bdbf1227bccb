import { CreateJobFit, type FitTarget, JobFitAccepted, JobFitPage, JobFitScore, JobFitView } from "@career/contracts";
import { derivedId, type JobRuntime } from "@career/jobs";
import type { JobFitRepository, ResumeRepository } from "@career/mongo";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { analysedResume } from "../analysed-resume.ts";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { knownRole } from "../known-role.ts";
import { decodeCursor, encodeCursor, PageQuery } from "../paging.ts";
import { notFound } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";
import { jobFitSummary, jobFitView } from "../views.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "accept" | "accepted">;
  resumes: ResumeRepository;
  jobFits: JobFitRepository;
  authenticate: Authentication;
};

const targetOf = ({ role, jobDescription }: CreateJobFit): FitTarget =>
  jobDescription === undefined
    ? { kind: "role", role: knownRole(role ?? "").title }
    : { kind: "posting", text: jobDescription };

export const addJobFitRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, resumes, jobFits, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/job-fits",
      summary: "Score a resume against a role of the catalogue or a pasted job description",
      security,
      middleware: authenticate("write"),
      request: { headers: IdempotencyHeader, ...body(CreateJobFit) },
      responses: {
        202: json(JobFitAccepted, "the job that computes the score"),
        ...problems(401, 403, 404, 409, 413, 422),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const request = context.req.valid("json");
      const asked = {
        principal,
        route: "POST /v1/job-fits",
        idempotencyKey: context.req.valid("header")["idempotency-key"],
        body: request,
      };
      const accept = async () => {
        const target = targetOf(request);
        const resume = await analysedResume(resumes, principal, request.resumeId);
        return runtime.accept({
          ...asked,
          contract: JobFitScore,
          build: (jobId) => {
            const fitId = derivedId("job-fit", jobId);
            return {
              subject: { kind: "job-fit", id: fitId },
              resumeId: resume._id,
              input: { fitId, resumeId: resume._id, target },
              effects: [],
            };
          },
        });
      };
      const { job, replayed } = (await runtime.accepted(asked)) ?? (await accept());
      return context.json({ fitId: job.subject.id, jobId: job._id, replayed }, 202, {
        location: `/v1/jobs/${job._id}`,
      });
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/job-fits",
      summary: "Your scores, newest first",
      security,
      middleware: authenticate("read"),
      request: { query: PageQuery },
      responses: { 200: json(JobFitPage, "one page"), ...problems(401, 422) },
    }),
    async (context) => {
      const { limit, cursor } = context.req.valid("query");
      const { items, next } = await jobFits.list(context.get("principal"), { limit, cursor: decodeCursor(cursor) });
      return context.json({ items: items.map(jobFitSummary), nextCursor: encodeCursor(next) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/job-fits/{id}",
      summary: "One score with its evidence",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: { 200: json(JobFitView, "the score"), ...problems(401, 404) },
    }),
    async (context) => {
      const fit = await jobFits.get(context.get("principal"), context.req.valid("param").id);
      if (!fit) throw notFound("job-fit");
      return context.json(jobFitView(fit), 200);
    },
  );
};
