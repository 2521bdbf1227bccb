import { PurgeQueueCommand } from "@aws-sdk/client-sqs";
import { JobFitScore, ResumeAnalyze } from "@career/contracts";
import { collectionsOf, createJobStore, type JobDocument } from "@career/mongo";
import { objectKeys } from "@career/objects";
import { fitRequest, fitResult, principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { acceptJob } from "./accept.ts";
import { handles } from "./handler.ts";

let stack: TestStack;
let workers: { stop(): Promise<void> }[] = [];
const accepts = [{ type: JobFitScore.name, version: 1 }];
const long = 60_000;
const patience = { interval: 5, timeout: 20_000 };

beforeAll(async () => {
  stack = await startTestStack({ storePolicy: { leaseMs: 30, dispatchGraceMs: 0, sweepBaseMs: 1, sweepCapMs: 4 } });
});
afterAll(() => stack.close());
beforeEach(async () => {
  const { jobs, ledger, resumes, jobFitAnalyses } = collectionsOf(stack.db);
  await Promise.all([jobs, ledger, resumes, jobFitAnalyses].map((collection) => collection.deleteMany({})));
  await stack.queues.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queues.url("job-fit") }));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

const store = () => stack.runtime.store;
const read = async (id: string) => (await store().read(id))!;
const set = (id: string, fields: Partial<JobDocument>) =>
  collectionsOf(stack.db).jobs.updateOne({ _id: id }, { $set: fields });
const claim = (id: string) =>
  vi.waitFor(async () => {
    const claimed = await store().claim(id, "owner", accepts);
    expect(claimed).not.toBeNull();
    return claimed!;
  }, patience);
const sweepUntil = (id: string, check: (job: JobDocument) => void) =>
  vi.waitFor(async () => {
    await stack.runtime.sweep();
    check(await read(id));
  }, patience);
const startWorker = () => {
  workers.push(startTestWorker(stack, [handles(JobFitScore, async () => ({ result: fitResult(), effects: [] }))]));
};
const accept = async () => (await acceptJob(store(), fitRequest())).job;
const success = { result: fitResult(), provenance: [], measures: {}, effects: [] };

describe("a sweep", () => {
  test("dispatches a job that was accepted and never sent", async () => {
    const job = await accept();
    await sweepUntil(job._id, ({ dispatchedAt }) => expect(dispatchedAt).not.toBeNull());
    startWorker();
    await sweepUntil(job._id, ({ state, effects }) =>
      expect({ state, effects }).toEqual({ state: "succeeded", effects: [] }),
    );
  });

  test("sends again when the queue was emptied, and not while it holds enough", async () => {
    const jobs = await Promise.all(Array.from({ length: 5 }, accept));
    await vi.waitFor(async () => {
      await stack.runtime.sweep();
      expect(await stack.queues.depth("job-fit")).toBe(5);
    }, patience);
    for (let pass = 0; pass < 5; pass += 1) await stack.runtime.sweep();
    expect(await stack.queues.depth("job-fit")).toBe(5);
    await stack.queues.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queues.url("job-fit") }));
    startWorker();
    for (const job of jobs) await sweepUntil(job._id, ({ state }) => expect(state).toBe("succeeded"));
    expect(await collectionsOf(stack.db).ledger.countDocuments()).toBe(5);
  });

  test("sends again for a job that has waited too long, although messages of others hide that its own was lost", async () => {
    const [lost] = await Promise.all(Array.from({ length: 5 }, accept));
    await vi.waitFor(async () => {
      await stack.runtime.sweep();
      expect(await stack.queues.depth("job-fit")).toBe(5);
    }, patience);
    const { queues, runtime, db } = stack;
    await queues.sqs.send(new PurgeQueueCommand({ QueueUrl: queues.url("job-fit") }));
    const body = { v: 1, type: lost!.type, jobId: "of-a-job-that-ended" };
    for (let stale = 0; stale < 10; stale += 1) await queues.send("job-fit", { body, groupId: "g" });
    for (let pass = 0; pass < 5; pass += 1) await runtime.sweep();
    expect(await queues.depth("job-fit")).toBe(10);

    const minute = 60_000;
    const now = runtime.clock.now().getTime();
    const [dispatchedAt, deadlineAt, dueAt] = [-4 * minute, 6 * minute, -1].map((ms) => new Date(now + ms));
    await collectionsOf(db).jobs.updateMany(
      {},
      { $set: { dispatchedAt: dispatchedAt!, deadlineAt: deadlineAt!, dueAt: dueAt! } },
    );
    await runtime.sweep();
    expect(await queues.depth("job-fit")).toBe(12);
  });

  test("hands the job of a dead worker over, and the dead one commits nothing", async () => {
    const job = await accept();
    const dead = await claim(job._id);
    startWorker();
    await sweepUntil(job._id, ({ state }) => expect(state).toBe("succeeded"));
    expect(await read(job._id)).toMatchObject({ attempt: 2, committedAttempt: 2, failures: 0 });
    expect(await store().commit(job._id, dead.attempt, { ...success, measures: { late: 1 } })).toBeNull();
    expect(await store().fail(job._id, dead.attempt, { code: "x", message: "x", retryable: false })).toBeNull();
    expect(await store().renew(job._id, dead.attempt, null)).toBe(false);
    expect((await read(job._id)).measures).toEqual({});
  });

  test("ends a crash loop after five claims without a word", async () => {
    const job = await accept();
    for (let crash = 1; crash <= 5; crash += 1) expect((await claim(job._id)).silentClaims).toBe(crash);
    await sweepUntil(job._id, ({ state, error, effects }) => {
      expect(state).toBe("failed");
      expect(error).toMatchObject({ code: "job.crashed" });
      expect(effects).toEqual([]);
    });
    expect(await store().claim(job._id, "owner", accepts)).toBeNull();
  });

  test("expires what outlives its deadline, running or not", async () => {
    const waiting = await accept();
    const running = await accept();
    await claim(running._id);
    const past = new Date(store().now().getTime() - 1);
    for (const { _id } of [waiting, running]) await set(_id, { deadlineAt: past, dueAt: past });
    for (const { _id } of [waiting, running]) {
      await sweepUntil(_id, ({ state, error }) => {
        expect(state).toBe("expired");
        expect(error).toMatchObject({ code: "job.expired" });
      });
    }
    expect(await collectionsOf(stack.db).ledger.countDocuments({ state: "expired" })).toBe(2);
  });

  test("applies what a worker left behind when it died after its commit", async () => {
    const job = await accept();
    const claimed = await claim(job._id);
    await store().commit(job._id, claimed.attempt, success);
    await sweepUntil(job._id, ({ effects, dueAt }) => expect({ effects, dueAt }).toEqual({ effects: [], dueAt: null }));
    expect(await collectionsOf(stack.db).ledger.countDocuments({ jobId: job._id })).toBe(1);
  });

  test("run by many at once mends each job once", async () => {
    const job = await accept();
    await vi.waitFor(async () => expect((await store().due(10)).length).toBe(1), patience);
    const [due] = await store().due(10);
    const taken = await Promise.all(Array.from({ length: 20 }, () => store().takeDue(due!)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect((await read(job._id)).sweeps).toBe(1);
  });
});

describe("an awaited upload", () => {
  const awaiting = async (uploadUntil: Date) => {
    const { job } = await acceptJob(store(), {
      ...fitRequest({ contract: ResumeAnalyze, uploadUntil }),
      build: (id) => ({
        subject: { kind: "resume", id },
        resumeId: id,
        input: {
          resumeId: id,
          upload: { bucket: stack.aws.bucket, key: objectKeys.upload("user-a", id), versionId: null },
        },
        effects: [],
      }),
    });
    return job;
  };

  test("is neither claimed nor dispatched", async () => {
    const job = await awaiting(new Date(Date.now() + long));
    await stack.runtime.sweep();
    expect(await store().claim(job._id, "o", [{ type: ResumeAnalyze.name, version: 1 }])).toBeNull();
    expect(await read(job._id)).toMatchObject({ state: "awaiting-upload", dispatchedAt: null, deadlineAt: null });
  });

  test("is found by a sweep when its event was lost", async () => {
    const job = await awaiting(new Date(Date.now() + long));
    await stack.objects.putNew(objectKeys.upload("user-a", job._id), Buffer.from("text"), "text/plain");
    await sweepUntil(job._id, ({ state, deadlineAt, dispatchedAt }) => {
      expect(state).toBe("pending");
      expect(deadlineAt).not.toBeNull();
      expect(dispatchedAt).not.toBeNull();
    });
  });

  test("that never comes expires", async () => {
    const job = await awaiting(new Date(Date.now() - 1));
    await sweepUntil(job._id, ({ state, error }) => {
      expect(state).toBe("expired");
      expect(error).toMatchObject({ code: "upload.missing" });
    });
  });
});

describe("fencing", () => {
  test("of many claims at one moment one wins", async () => {
    const job = await accept();
    // With a lease that does not end before the last of them has come.
    const patient = createJobStore(stack.db, stack.runtime.clock);
    const claims = await Promise.all(
      Array.from({ length: 200 }, (_, n) => patient.claim(job._id, `owner-${n}`, accepts)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("a commit whose reply was lost is a success when it is sent again", async () => {
    const job = await accept();
    const { attempt } = await claim(job._id);
    const first = await store().commit(job._id, attempt, success);
    const second = await store().commit(job._id, attempt, success);
    expect(second?._id).toBe(first?._id);
    expect((await read(job._id)).effects).toEqual(first?.effects);
  });

  test("cancel against commit: one of the two ends the job", async () => {
    for (let round = 0; round < 10; round += 1) {
      const job = await accept();
      const { attempt } = await claim(job._id);
      const [committed, cancelled] = await Promise.all([
        store().commit(job._id, attempt, success),
        store().cancel(principal, job._id),
      ]);
      expect([committed, cancelled].filter(Boolean)).toHaveLength(1);
      expect((await read(job._id)).state).toBe(committed ? "succeeded" : "cancelled");
    }
  });
});

describe("erasing a resume", () => {
  const project = (revision: number, fields: object) => ({
    kind: "project" as const,
    collection: "job_fit_analyses" as const,
    id: "fit-1",
    resumeId: "resume",
    revision,
    fields: { ...fields, resumeId: "resume", createdAt: new Date(0) },
  });

  test("removes what was made of it, and nothing makes it again", async () => {
    const { jobFitAnalyses, resumes, jobs } = collectionsOf(stack.db);
    const scored = await accept();
    const claimed = await claim(scored._id);
    await store().commit(scored._id, claimed.attempt, { ...success, effects: [project(1, { overallFitScore: 50 })] });
    const late = await read(scored._id);
    await stack.runtime.applyEffects(late);
    expect(await jobFitAnalyses.countDocuments()).toBe(1);

    const running = await accept();
    await claim(running._id);
    expect(await store().addEffect(principal, scored._id, { kind: "erase-resume", resumeId: "resume" })).toBe(true);
    await stack.runtime.applyEffects(await read(scored._id));

    expect(await jobFitAnalyses.countDocuments()).toBe(0);
    expect(await resumes.findOne({ _id: "resume" })).toMatchObject({ deleted: true });
    expect((await read(running._id)).state).toBe("cancelled");
    for (const job of await jobs.find().toArray()) expect(job).toMatchObject({ result: null, input: {} });

    await stack.runtime.applyEffects(late);
    expect(await jobFitAnalyses.countDocuments()).toBe(0);
  });

  test("removes the objects of a report that is projected too late", async () => {
    const job = await accept();
    const claimed = await claim(job._id);
    await store().commit(job._id, claimed.attempt, success);
    await store().addEffect(principal, job._id, { kind: "erase-resume", resumeId: "resume" });
    await stack.runtime.applyEffects(await read(job._id));
    const stored = await stack.objects.put("reports/s/a/report.json", Buffer.from("{}"), "application/json");
    const fields = { json: stored, html: stored, pdf: stored };
    const late = { ...project(1, fields), collection: "reports" as const, id: "report-1", fields };
    await stack.runtime.applyEffects({ ...(await read(job._id)), effects: [late] });
    expect(await stack.objects.head("reports/s/a/report.json")).toBeNull();
    expect(await collectionsOf(stack.db).reports.countDocuments({ _id: "report-1" })).toBe(0);
  });

  test("of somebody else's does nothing", async () => {
    const job = await accept();
    const stranger = { tenantId: "tenant-a", userId: "stranger" };
    expect(await store().cancel(stranger, job._id)).toBeNull();
    expect(await store().addEffect(stranger, job._id, { kind: "erase-resume", resumeId: "resume" })).toBe(false);
    expect((await read(job._id)).state).toBe("pending");
  });
});

test("a projection is written over a lower revision only", async () => {
  const { jobFitAnalyses } = collectionsOf(stack.db);
  const job = await accept();
  const apply = async (revision: number, overallFitScore: number) => {
    const effect = {
      kind: "project" as const,
      collection: "job_fit_analyses" as const,
      id: "fit-2",
      resumeId: "other",
      revision,
      fields: { overallFitScore },
    };
    await stack.runtime.applyEffects({ ...job, effects: [effect] });
    return (await jobFitAnalyses.findOne({ _id: "fit-2" }))?.overallFitScore;
  };
  expect(await apply(2, 20)).toBe(20);
  expect(await apply(1, 10)).toBe(20);
  expect(await apply(2, 99)).toBe(20);
  expect(await apply(3, 30)).toBe(30);
});
