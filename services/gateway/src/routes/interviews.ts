import {
  CreateAnswer,
  CreateInterview,
  InterviewAccepted,
  InterviewEvaluate,
  InterviewOpen,
  InterviewPage,
  InterviewView,
  isTerminal,
} from "@career/contracts";
import { CodedError } from "@career/foundation";
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
  runtime: Pick<JobRuntime, "store" | "accept" | "acceptFollowUp">;
  interviews: InterviewRepository;
  jobFits: JobFitRepository;
  authenticate: Authentication;
};

/** A turn whose evaluation ended without a result may be answered again this often. */
const maxTries = 5;

const endedWithout = (job: JobDocument): boolean => isTerminal(job.state) && job.state !== "succeeded";

const isAnswer = ({ type, input }: JobDocument, turn: number): boolean =>
  type === InterviewEvaluate.name && input.turn === turn;

const alreadyAnswered = (job: JobDocument, turn: number): ProblemError =>
  new ProblemError({
    status: 409,
    code: "interview.answered",
    detail: `Turn ${turn} was answered already; Location names the job that evaluates that answer.`,
    headers: { location: `/v1/jobs/${job._id}` },
  });

export const addInterviewRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, interviews, jobFits, authenticate }: Dependencies,
): void => {
  const jobsOf = (principal: Principal, id: string) => runtime.store.ofSubject(principal, id);

  const find = async (principal: Principal, id: string) => {
    const session = await interviews.get(principal, id);
    if (!session) throw notFound("interview");
    return { session, jobs: await jobsOf(principal, id) };
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
      const role = knownRole(request.role);
      const fit = request.fitId ? await jobFits.get(principal, request.fitId) : null;
      if (request.fitId && !fit) throw notFound("job-fit");
      const { interviewType, tone, length } = request;
      const { job, replayed } = await runtime.accept({
        principal,
        contract: InterviewOpen,
        route: "POST /v1/interviews",
        idempotencyKey: context.req.valid("header")["idempotency-key"],
        body: request,
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
      path: "/v1/interviews/{id}/answers",
      summary: "Answer the question of a turn",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter, headers: IdempotencyHeader, ...body(CreateAnswer) },
      responses: {
        202: json(InterviewAccepted, "the job that evaluates the answer and asks the next question"),
        ...problems(401, 403, 404, 409, 422),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { turn, answer, seconds = null } = context.req.valid("json");
      const clientKey = context.req.valid("header")["idempotency-key"] ?? null;
      const { session, jobs } = await find(principal, context.req.valid("param").id);
      const asked = session.questions.find(({ question }) => question.turn === turn);
      if (!asked) {
        throw new ProblemError({
          status: 409,
          code: "interview.not-asked",
          detail: `Turn ${turn} has not been asked yet. Wait for the evaluation of the turn before.`,
        });
      }
      // The same answer once more is a repetition, also after the interview that it was the last of.
      const isAnswered = jobs.some((job) => isAnswer(job, turn) && !endedWithout(job));
      if (session.assessment && !isAnswered) {
        throw new ProblemError({ status: 409, code: "interview.ended", detail: "This interview has ended." });
      }
      const interviewId = session._id;
      const questionId = asked.question.id;
      const input = { interviewId, turn, questionId, answer, seconds };

      for (let attempt = 1; ; attempt += 1) {
        // One key a turn: the insert is the compare-and-set, so of two answers one is evaluated.
        const accepted = await runtime
          .accept({
            principal,
            contract: InterviewEvaluate,
            route: "answer",
            idempotencyKey: `${interviewId}:${turn}:${attempt}`,
            body: { ...input, clientKey },
            build: () => ({
              subject: { kind: "interview", id: interviewId },
              resumeId: session.resumeId,
              input,
              effects: [],
            }),
          })
          .catch((error: unknown) => {
            if (error instanceof CodedError && error.code === "idempotency.mismatch") return null;
            throw error;
          });
        const job = accepted?.job ?? (await answerJob(principal, interviewId, turn));
        if (job && endedWithout(job) && attempt < maxTries) continue;
        if (!job || !accepted || (accepted.replayed && clientKey === null)) throw alreadyAnswered(job!, turn);
        return context.json({ interviewId, jobId: job._id, replayed: accepted.replayed }, 202, {
          location: `/v1/jobs/${job._id}`,
        });
      }
    },
  );

  const answerJob = async (principal: Principal, interviewId: string, turn: number) =>
    (await jobsOf(principal, interviewId)).findLast((job) => isAnswer(job, turn));

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/interviews/{id}/complete",
      summary: "End an interview early; the report follows",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter },
      responses: {
        202: json(InterviewAccepted, "the job that assesses what was answered"),
        ...problems(401, 403, 404, 409),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { session, jobs } = await find(principal, context.req.valid("param").id);
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
      const { job, replayed } = await runtime.acceptFollowUp(principal, completionOf(session._id, session.resumeId));
      return context.json({ interviewId: session._id, jobId: job._id, replayed }, 202, {
        location: `/v1/jobs/${job._id}`,
      });
    },
  );
};
