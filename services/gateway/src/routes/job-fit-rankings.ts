import { CreateJobFitRanking, JobFitRank, JobFitRankingAccepted } from "@career/contracts";
import { derivedId, type JobRuntime } from "@career/jobs";
import type { ResumeRepository } from "@career/mongo";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { analysedResume } from "../analysed-resume.ts";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { knownRole } from "../known-role.ts";
import { body, IdempotencyHeader, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "accept" | "accepted">;
  resumes: Pick<ResumeRepository, "get">;
  authenticate: Authentication;
};

const route = "POST /v1/job-fits:rank";

export const addJobFitRankingRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, resumes, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/job-fits:rank",
      summary: "Rank roles of the catalogue, all of them by default, by how well a resume fits each",
      security,
      middleware: authenticate("write"),
      request: { headers: IdempotencyHeader, ...body(CreateJobFitRanking) },
      responses: {
        202: json(JobFitRankingAccepted, "the job whose result is the ranking"),
        ...problems(401, 403, 404, 409, 413, 422),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const request = context.req.valid("json");
      const idempotencyKey = context.req.valid("header")["idempotency-key"];
      const asked = { principal, route, idempotencyKey, body: request };
      const accept = async () => {
        const roles = request.roles && [...new Set(request.roles.map((name) => knownRole(name).title))];
        const resume = await analysedResume(resumes, principal, request.resumeId);
        return runtime.accept({
          ...asked,
          contract: JobFitRank,
          build: (jobId) => {
            const rankingId = derivedId("ranking", jobId);
            return {
              subject: { kind: "ranking", id: rankingId },
              resumeId: resume._id,
              input: { rankingId, resumeId: resume._id, ...(roles ? { roles } : {}) },
              effects: [],
            };
          },
        });
      };
      const { job, replayed } = (await runtime.accepted(asked)) ?? (await accept());
      return context.json({ rankingId: job.subject.id, jobId: job._id, replayed }, 202, {
        location: `/v1/jobs/${job._id}`,
      });
    },
  );
};
