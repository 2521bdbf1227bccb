import { CreateInterview, InterviewAccepted, InterviewOpen, InterviewPage, InterviewView } from "@career/contracts";
import { completionOf, derivedId, type JobRuntime } from "@career/jobs";
import type { InterviewRepository, JobDocument, JobFitRepository, Principal } from "@career/mongo";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { interviewState, interviewSummary, interviewView } from "../interview-views.ts";
import { knownRole } from "../known-role.ts";
import { decodeCursor, encodeCursor, PageQuery } from "../paging.ts";
import { notFound, ProblemError } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "accept" | "accepted" | "acceptFollowUp" | "acceptedFollowUp">;
  interviews: InterviewRepository;
  jobFits: JobFitRepository;
  authenticate: Authentication;
};

export const addInterviewRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, interviews, jobFits, authenticate }: Dependencies,
): void => {
  const find = async (principal: Principal, id: string) => {
    const session = await interviews.get(principal, id);
    if (!session) throw notFound("interview");
    return { session, jobs: await runtime.store.ofSubject(principal, id) };
  };

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/interviews",
      summary: "Open an interview for a role, or for the gaps of a score",
      security,
      middleware: authenticate("write"),
      request: { headers: IdempotencyHeader, ...body(CreateInterview) },
      responses: {
        202: json(InterviewAccepted, "the job that asks the first question"),
        ...problems(401, 403, 404, 422),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const request = context.req.valid("json");
      const asked = {
        principal,
        route: "POST /v1/interviews",
        idempotencyKey: context.req.valid("header")["idempotency-key"],
        body: request,
      };
      const accept = async () => {
        const role = knownRole(request.role);
        const fit = request.fitId ? await jobFits.get(principal, request.fitId) : null;
        if (request.fitId && !fit) throw notFound("job-fit");
        const { interviewType, tone, length } = request;
        return runtime.accept({
          ...asked,
          contract: InterviewOpen,
          build: (jobId) => {
            const interviewId = derivedId("interview", jobId);
            const resumeId = fit?.resumeId ?? null;
            const about = { resumeId, fitId: fit?._id ?? null, interviewType, tone };
            return {
              subject: { kind: "interview", id: interviewId },
              resumeId,
              input: { interviewId, role: role.title, length, ...about },
              effects: [
                {
                  kind: "project",
                  collection: "interview_sessions",
                  id: interviewId,
                  resumeId,
                  revision: 0,
                  fields: {
                    jobId,
                    ...about,
                    candidateName: fit?.candidateName ?? null,
                    role: role.title,
                    planned: length,
                    plan: null,
                    questions: [],
                    score: null,
                    assessment: null,
                    reportId: null,
                    provenance: [],
                    createdAt: runtime.store.now(),
                  },
                },
              ],
            };
          },
        });
      };
      const { job, replayed } = (await runtime.accepted(asked)) ?? (await accept());
      return context.json({ interviewId: job.subject.id, jobId: job._id, replayed }, 202, {
        location: `/v1/jobs/${job._id}`,
      });
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/interviews",
      summary: "Your interviews, newest first",
      security,
      middleware: authenticate("read"),
      request: { query: PageQuery },
      responses: { 200: json(InterviewPage, "one page"), ...problems(401, 422) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { limit, cursor } = context.req.valid("query");
      const { items, next } = await interviews.list(principal, { limit, cursor: decodeCursor(cursor) });
      const ids = items.map(({ _id }) => _id);
      const jobs = Map.groupBy(await runtime.store.ofSubjects(principal, ids), ({ subject }) => subject.id);
      const summaries = items.map((session) => interviewSummary(session, jobs.get(session._id) ?? []));
      return context.json({ items: summaries, nextCursor: encodeCursor(next) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/interviews/{id}",
      summary: "One interview: questions, answers, evaluations and the assessment",
      security,
      middleware: authenticate("read"),
      request: { params: IdParameter },
      responses: { 200: json(InterviewView, "the interview"), ...problems(401, 404) },
    }),
    async (context) => {
      const { session, jobs } = await find(context.get("principal"), context.req.valid("param").id);
      return context.json(interviewView(session, jobs), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/interviews/{id}/complete",
      summary: "End an interview early; the report follows",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter, headers: IdempotencyHeader },
      responses: {
        202: json(InterviewAccepted, "the job that assesses what was answered"),
        ...problems(401, 403, 404, 409),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const interviewId = context.req.valid("param").id;
      const accepted = ({ job, replayed }: { job: JobDocument; replayed: boolean }) =>
        context.json({ interviewId, jobId: job._id, replayed }, 202, { location: `/v1/jobs/${job._id}` });
      if (context.req.valid("header")["idempotency-key"] !== undefined) {
        const earlier = await runtime.acceptedFollowUp(principal, completionOf(interviewId, null));
        if (earlier) return accepted(earlier);
      }
      const { session, jobs } = await find(principal, interviewId);
      const state = interviewState(session, jobs);
      if (state === "opening" || state === "evaluating" || state === "failed") {
        throw new ProblemError({
          status: 409,
          code: `interview.${state}`,
          detail: "An interview can be ended between an evaluation and the next answer.",
        });
      }
      if (!session.questions.some(({ evaluation }) => evaluation)) {
        throw new ProblemError({
          status: 409,
          code: "interview.no-answer",
          detail: "Nothing was answered yet, so there is nothing to assess.",
        });
      }
      return accepted(await runtime.acceptFollowUp(principal, completionOf(interviewId, session.resumeId)));
    },
  );
};
