import { CreateAnswer, InterviewAccepted, InterviewEvaluate, isTerminal } from "@career/contracts";
import { CodedError } from "@career/foundation";
import type { AskedRequest, JobRuntime } from "@career/jobs";
import type { InterviewRepository, JobDocument, Principal } from "@career/mongo";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { notFound, ProblemError } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "accept" | "accepted">;
  interviews: Pick<InterviewRepository, "get">;
  authenticate: Authentication;
};

/** One key a turn and try: the insert is the compare-and-set, so of two answers one is evaluated. */
const answerKey = (interviewId: string, turn: number, attempt: number): string => `${interviewId}:${turn}:${attempt}`;

/** A turn whose evaluation ended without a result may be answered again this often. */
const maxTries = 5;

/** Null when the key belongs to another request. */
const unlessOther = <Value>(found: Promise<Value>): Promise<Value | null> =>
  found.catch((error: unknown) => {
    if (error instanceof CodedError && error.code === "idempotency.mismatch") return null;
    throw error;
  });

const endedWithout = (job: JobDocument): boolean => isTerminal(job.state) && job.state !== "succeeded";

const alreadyAnswered = (job: JobDocument, turn: number): ProblemError =>
  new ProblemError({
    status: 409,
    code: "interview.answered",
    detail: `Turn ${turn} was answered already; Location names the job that evaluates that answer.`,
    headers: { location: `/v1/jobs/${job._id}` },
  });

export const addInterviewAnswerRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, interviews, authenticate }: Dependencies,
): void => {
  /** The job of the same answer under the same key of the client, whatever has become of the interview since. */
  const earlierAnswer = async (asked: AskedRequest, interviewId: string, turn: number): Promise<JobDocument | null> => {
    for (let attempt = 1; attempt <= maxTries; attempt += 1) {
      const idempotencyKey = answerKey(interviewId, turn, attempt);
      const found = await unlessOther(runtime.accepted({ ...asked, idempotencyKey }).then((job) => job ?? "none"));
      if (found === "none") return null;
      if (found) return found.job;
    }
    return null;
  };

  const answerJob = async (principal: Principal, interviewId: string, turn: number) =>
    (await runtime.store.ofSubject(principal, interviewId)).findLast(
      (job) => job.type === InterviewEvaluate.name && job.input.turn === turn,
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
      const interviewId = context.req.valid("param").id;
      const { turn, answer, seconds = null } = context.req.valid("json");
      const clientKey = context.req.valid("header")["idempotency-key"] ?? null;
      const asked = { principal, route: "answer", body: { interviewId, turn, answer, seconds, clientKey } };
      const accepted = (jobId: string, replayed: boolean) =>
        context.json({ interviewId, jobId, replayed }, 202, { location: `/v1/jobs/${jobId}` });

      if (clientKey !== null) {
        const earlier = await earlierAnswer(asked, interviewId, turn);
        if (earlier) return accepted(earlier._id, true);
      }
      const session = await interviews.get(principal, interviewId);
      if (!session) throw notFound("interview");
      const current = session.questions.find(({ question }) => question.turn === turn);
      if (!current) {
        throw new ProblemError({
          status: 409,
          code: "interview.not-asked",
          detail: `Turn ${turn} has not been asked yet. Wait for the evaluation of the turn before.`,
        });
      }
      if (session.assessment) {
        throw new ProblemError({ status: 409, code: "interview.ended", detail: "This interview has ended." });
      }
      const input = { interviewId, turn, questionId: current.question.id, answer, seconds };

      for (let attempt = 1; ; attempt += 1) {
        const made = await unlessOther(
          runtime.accept({
            ...asked,
            contract: InterviewEvaluate,
            idempotencyKey: answerKey(interviewId, turn, attempt),
            build: () => ({
              subject: { kind: "interview", id: interviewId },
              resumeId: session.resumeId,
              input,
              effects: [],
            }),
          }),
        );
        const job = made?.job ?? (await answerJob(principal, interviewId, turn));
        if (job && endedWithout(job) && attempt < maxTries) continue;
        if (!job || !made || (made.replayed && clientKey === null)) throw alreadyAnswered(job!, turn);
        return accepted(job._id, made.replayed);
      }
    },
  );
};
