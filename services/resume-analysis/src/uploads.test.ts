import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { queues, ResumeAnalyze, resumeMediaTypes } from "@career/contracts";
import { readText } from "@career/documents";
import { acceptJob, analysisOf, derivedId, handles } from "@career/jobs";
import { collectionsOf, createAccountRepository } from "@career/mongo";
import { objectKeys } from "@career/objects";
import { consume } from "@career/queue";
import { checkReadability, extractFacts } from "@career/resume";
import { needsEmulator, principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createHandler } from "./handler.ts";
import { createUploadHandler } from "./uploads.ts";

let stack: TestStack;
let s3: S3Client;
let parts: { stop(): Promise<void> }[] = [];
let taken: string[] = [];
const patience = { timeout: 20_000, interval: 20 };
const text = "Ada Example\nada@example.com\n\nSkills\nPython, PostgreSQL\n";
const decode = (bytes: Uint8Array) => readText(Buffer.from(bytes).toString("utf8"));

beforeAll(async () => {
  stack = await startTestStack({ storePolicy: { dispatchGraceMs: 0, sweepBaseMs: 1, sweepCapMs: 4 } });
  const { endpoint, region, credentials } = stack.aws;
  s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await createAccountRepository(stack.db).addUser(principal, new Date(0));
});
afterAll(async () => {
  s3.destroy();
  await stack.close();
});
beforeEach(async () => {
  if (!needsEmulator) stack.aws.emulator().events.setFaults({});
  const { jobs, resumes, ledger } = collectionsOf(stack.db);
  await Promise.all([jobs.deleteMany({}), resumes.deleteMany({}), ledger.deleteMany({})]);
  const { objects, queues: queueClient, log } = stack;
  const handleUpload = createUploadHandler({ ...stack, accounts: createAccountRepository(stack.db) });
  taken = [];
  const handler = createHandler({
    objects,
    readDocument: async (bytes) => ({ document: decode(bytes), pages: [], lines: [] }),
    extractFacts,
    checkReadability,
  });
  parts = [
    startTestWorker(stack, [handles(ResumeAnalyze, handler)]),
    consume({
      client: queueClient,
      queue: queues.resumeUploads.name,
      concurrency: 2,
      handle: async (delivery) => {
        const decision = await handleUpload(delivery);
        taken.push(delivery.body);
        return decision;
      },
      log,
    }),
  ];
});
afterEach(async () => {
  await Promise.all(parts.map((part) => part.stop()));
});

const accept = async () => {
  const { job } = await stack.runtime.accept({
    principal,
    contract: ResumeAnalyze,
    route: "test",
    body: {},
    uploadUntil: new Date(Date.now() + 600_000),
    build: (jobId) => {
      const resumeId = derivedId("resume", jobId);
      const upload = { bucket: stack.aws.bucket, key: objectKeys.upload(principal.userId, resumeId), versionId: null };
      return {
        subject: { kind: "resume", id: resumeId },
        resumeId,
        input: { resumeId, fileName: "cv.txt", upload, asOf: "2026-11" },
        effects: [],
      };
    },
  });
  return { jobId: job._id, resumeId: job.subject.id };
};

const post = async (resumeId: string, content = text): Promise<void> => {
  const contentType = resumeMediaTypes.txt;
  const key = objectKeys.upload(principal.userId, resumeId);
  const { url, fields } = await stack.objects.presignUpload({ key, contentType, maxBytes: 1_000_000, seconds: 60 });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([content]));
  expect((await fetch(url, { method: "POST", body: form })).status).toBe(204);
};
const put = (Key: string, Body = text) => s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key, Body }));
const resumes = () => collectionsOf(stack.db).resumes;
const analysed = (id: string) =>
  vi.waitFor(async () => {
    const resume = await resumes().findOne({ _id: id });
    expect(resume?.analysis).toBeDefined();
    return resume!;
  }, patience);
const settled = (jobId: string) =>
  vi.waitFor(async () => {
    const job = (await stack.runtime.store.read(jobId))!;
    expect(job.finishedAt).not.toBeNull();
    return job;
  }, patience);
const deadReasons = async () => {
  const { Messages = [] } = await stack.queues.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: stack.queues.deadLetterUrl("resume-uploads"),
      MaxNumberOfMessages: 10,
      MessageAttributeNames: ["reason"],
      VisibilityTimeout: 0,
    }),
  );
  return Messages.map(({ MessageAttributes }) => MessageAttributes?.reason?.StringValue);
};

describe("an upload", () => {
  test("starts the analysis, and the file is kept where nothing else writes", async () => {
    const { jobId, resumeId } = await accept();
    await post(resumeId);
    const resume = await analysed(resumeId);
    expect(resume.analysis?.facts.profile).toMatchObject({ name: "Ada Example", skills: ["PostgreSQL", "Python"] });
    const kept = await stack.objects.get({ key: objectKeys.resumeOriginal("user-a", resumeId), versionId: null }, 1000);
    expect(Buffer.from(kept!).toString()).toBe(text);
    const job = await settled(jobId);
    expect(job.state).toBe("succeeded");
    const { readability } = ResumeAnalyze.result.parse(job.result);
    expect(readability?.findings).toContainEqual(
      expect.objectContaining({ code: "sections.no-experience", quote: "Ada Example", page: 1, line: 1 }),
    );
    expect(readability?.notRun.map(({ check }) => check)).toContain("bullets");
    expect(resume.analysis?.readability).toEqual(readability);
  });

  test("to the same link once more changes nothing", async () => {
    const { jobId, resumeId } = await accept();
    await post(resumeId);
    const before = await analysed(resumeId);
    await settled(jobId);
    await post(resumeId, text.replace("Python", "Rust"));
    await vi.waitFor(() => expect(taken.filter((body) => body.includes(resumeId))).toHaveLength(2), patience);
    expect(await resumes().findOne({ _id: resumeId })).toEqual(before);
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(1);
  });

  test("whose events come several times and out of order is analysed once", async ({ skip }) => {
    skip(Boolean(needsEmulator), needsEmulator);
    stack.aws.emulator().events.setFaults({ duplicate: 3, hold: true });
    const accepted = await Promise.all(Array.from({ length: 5 }, accept));
    for (const { resumeId } of accepted) await post(resumeId);
    stack.aws.emulator().events.release({ shuffleSeed: 7 });
    for (const { jobId, resumeId } of accepted) {
      await analysed(resumeId);
      expect(await settled(jobId)).toMatchObject({ state: "succeeded", attempt: 1 });
    }
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(5);
    await vi.waitFor(async () => expect(await collectionsOf(stack.db).ledger.countDocuments()).toBe(5), patience);
  });

  test("whose event comes again with another sequencer, also later, is analysed once", async () => {
    const { jobId, resumeId } = await accept();
    await post(resumeId);
    const before = await analysed(resumeId);
    const ended = await settled(jobId);
    const body = JSON.parse(taken.find((each) => each.includes(resumeId))!);
    for (const sequencer of ["0055AED6DCD90281E5", "FF55AED6DCD90281E6"]) {
      body.Records[0].s3.object.sequencer = sequencer;
      await stack.queues.send("resume-uploads", { body, groupId: "g" });
      await vi.waitFor(() => expect(taken.some((each) => each.includes(sequencer))).toBe(true), patience);
    }
    expect(await resumes().findOne({ _id: resumeId })).toEqual(before);
    expect(await stack.runtime.store.read(jobId)).toMatchObject({
      attempt: ended.attempt,
      finishedAt: ended.finishedAt,
    });
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(1);
  });

  test("whose event comes before the resume can be seen is analysed, and showing it then undoes nothing", async () => {
    const key = (resumeId: string) => objectKeys.upload(principal.userId, resumeId);
    const { job } = await acceptJob(stack.runtime.store, {
      principal,
      contract: ResumeAnalyze,
      route: "test",
      body: {},
      uploadUntil: new Date(Date.now() + 600_000),
      build: analysisOf({
        fileName: "cv.txt",
        upload: (resumeId) => ({ bucket: stack.aws.bucket, key: key(resumeId), versionId: null }),
        createdAt: new Date(0),
      }),
    });
    const resumeId = job.subject.id;
    expect(await resumes().countDocuments({ _id: resumeId })).toBe(0);
    await post(resumeId);
    const before = await analysed(resumeId);
    expect(await settled(job._id)).toMatchObject({ state: "succeeded" });
    await stack.runtime.applyProjections(job);
    expect(await resumes().findOne({ _id: resumeId })).toEqual(before);
    expect(await resumes().countDocuments()).toBe(1);
  });

  test("whose event is lost is found by a sweep", async ({ skip }) => {
    skip(Boolean(needsEmulator), needsEmulator);
    stack.aws.emulator().events.setFaults({ lose: () => true });
    const { resumeId } = await accept();
    await post(resumeId);
    await vi.waitFor(async () => {
      await stack.runtime.sweep();
      expect((await resumes().findOne({ _id: resumeId }))?.analysis).toBeDefined();
    }, patience);
  });

  test("of an empty file fails with a sentence", async () => {
    const { jobId, resumeId } = await accept();
    await put(objectKeys.upload(principal.userId, resumeId), "");
    expect(await settled(jobId)).toMatchObject({ state: "failed", error: { code: "document.empty" } });
  });
});

describe("an object put by other means", () => {
  const name = "my cv +ü.txt";
  const found = () => resumes().find({ fileName: name }).toArray();
  const imported = () => vi.waitFor(async () => expect((await found())[0]?.analysis).toBeDefined(), patience);

  test("is imported under its own name, and anew when it changes", async () => {
    await put(`uploads/user-a/folder/${name}`);
    await imported();
    await put(`uploads/user-a/folder/${name}`, `${text}\nMore`);
    await vi.waitFor(async () => expect(await found()).toHaveLength(2), patience);
  });

  test("is imported once, however often its event comes", async ({ skip }) => {
    skip(Boolean(needsEmulator), needsEmulator);
    stack.aws.emulator().events.setFaults({ duplicate: 3 });
    await put(`uploads/user-a/folder/${name}`);
    await imported();
    await vi.waitFor(() => expect(taken.length).toBeGreaterThanOrEqual(3), patience);
    expect(await found()).toHaveLength(1);
  });

  test("for an unknown user is dead-lettered with the reason", async () => {
    await put("uploads/nobody/cv.txt");
    await vi.waitFor(async () => expect(await deadReasons()).toContain("user.unknown"), patience);
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(0);
  });

  test("that vanished before its event is no job", async ({ skip }) => {
    skip(Boolean(needsEmulator), needsEmulator);
    stack.aws.emulator().events.setFaults({ hold: true });
    await put("uploads/user-a/gone.txt");
    await stack.objects.remove(["uploads/user-a/gone.txt"]);
    stack.aws.emulator().events.release();
    await vi.waitFor(async () => expect(await stack.queues.depth("resume-uploads")).toBe(0), patience);
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(0);
  });

  test("outside the notified prefix says nothing", async () => {
    await put("resumes/user-a/x/original");
    await put("uploads/user-a/marker.txt");
    await vi.waitFor(async () => expect(await resumes().countDocuments({ fileName: "marker.txt" })).toBe(1), patience);
    expect(await collectionsOf(stack.db).jobs.countDocuments()).toBe(1);
  });
});

test("messages that are no notification go to the dead-letter queue; S3's test message does not", async () => {
  await stack.queues.send("resume-uploads", { body: { Event: "s3:TestEvent", Service: "Amazon S3" }, groupId: "g" });
  await stack.queues.send("resume-uploads", { body: { Records: "what" }, groupId: "g" });
  await vi.waitFor(async () => expect(await deadReasons()).toContain("message.malformed"), patience);
  await vi.waitFor(async () => expect(await stack.queues.depth("resume-uploads")).toBe(0), patience);
  expect((await deadReasons()).filter((reason) => reason === "message.malformed")).toHaveLength(1);
});
