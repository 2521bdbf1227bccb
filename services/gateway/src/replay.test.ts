import { type EngineView, JobView } from "@career/contracts";
import { collectionsOf } from "@career/mongo";
import { rubricVersion } from "@career/scoring";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { factsWith, type Gateway, startGateway } from "./fixtures/gateway.ts";

let gateway: Gateway;
const facts = factsWith("Python", "PostgreSQL");
const engines: EngineView[] = [
  { name: "ollama", location: "local", model: "m", state: "unreachable", detail: "Start it." },
  { name: "gemini", location: "cloud", model: "m", state: "off", detail: "Set GEMINI_API_KEY to switch it on." },
];

beforeAll(async () => {
  gateway = await startGateway(engines);
});
afterAll(() => gateway.close());

const replay = (jobId: string, body?: unknown, options = {}) =>
  gateway.call(`/v1/jobs/${jobId}/replay`, { method: "POST", ...(body === undefined ? {} : { body }), ...options });

const jobOf = async (id: string): Promise<JobView> => JobView.parse((await gateway.call(`/v1/jobs/${id}`)).json);

describe("a replay of a score", () => {
  test("is a job beside it, and tells what came out otherwise", async () => {
    const { fitId, jobId } = await gateway.scored(facts);
    const before = (await gateway.call(`/v1/job-fits/${fitId}`)).json;
    const original = await jobOf(jobId);
    const { status, headers, json } = await replay(jobId, { engine: "ollama", rubric: rubricVersion });
    expect(status).toBe(202);
    expect(json).toMatchObject({ replayOf: jobId, replayed: false });
    expect(json.jobId).not.toBe(jobId);
    expect(headers.get("location")).toBe(`/v1/jobs/${json.jobId}`);
    const open = await gateway.call(`/v1/jobs/${json.jobId}`);
    expect(open.json).toMatchObject({ state: "pending", type: "job-fit.score", replayOf: jobId, diff: null });
    expect((await gateway.stack.runtime.store.read(json.jobId))?.input).toMatchObject({ engine: "ollama" });

    await gateway.score(json.jobId, factsWith("Python"), 0.002);
    const ended = await gateway.call(`/v1/jobs/${json.jobId}`);
    expect(ended.headers.get("etag")).not.toBe(open.headers.get("etag"));
    const { diff, subject, replayOf } = JobView.parse(ended.json);
    expect({ replayOf, kind: subject.kind, href: subject.href }).toEqual({
      replayOf: jobId,
      kind: "replay",
      href: `/v1/jobs/${json.jobId}`,
    });
    expect(diff?.facts.gained).toEqual([]);
    expect(diff?.facts.lost.map(({ kind, value }) => `${kind} ${value}`)).toContain("skill PostgreSQL");
    expect(diff?.score.before).toBe(before.overallFitScore);
    expect(diff?.score.change).toBe(diff!.score.after! - diff!.score.before!);
    expect(diff?.score.change).toBeLessThan(0);
    expect(diff?.ms).toMatchObject({ before: expect.any(Number), after: expect.any(Number) });
    expect(diff?.costUsd).toEqual({ before: 0, after: 0.002, change: 0.002 });

    expect((await gateway.call(`/v1/job-fits/${fitId}`)).json).toEqual(before);
    expect(await jobOf(jobId)).toEqual(original);
    expect((await gateway.call("/v1/job-fits?limit=1")).json.items[0].id).toBe(fitId);
  });

  test("has another ETag when there is nothing to compare with any more", async () => {
    const original = (await gateway.scored(facts)).jobId;
    const { jobId } = (await replay(original)).json;
    await gateway.score(jobId, facts);
    const before = await gateway.call(`/v1/jobs/${jobId}`);
    await gateway.stack.runtime.store.eraseContent(original);
    const after = await gateway.call(`/v1/jobs/${jobId}`);
    expect([before.json.diff === null, after.json.diff]).toEqual([false, null]);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  });

  test("needs no body", async () => {
    const { jobId } = await gateway.scored(facts);
    expect((await replay(jobId)).status).toBe(202);
    expect((await replay(jobId, {})).status).toBe(202);
  });

  test("of a failed job has nothing before it", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const { json } = await gateway.call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" } });
    await gateway.end(json.jobId, null);
    const { jobId } = (await replay(json.jobId)).json;
    await gateway.score(jobId, facts);
    const { diff } = await jobOf(jobId);
    expect(diff?.score).toMatchObject({ before: null, after: expect.any(Number), change: null });
    expect(diff?.facts.lost).toEqual([]);
    expect(diff?.facts.gained.length).toBeGreaterThan(0);
  });
});

describe("a replay of an analysis", () => {
  test("tells facts gained and lost, and the resume stays as it was", async () => {
    const { resumeId, jobId } = await gateway.analysed(facts);
    const before = (await gateway.call(`/v1/resumes/${resumeId}`)).json;
    const { json } = await replay(jobId, { engine: "rules" });
    await gateway.analyse(json.jobId, factsWith("Python", "Kubernetes"));
    const { diff } = await jobOf(json.jobId);
    expect(diff?.facts.gained.map(({ value }) => value)).toEqual(["Kubernetes"]);
    expect(diff?.facts.lost.map(({ value }) => value)).toEqual(["PostgreSQL"]);
    expect(diff?.score).toEqual({ before: null, after: null, change: null });
    expect((await gateway.call(`/v1/resumes/${resumeId}`)).json).toEqual(before);
    expect((await gateway.call("/v1/resumes?limit=1")).json.items[0].id).toBe(resumeId);
  });

  test("goes with its resume, also one that is under way", async () => {
    const { resumeId, jobId } = await gateway.analysed(facts);
    const [ended, open] = [(await replay(jobId)).json.jobId, (await replay(jobId)).json.jobId];
    await gateway.analyse(ended, facts);
    await gateway.call(`/v1/resumes/${resumeId}`, { method: "DELETE" });
    expect(await jobOf(ended)).toMatchObject({ state: "succeeded", result: null, diff: null });
    expect((await jobOf(open)).state).toBe("cancelled");
    expect(await replay(jobId)).toMatchObject({ status: 409, json: { code: "replay.input-gone" } });
  });

  test("that ends after its resume was deleted keeps nothing of it", async () => {
    const { resumeId, jobId } = await gateway.analysed(facts);
    const { json } = await replay(jobId);
    // As if it had been accepted while the resume was being deleted, and was not seen by it.
    await collectionsOf(gateway.stack.db).resumes.updateOne({ _id: resumeId }, { $set: { deleted: true } });
    await gateway.analyse(json.jobId, facts);
    expect(await jobOf(json.jobId)).toMatchObject({ state: "succeeded", result: null });
  });
});

describe("no replay", () => {
  test("of what is not there or somebody else's: one and the same answer", async () => {
    const { jobId } = await gateway.scored(facts);
    const foreign = await replay(jobId, {}, { stranger: true });
    const missing = await replay("nothing", {}, { stranger: true });
    expect(foreign).toMatchObject({ status: 404, json: { code: "job.unknown" } });
    expect({ ...foreign.json, errorId: null }).toEqual({ ...missing.json, errorId: null });
  });

  test("of a job that has not ended, was never uploaded, or is of another type", async () => {
    const { resumeId } = await gateway.analysed(facts);
    const fit = await gateway.call("/v1/job-fits", { body: { resumeId, role: "Backend Developer" } });
    expect(await replay(fit.json.jobId)).toMatchObject({ status: 409, json: { code: "job.not-ended" } });
    const { jobId } = await gateway.announced();
    await gateway.call(`/v1/jobs/${jobId}/cancel`, { method: "POST" });
    expect(await replay(jobId)).toMatchObject({ status: 409, json: { code: "replay.not-uploaded" } });
    const ranking = (await gateway.call("/v1/job-fits:rank", { body: { resumeId } })).json;
    await gateway.rank(ranking.jobId, facts);
    expect(await replay(ranking.jobId)).toMatchObject({
      status: 422,
      json: { code: "replay.unsupported", suggestions: ["job-fit.score", "resume.analyze"] },
    });
  });

  test.each([
    ["an unknown rubric", "score", { rubric: "job-fit@99" }, 422, "rubric.unknown", rubricVersion],
    ["an unknown engine", "score", { engine: "oracle" }, 422, "engine.unknown", "gemini"],
    ["an engine that is off", "score", { engine: "gemini" }, 409, "engine.off", "ollama"],
    ["an unknown rubric", "analysis", { rubric: "job-fit@99" }, 422, "rubric.unknown", rubricVersion],
    ["a rubric", "analysis", { rubric: rubricVersion }, 422, "rubric.not-used", null],
    ["a model", "analysis", { engine: "ollama" }, 422, "engine.not-used", "rules"],
    ["another field", "score", { model: "x" }, 422, "request.invalid", null],
  ] as const)("with %s of a %s", async (_, kind, body, status, code, suggested) => {
    const { jobId } = await (kind === "score" ? gateway.scored(facts) : gateway.analysed(facts));
    const answer = await replay(jobId, body);
    expect({ status: answer.status, code: answer.json.code }).toEqual({ status, code });
    expect(answer.json.detail).toMatch(/^[A-Z].{20,}\.$/s);
    if (suggested) expect(answer.json.suggestions).toContain(suggested);
  });
});
