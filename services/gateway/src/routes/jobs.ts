import { isTerminal, JobPage, JobState, JobView, type ReplayDiff } from "@career/contracts";
import type { JobRuntime } from "@career/jobs";
import type { JobDocument, JobReader } from "@career/mongo";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import type { JobWaiter } from "../job-waiter.ts";
import { decodeCursor, encodeCursor, PageQuery } from "../paging.ts";
import { notFound, ProblemError } from "../problems.ts";
import { replayDiff } from "../replay-diff.ts";
import { IdParameter, json, problems, security } from "../route-parts.ts";
import { jobView } from "../views.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "store" | "applyEffects" | "applyProjections">;
  jobs: JobReader;
  waiter: JobWaiter;
  authenticate: Authentication;
};

const maxWaitSeconds = 20;

/** Seconds of `Prefer: wait=N` (RFC 7240), at most 20. */
const waitSeconds = (prefer: string | undefined): number => {
  const match = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/.exec(prefer ?? "");
  return Math.min(maxWaitSeconds, Number(match?.[1] ?? 0));
};

/** Changes whenever the answer does: the state, the attempt and what was reported of it. */
const entityTag = (job: JobDocument, diff: ReplayDiff | null): string =>
  `"${job.state}-${job.attempt}-${job.failures}-${job.result === null ? "none" : "result"}${diff ? "-diff" : ""}"`;

const matches = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? "").split(",").some((candidate) => candidate.trim().replace(/^W\//, "") === tag);

export const addJobRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, jobs, waiter, authenticate }: Dependencies,
): void => {
  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/jobs",
      summary: "Your jobs, newest first",
      security,
      middleware: authenticate("read"),
      request: { query: PageQuery.extend({ state: JobState.optional() }) },
      responses: { 200: json(JobPage, "one page; results are left out"), ...problems(401, 422) },
    }),
    async (context) => {
      const { limit, cursor, state } = context.req.valid("query");
      const { items, next } = await jobs.list(context.get("principal"), {
        limit,
        cursor: decodeCursor(cursor),
        ...(state ? { state } : {}),
      });
      return context.json(
        { items: items.map((job) => ({ ...jobView(job), result: null })), nextCursor: encodeCursor(next) },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/v1/jobs/{id}",
      summary: "One job; `Prefer: wait=20` waits for its end",
      security,
      middleware: authenticate("read"),
      request: {
        params: IdParameter,
        headers: z.object({ prefer: z.string().max(200).optional(), "if-none-match": z.string().max(200).optional() }),
      },
      responses: {
        200: json(JobView, "the job"),
        304: { description: "unchanged since the given ETag" },
        ...problems(401, 404),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { id } = context.req.valid("param");
      const seconds = waitSeconds(context.req.valid("header").prefer);
      let job = await jobs.get(principal, id);
      if (job && seconds > 0 && !isTerminal(job.state)) {
        await waiter.wait(id, seconds * 1000, context.req.raw.signal);
        job = await jobs.get(principal, id);
      }
      if (!job) throw notFound("job");
      // Whoever sees the end can read what the job made, also in the moment before its worker has written it.
      if (isTerminal(job.state)) await runtime.applyProjections(job);
      const original = job.replayOf ? await jobs.get(principal, job.replayOf) : null;
      const diff = original && replayDiff(original, job);
      const etag = entityTag(job, diff);
      const headers = {
        etag,
        "cache-control": "private, no-cache",
        ...(isTerminal(job.state) ? {} : { "retry-after": "1" }),
        ...(seconds > 0 ? { "preference-applied": `wait=${seconds}` } : {}),
      };
      if (matches(context.req.valid("header")["if-none-match"], etag)) return context.body(null, 304, headers);
      return context.json(jobView(job, diff), 200, headers);
    },
  );

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/jobs/{id}/cancel",
      summary: "Cancel a job that has not ended",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter },
      responses: { 200: json(JobView, "the cancelled job"), ...problems(401, 403, 404, 409) },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { id } = context.req.valid("param");
      const cancelled = await runtime.store.cancel(principal, id);
      if (cancelled) {
        await runtime.applyEffects(cancelled);
        return context.json(jobView(cancelled), 200);
      }
      const job = await jobs.get(principal, id);
      if (!job) throw notFound("job");
      if (job.state === "cancelled") return context.json(jobView(job), 200);
      throw new ProblemError({
        status: 409,
        code: "job.ended",
        detail: `This job has ended already (${job.state}), so there is nothing to cancel.`,
      });
    },
  );
};
