import { JobFitScore, ResumeAnalyze } from "@career/contracts";
import { collectionsOf, type JobDocument, type Principal } from "@career/mongo";
import { principal, startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replayOf } from "./replay.ts";
import { analysisOf } from "./resume-analysis.ts";

let stack: TestStack;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());

const upload = { bucket: "career", key: "uploads/user-a/x", versionId: null };

const analysis = async (): Promise<JobDocument> => {
  const createdAt = stack.runtime.store.now();
  const { job } = await stack.runtime.accept({
    principal,
    contract: ResumeAnalyze,
    route: "test",
    body: {},
    build: analysisOf({ fileName: "cv.txt", upload: () => upload, createdAt }),
  });
  return job;
};

/** Ends a job as its worker would, with a projection that carries a mark. */
const finish = async (job: JobDocument, mark: string): Promise<void> => {
  const { store, applyEffects } = stack.runtime;
  const { attempt } = (await store.claim(job._id, "test", [{ type: job.type, version: 1 }]))!;
  const id = job.input.resumeId as string;
  const fields = { fileName: mark };
  const ended = await store.commit(job._id, attempt, {
    result: { mark },
    provenance: [],
    measures: {},
    effects: [{ kind: "project", collection: "resumes", id, resumeId: id, revision: mark === "later" ? 9 : 1, fields }],
  });
  await applyEffects(ended!);
};

const replayed = async (original: JobDocument): Promise<JobDocument> => {
  const asked = { principal, route: "replay", body: {} };
  const { job } = await stack.runtime.accept({ ...asked, ...replayOf(ResumeAnalyze, original, {}) });
  return job;
};

describe("a replay", () => {
  test("has the same input and a subject of its own, and writes no document, whatever its revision", async () => {
    const original = await analysis();
    await finish(original, "first");
    const replay = await replayed(original);
    expect(replay).toMatchObject({ replayOf: original._id, resumeId: original.resumeId, input: original.input });
    expect(replay.subject).toMatchObject({ kind: "replay" });
    expect(replay.subject.id).not.toBe(original.subject.id);
    await finish(replay, "later");
    const { resumes, ledger } = collectionsOf(stack.db);
    expect(await resumes.findOne({ _id: original.subject.id })).toMatchObject({ fileName: "first", revision: 1 });
    expect(await stack.runtime.store.read(replay._id)).toMatchObject({ result: { mark: "later" }, effects: [] });
    expect(await ledger.findOne({ jobId: replay._id })).toMatchObject({ replayOf: original._id });
    expect(await ledger.findOne({ jobId: original._id })).not.toHaveProperty("replayOf");
  });

  test("is never taken for the analysis that an upload awaits", async () => {
    const original = await analysis();
    await finish(original, "first");
    await replayed(original);
    const { jobs } = collectionsOf(stack.db);
    const find = () => stack.runtime.store.findByUpload(ResumeAnalyze.name, principal.userId, original.resumeId!);
    expect((await find())?._id).toBe(original._id);
    await jobs.deleteOne({ _id: original._id });
    expect(await find()).toBeNull();
  });

  test("of a job whose input is gone is refused", async () => {
    const original = await analysis();
    expect(() => replayOf(ResumeAnalyze, { ...original, input: {} }, {})).toThrow(
      expect.objectContaining({ code: "job.invalid-input" }),
    );
  });
});

describe("a request that was accepted before", () => {
  const stranger: Principal = { tenantId: "tenant-b", userId: "user-b" };
  const asked = { principal, route: "POST /v1/test", idempotencyKey: "once", body: { a: 1 } };

  test("is found by its key, its body, its route and its person", async () => {
    const { accept, accepted } = stack.runtime;
    expect(await accepted(asked)).toBeNull();
    const { job } = await accept({
      ...asked,
      contract: JobFitScore,
      build: (jobId) => ({ subject: { kind: "job-fit", id: jobId }, resumeId: null, input: {}, effects: [] }),
    });
    expect(await accepted(asked)).toMatchObject({ job: { _id: job._id }, replayed: true });
    expect(await accepted({ ...asked, route: "POST /v1/other" })).toBeNull();
    expect(await accepted({ ...asked, principal: stranger })).toBeNull();
    expect(await accepted({ ...asked, idempotencyKey: undefined })).toBeNull();
    await expect(accepted({ ...asked, body: { a: 2 } })).rejects.toMatchObject({ code: "idempotency.mismatch" });
  });
});
