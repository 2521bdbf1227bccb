import type { Question } from "@career/contracts";
import { collectionsOf, type Effect } from "@career/mongo";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factsWith, type Gateway, startGateway } from "./fixtures/gateway.ts";

let gateway: Gateway;
const facts = factsWith("Python", "PostgreSQL");

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

type Accepted = { jobId: string; [field: string]: unknown };

const post = (path: string, body: unknown, key: string, stranger = false) =>
  gateway.call(path, { method: "POST", ...(body === undefined ? {} : { body }), key, stranger });

/** Sends the request, lets the world move on, and sends it again: the same answer, and nothing starts. */
const answersAlike = async (
  path: string,
  body: unknown,
  key: string,
  moveOn: (first: Accepted) => Promise<unknown>,
) => {
  const first = await post(path, body, key);
  expect(first.status).toBe(202);
  await moveOn(first.json);
  const count = () => collectionsOf(gateway.stack.db).jobs.countDocuments({});
  const before = await count();
  const second = await post(path, body, key);
  expect(second.status).toBe(202);
  expect(second.json).toEqual({ ...first.json, replayed: true });
  expect(second.headers.get("location")).toBe(first.headers.get("location"));
  expect(await count()).toBe(before);
};

const removed = (resumeId: string) => gateway.call(`/v1/resumes/${resumeId}`, { method: "DELETE" });

describe("the same request under the same key is answered like the first", () => {
  test("a score, after its resume was deleted", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const body = { resumeId, role: "Backend Developer" };
    await answersAlike("/v1/job-fits", body, "fit", () => removed(resumeId));
    expect(await post("/v1/job-fits", { ...body, role: "Data Analyst" }, "fit")).toMatchObject({
      status: 422,
      json: { code: "idempotency.mismatch" },
    });
    expect((await post("/v1/job-fits", body, "fit-2")).status).toBe(404);
    expect((await post("/v1/job-fits", body, "fit", true)).status).toBe(404);
  });

  test("a ranking, after its resume was deleted", async () => {
    const { resumeId } = await gateway.analysed(facts);
    await answersAlike("/v1/job-fits:rank", { resumeId }, "rank", () => removed(resumeId));
    expect((await post("/v1/job-fits:rank", { resumeId }, "rank", true)).status).toBe(404);
  });

  test("a replay, after what it replays was deleted; another job under its key is refused", async () => {
    const { resumeId, jobId } = await gateway.scored(facts);
    const other = await gateway.scored(facts);
    const path = `/v1/jobs/${jobId}/replay`;
    await answersAlike(path, { engine: "rules" }, "replay", () => removed(resumeId));
    for (const [wrong, body] of [
      [`/v1/jobs/${other.jobId}/replay`, { engine: "rules" }],
      [path, {}],
    ] as const) {
      expect(await post(wrong, body, "replay")).toMatchObject({ status: 422, json: { code: "idempotency.mismatch" } });
    }
    expect((await post(path, { engine: "rules" }, "replay", true)).status).toBe(404);
  });

  test("an interview, after the score that it asks about was deleted", async () => {
    const { resumeId, fitId } = await gateway.scored(facts);
    await answersAlike("/v1/interviews", { role: "Backend Developer", fitId }, "interview", () => removed(resumeId));
  });
});

const question: Question = {
  id: "question-1",
  turn: 1,
  kind: "technical",
  skill: "SQL",
  difficulty: 2,
  text: "What is an index?",
  bankText: "What is an index?",
  expectedPoints: [],
  quote: null,
  basis: "rules",
};

const projected = (id: string, revision: number, fields: Record<string, unknown>): Effect => ({
  kind: "project",
  collection: "interview_sessions",
  id,
  resumeId: null,
  revision,
  fields,
});

const opened = async (): Promise<{ interviewId: string; resumeId: string }> => {
  const { resumeId, fitId } = await gateway.scored(facts);
  const { json } = await gateway.call("/v1/interviews", { body: { role: "Backend Developer", fitId, length: 3 } });
  const questions = [{ question, answer: null, evaluation: null }];
  await gateway.end(json.jobId, {}, [projected(json.interviewId, 1, { questions })]);
  return { interviewId: json.interviewId, resumeId };
};

describe("in an interview too", () => {
  const answer = { turn: 1, answer: "It finds rows without reading all of them." };

  test("an answer, after the interview has ended, and after it was deleted", async () => {
    const { interviewId, resumeId } = await opened();
    const path = `/v1/interviews/${interviewId}/answers`;
    await answersAlike(path, answer, "answer", async ({ jobId }) => {
      const questions = [{ question, answer, evaluation: {} }];
      await gateway.end(jobId, {}, [projected(interviewId, 2, { questions, assessment: {} })]);
    });
    expect(await post(path, answer, "other")).toMatchObject({ status: 409, json: { code: "interview.ended" } });
    await removed(resumeId);
    expect((await gateway.call(`/v1/interviews/${interviewId}`)).status).toBe(404);
    expect(await post(path, answer, "answer")).toMatchObject({ status: 202, json: { replayed: true } });
    expect((await post(path, answer, "answer", true)).status).toBe(404);
  });

  test("an answer whose evaluation ended without a result; under another key it is taken again", async () => {
    const { interviewId } = await opened();
    const path = `/v1/interviews/${interviewId}/answers`;
    let first: Accepted | undefined;
    await answersAlike(path, answer, "cancelled", async (accepted) => {
      first = accepted;
      await gateway.call(`/v1/jobs/${accepted.jobId}/cancel`, { method: "POST" });
    });
    const again = await post(path, answer, "again");
    expect(again).toMatchObject({ status: 202, json: { replayed: false } });
    expect(again.json.jobId).not.toBe(first?.jobId);
    expect((await post(path, answer, "cancelled")).json.jobId).toBe(first?.jobId);
  });

  test("its early end and its report, after its resume was deleted", async () => {
    const { interviewId, resumeId } = await opened();
    const { jobId } = (await gateway.call(`/v1/interviews/${interviewId}/answers`, { body: answer })).json;
    const questions = [{ question, answer, evaluation: {} }];
    await gateway.end(jobId, {}, [projected(interviewId, 2, { questions })]);
    const complete = `/v1/interviews/${interviewId}/complete`;
    await answersAlike(complete, undefined, "complete", async (first) => {
      await gateway.end(first.jobId, {}, [projected(interviewId, 3, { assessment: {} })]);
    });
    await answersAlike("/v1/reports", { interviewId }, "report", () => removed(resumeId));
    expect((await post(complete, undefined, "complete")).json).toMatchObject({ interviewId, replayed: true });
    expect((await post(complete, undefined, "complete", true)).status).toBe(404);
    expect((await post("/v1/reports", { interviewId }, "report", true)).status).toBe(404);
    expect((await gateway.call("/v1/reports", { body: { interviewId } })).status).toBe(404);
  });
});
