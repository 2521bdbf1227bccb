import { EngineName, type EngineView, isTerminal, JobFitScore, ReplayAccepted, ReplayJob } from "@career/contracts";
import { type JobRuntime, replayableJobs, replayOf } from "@career/jobs";
import type { JobDocument, JobReader } from "@career/mongo";
import { rubricVersion } from "@career/scoring";
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Authentication, GatewayEnvironment } from "../authentication.ts";
import { notFound, ProblemError } from "../problems.ts";
import { body, IdempotencyHeader, IdParameter, json, problems, security } from "../route-parts.ts";

type Dependencies = {
  runtime: Pick<JobRuntime, "accept" | "accepted">;
  jobs: Pick<JobReader, "get">;
  engines: () => Promise<EngineView[]>;
  authenticate: Authentication;
};

const route = "POST /v1/jobs/{id}/replay";

const refusal = (status: 409 | 422, code: string, detail: string, suggestions?: string[]): ProblemError =>
  new ProblemError({ status, code, detail, ...(suggestions ? { suggestions } : {}) });

/** The contract of a job that can be done again from what is stored; a problem that says why not otherwise. */
const replayableContract = (job: JobDocument): (typeof replayableJobs)[number] => {
  const contract = replayableJobs.find(({ name }) => name === job.type);
  if (!contract) {
    const names = replayableJobs.map(({ name }) => name);
    throw refusal(
      422,
      "replay.unsupported",
      `A ${job.type} job cannot be replayed; ${names.join(" and ")} can.`,
      names,
    );
  }
  if (!isTerminal(job.state)) {
    throw refusal(409, "job.not-ended", `This job has not ended yet (${job.state}). Wait for its end, then replay it.`);
  }
  if (Object.keys(job.input).length === 0) {
    throw refusal(409, "replay.input-gone", "What this job was made from was deleted with its resume.");
  }
  // Its deadline begins with the upload.
  if (job.deadlineAt === null) {
    throw refusal(409, "replay.not-uploaded", "No file was ever uploaded for this job, so there is nothing to replay.");
  }
  return contract;
};

export const addReplayRoutes = (
  app: OpenAPIHono<GatewayEnvironment>,
  { runtime, jobs, engines, authenticate }: Dependencies,
): void => {
  const checkRubric = ({ type }: JobDocument, rubric: string): void => {
    if (rubric !== rubricVersion) {
      const detail = `There is no rubric of this name. The one there is: ${rubricVersion}.`;
      throw refusal(422, "rubric.unknown", detail, [rubricVersion]);
    }
    if (type === JobFitScore.name) return;
    throw refusal(422, "rubric.not-used", `A ${type} job is not scored by a rubric. Leave it out.`);
  };

  const checkEngine = async ({ type }: JobDocument, engine: string): Promise<void> => {
    const known = EngineName.options;
    if (!EngineName.safeParse(engine).success) {
      throw refusal(422, "engine.unknown", `There is no engine of this name. Known: ${known.join(", ")}.`, [...known]);
    }
    if (engine === "rules") return;
    if (type !== JobFitScore.name) {
      throw refusal(422, "engine.not-used", `A ${type} job asks no model. Leave the engine out, or give rules.`, [
        "rules",
      ]);
    }
    const configured = await engines();
    const found = configured.find(({ name }) => name === engine);
    if (found && found.state !== "off") return;
    const inUse = ["rules", ...configured.filter(({ state }) => state !== "off").map(({ name }) => name)];
    throw refusal(409, "engine.off", `The engine ${engine} is not in use here. In use: ${inUse.join(", ")}.`, inUse);
  };

  app.openapi(
    createRoute({
      method: "post",
      path: "/v1/jobs/{id}/replay",
      summary: "Do an ended job again from the same stored input, beside it, and compare",
      security,
      middleware: authenticate("write"),
      request: { params: IdParameter, headers: IdempotencyHeader, body: { ...body(ReplayJob).body, required: false } },
      responses: {
        202: json(ReplayAccepted, "the job that repeats it; its `diff` says what is otherwise"),
        ...problems(401, 403, 404, 409, 422),
      },
    }),
    async (context) => {
      const principal = context.get("principal");
      const { id } = context.req.valid("param");
      const { rubric, engine } = context.req.valid("json");
      const idempotencyKey = context.req.valid("header")["idempotency-key"];
      const asked = { principal, route, idempotencyKey, body: { id, rubric, engine } };
      const accept = async () => {
        const original = await jobs.get(principal, id);
        if (!original) throw notFound("job");
        const contract = replayableContract(original);
        if (rubric !== undefined) checkRubric(original, rubric);
        if (engine !== undefined) await checkEngine(original, engine);
        return runtime.accept({ ...asked, ...replayOf(contract, original, { rubric, engine }) });
      };
      const { job, replayed } = (await runtime.accepted(asked)) ?? (await accept());
      return context.json({ jobId: job._id, replayOf: id, replayed }, 202, { location: `/v1/jobs/${job._id}` });
    },
  );
};
