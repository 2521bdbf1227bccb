import { InterviewEvaluate, InterviewOpen, type Question, ReportGenerate } from "@career/contracts";
import { createHealth } from "@career/foundation";
import { collectionsOf, createAccountRepository, type Effect, newApiKey, type Principal } from "@career/mongo";
import { localStack, principal, startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { allScopes } from "./authentication.ts";

let stack: TestStack;
const engines = async () => [];
let app: ReturnType<typeof createApp>;
const stranger: Principal = { tenantId: "tenant-b", userId: "user-b" };
const key = newApiKey();
const strangerKey = newApiKey();
const personKey = newApiKey();

beforeAll(async () => {
  stack = await startTestStack();
  const accounts = createAccountRepository(stack.db);
  await accounts.addUser(principal, new Date(0));
  await accounts.addKey(principal, key, [...allScopes], new Date(0));
  await accounts.addKey(principal, personKey, ["read", "write"], new Date(0));
  await accounts.addKey(stranger, strangerKey, [...allScopes], new Date(0));
  app = createApp({ ...stack, health: createHealth(), engines });
});
afterAll(async () => {
  app.close();
  await stack.close();
});

const call = async (path: string, body?: unknown, options: { key?: string; idempotencyKey?: string } = {}) => {
  const content = body === undefined ? undefined : JSON.stringify(body);
  const response = await app.request(path, {
    method: content === undefined ? "GET" : "POST",
    headers: {
      authorization: `Bearer ${options.key ?? key}`,
      ...(options.idempotencyKey ? { "idempotency-key": options.idempotencyKey } : {}),
      ...(content === undefined
        ? {}
        : { "content-type": "application/json", "content-length": String(Buffer.byteLength(content)) }),
    },
    ...(content === undefined ? {} : { body: content }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text.startsWith("{") ? JSON.parse(text) : null,
  };
};

const question = (turn: number): Question => ({
  id: `question-${turn}`,
  turn,
  kind: "technical",
  skill: "SQL",
  difficulty: 2,
  text: `What about ${turn}?`,
  bankText: `What about ${turn}?`,
  expectedPoints: ["a secret point"],
  quote: null,
  basis: "rules",
});

/** Ends a job as its worker would. */
const finish = async (jobId: string, effects: Effect[], result: Record<string, unknown> = {}) => {
  const { store, applyEffects } = stack.runtime;
  const job = (await store.read(jobId))!;
  const claimed = (await store.claim(jobId, "test", [{ type: job.type, version: 1 }]))!;
  await applyEffects((await store.commit(jobId, claimed.attempt, { result, provenance: [], measures: {}, effects }))!);
};

const project = (
  collection: "interview_sessions" | "reports",
  id: string,
  revision: number,
  fields: object,
): Effect => ({
  kind: "project",
  collection,
  id,
  resumeId: null,
  revision,
  fields: { ...fields },
});

const opened = async () => {
  const { json } = await call("/v1/interviews", { role: "Backend Developer", length: 3 });
  const questions = [{ question: question(1), answer: null, evaluation: null }];
  await finish(json.jobId, [project("interview_sessions", json.interviewId, 1, { questions })]);
  return json.interviewId as string;
};

describe("an interview", () => {
  test("is accepted, and asks when it is open, without what a good answer covers", async () => {
    const { status, headers, json } = await call("/v1/interviews", { role: "backend developer" });
    expect(status).toBe(202);
    expect(headers.get("location")).toBe(`/v1/jobs/${json.jobId}`);
    expect((await call(`/v1/interviews/${json.interviewId}`)).json).toMatchObject({ state: "opening", planned: 8 });
    const id = await opened();
    const view = (await call(`/v1/interviews/${id}`)).json;
    expect(view).toMatchObject({ state: "asking", turns: [{ question: { text: "What about 1?" }, answer: null }] });
    expect(JSON.stringify(view)).not.toContain("a secret point");
    expect((await call("/v1/interviews?limit=1")).json.items[0]).toMatchObject({ id, state: "asking" });
  });

  test("takes one answer a turn: a second one is 409 with the first one's job, a repetition under its key is not", async () => {
    const id = await opened();
    const body = { turn: 1, answer: "first" };
    const path = `/v1/interviews/${id}/answers`;
    const first = await call(path, body, { idempotencyKey: "k1" });
    expect(first.status).toBe(202);
    expect(await call(path, body, { idempotencyKey: "k1" })).toMatchObject({ status: 202, json: { replayed: true } });
    for (const [again, idempotencyKey] of [
      [body, undefined],
      [{ turn: 1, answer: "second" }, undefined],
      [{ turn: 1, answer: "second" }, "k2"],
    ] as const) {
      const answer = await call(path, again, idempotencyKey ? { idempotencyKey } : {});
      expect(answer).toMatchObject({ status: 409, json: { code: "interview.answered" } });
      expect(answer.headers.get("location")).toBe(`/v1/jobs/${first.json.jobId}`);
    }
    expect((await call(`/v1/interviews/${id}`)).json.state).toBe("evaluating");
    expect(await collectionsOf(stack.db).jobs.countDocuments({ "subject.id": id, type: InterviewEvaluate.name })).toBe(
      1,
    );
  });

  test("of many answers at one moment takes one", async () => {
    const id = await opened();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => call(`/v1/interviews/${id}/answers`, { turn: 1, answer: `answer ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  test("repeats the acceptance of its last answer after its end, and takes no other", async () => {
    const id = await opened();
    const path = `/v1/interviews/${id}/answers`;
    const last = { turn: 1, answer: "last" };
    const first = await call(path, last, { idempotencyKey: "k1" });
    const ended = {
      assessment: { scores: { overall: 50 } },
      questions: [1, 2].map((turn) => ({ question: question(turn), answer: null, evaluation: null })),
    };
    await finish(first.json.jobId, [project("interview_sessions", id, 2, ended)]);
    const again = await call(path, last, { idempotencyKey: "k1" });
    expect(again).toMatchObject({ status: 202, json: { jobId: first.json.jobId, replayed: true } });
    for (const other of [last, { turn: 2, answer: "more" }]) {
      expect(await call(path, other)).toMatchObject({ status: 409, json: { code: "interview.ended" } });
    }
  });

  test("takes the turn again when its evaluation ended without a result", async () => {
    const id = await opened();
    const first = await call(`/v1/interviews/${id}/answers`, { turn: 1, answer: "first" });
    await stack.runtime.store.cancel(principal, first.json.jobId);
    const again = await call(`/v1/interviews/${id}/answers`, { turn: 1, answer: "again" });
    expect(again.status).toBe(202);
    expect(again.json.jobId).not.toBe(first.json.jobId);
  });

  test.each([
    ["a turn that was not asked", "answers", { turn: 2, answer: "x" }, 409, "interview.not-asked"],
    ["an answer that is too long", "answers", { turn: 1, answer: "x".repeat(10_001) }, 422, "request.invalid"],
    ["an end without an answer", "complete", {}, 409, "interview.no-answer"],
  ])("refuses %s", async (_, action, body, status, code) => {
    const answer = await call(`/v1/interviews/${await opened()}/${action}`, body);
    expect(answer).toMatchObject({ status, json: { code } });
  });

  test("refuses an unknown role, a wrong length and a foreign score", async () => {
    expect((await call("/v1/interviews", { role: "Backnd Devloper" })).json.suggestions).toContain("Backend Developer");
    expect((await call("/v1/interviews", { role: "Backend Developer", length: 13 })).status).toBe(422);
    expect((await call("/v1/interviews", { role: "Backend Developer", fitId: "nothing" })).status).toBe(404);
  });

  test("of somebody else is unknown", async () => {
    const id = await opened();
    for (const path of [`/v1/interviews/${id}`, "/v1/interviews/nothing"]) {
      expect(await call(path, undefined, { key: strangerKey })).toMatchObject({
        status: 404,
        json: { code: "interview.unknown" },
      });
    }
    const theirs = { key: strangerKey };
    expect((await call(`/v1/interviews/${id}/answers`, { turn: 1, answer: "x" }, theirs)).status).toBe(404);
    expect((await call(`/v1/interviews/${id}/complete`, {}, theirs)).status).toBe(404);
    expect((await call("/v1/interviews", undefined, theirs)).json.items).toEqual([]);
  });
});

describe("a report", () => {
  const make = async () => {
    const { job } = await stack.runtime.acceptFollowUp(principal, {
      key: `report-${Math.random()}`,
      job: { type: ReportGenerate.name, subject: { kind: "report", id: "report-1" }, resumeId: null, input: {} },
    });
    const stored = await stack.objects.put(
      "reports/s/a/detailed_analysis.pdf",
      Buffer.from("%PDF-made"),
      "application/pdf",
    );
    const reference = { ...stored, sha256: "0", bytes: 9 };
    const subject = { kind: "interview", id: "s" };
    const fields = { jobId: job._id, subject, version: "report@1", pages: 2, createdAt: new Date() };
    await finish(job._id, [
      project("reports", "report-1", 1, { ...fields, json: reference, html: reference, pdf: reference }),
    ]);
  };

  test("is read by links that work for a while, and only for that object", async () => {
    await make();
    const { json } = await call("/v1/reports/report-1");
    expect(json).toMatchObject({ id: "report-1", pages: 2 });
    const remaining = new Date(json.links.expiresAt).getTime() - Date.now();
    // Five minutes by MongoDB's time, of which this process's may be a little off.
    expect(remaining).toBeLessThanOrEqual(302_000);
    const file = await fetch(json.links.pdf);
    expect(file.status).toBe(200);
    expect(await file.text()).toBe("%PDF-made");
    expect(file.headers.get("content-disposition")).toContain("attachment");
    // LocalStack checks no signature unless it is told to; there the other object is just not found.
    const other = await fetch(json.links.pdf.replace("detailed_analysis.pdf", "report.json"));
    expect(other.status).toBe(localStack ? 404 : 403);
    const redirect = await call("/v1/reports/report-1/pdf");
    expect(redirect.status).toBe(302);
    expect((await call("/v1/reports")).json.items).toHaveLength(1);
  });

  test("of an interview is one job, and there is none before the interview has ended", async () => {
    const id = await opened();
    expect(await call("/v1/reports", { interviewId: id })).toMatchObject({
      status: 409,
      json: { code: "interview.open" },
    });
    const { interviewSessions } = collectionsOf(stack.db);
    await interviewSessions.updateOne({ _id: id }, { $set: { assessment: {} as never } });
    const [first, second] = [
      await call("/v1/reports", { interviewId: id }),
      await call("/v1/reports", { interviewId: id }),
    ];
    expect(first.status).toBe(202);
    expect(second.json).toMatchObject({ jobId: first.json.jobId, replayed: true });
    expect((await call("/v1/reports", { interviewId: id }, { key: strangerKey })).status).toBe(404);
    expect((await call("/v1/reports", {})).status).toBe(422);
    await interviewSessions.deleteOne({ _id: id });
  });

  test("of somebody else is unknown, in every form", async () => {
    for (const path of ["/v1/reports/report-1", "/v1/reports/report-1/pdf", "/v1/reports/report-1/html"]) {
      expect((await call(path, undefined, { key: strangerKey })).status).toBe(404);
    }
    expect((await call("/v1/reports", undefined, { key: strangerKey })).json.items).toEqual([]);
    expect((await call("/v1/reports", { fitId: "nothing" })).status).toBe(404);
  });
});

describe("a profile", () => {
  test("counts what was done, once a job", async () => {
    const before = (await call("/v1/me")).json;
    await opened();
    const { json } = await call("/v1/me");
    expect(json).toMatchObject({ userId: "user-a", cloudConsent: false });
    expect(json.statistics.interviews).toBe(before.statistics.interviews);
    const jobs = await collectionsOf(stack.db).jobs.find({ type: InterviewOpen.name, state: "succeeded" }).toArray();
    const [job] = jobs;
    await stack.runtime.applyEffects({
      ...job!,
      effects: [{ kind: "ledger", name: "usage", amounts: {} }, { kind: "profile" }],
    });
    expect((await call("/v1/me")).json.statistics).toEqual(json.statistics);
  });

  test("keeps consent until it is taken back", async () => {
    expect((await call("/v1/me/consent", { cloud: true })).status).toBe(204);
    expect((await call("/v1/me")).json.cloudConsent).toBe(true);
    await call("/v1/me/consent", { cloud: false });
    expect((await call("/v1/me")).json.cloudConsent).toBe(false);
  });
});

describe("metrics", () => {
  test("are for operators, for a day at most", async () => {
    expect((await call("/v1/metrics")).json).toMatchObject({ items: [] });
    expect((await call("/v1/metrics", undefined, { key: personKey })).status).toBe(403);
    const range = "from=2026-01-01T00:00:00Z&to=2026-01-03T00:00:00Z";
    expect((await call(`/v1/metrics?${range}`)).json.code).toBe("metrics.range");
  });
});
