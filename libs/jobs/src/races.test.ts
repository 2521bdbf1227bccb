import { JobFitScore } from "@career/contracts";
import { collectionsOf, createProfileRepository, createProjections, type JobDocument } from "@career/mongo";
import { fitRequest, fitResult, principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { acceptJob } from "./accept.ts";
import { createEffectApplier } from "./effects.ts";
import { handles, type JobHandler } from "./handler.ts";
import { createSweep } from "./sweep.ts";
import type { WorkerOptions } from "./worker.ts";

const patience = { timeout: 20_000, interval: 10 };
const erasure = { kind: "erase-resume", resumeId: "resume" } as const;

let stack: TestStack;
let worker: { stop(): Promise<void> } | undefined;

beforeAll(async () => {
  stack = await startTestStack({ storePolicy: { sweepBaseMs: 1, sweepCapMs: 4 } });
});
afterAll(() => stack.close());
beforeEach(async () => {
  const { jobs, ledger, resumes, jobFitAnalyses } = collectionsOf(stack.db);
  await Promise.all([jobs, ledger, resumes, jobFitAnalyses].map((collection) => collection.deleteMany({})));
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

/** A write that stops where it is about to be made, until it is let go. */
const holdBack = <Arguments extends unknown[], Value>(write: (...given: Arguments) => Promise<Value>) => {
  const reached = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const made = Promise.withResolvers<Value>();
  return {
    write: async (...given: Arguments): Promise<Value> => {
      reached.resolve();
      await released.promise;
      const value = await write(...given);
      made.resolve(value);
      return value;
    },
    reached: reached.promise,
    letGo: async (): Promise<Value> => {
      released.resolve();
      return made.promise;
    },
  };
};

const store = () => stack.runtime.store;
const read = async (id: string) => (await store().read(id))!;
const keyOf = (id: string) => `reports/${id}/report.json`;

/** Writes an object and scores, as a worker's job does. */
const score: JobHandler<typeof JobFitScore> = async ({ id, resumeId, createdAt }, { own }) => {
  await own([keyOf(id)]);
  await stack.objects.put(keyOf(id), Buffer.from("{}"), "application/json");
  return {
    result: fitResult(),
    effects: [
      {
        kind: "project",
        collection: "job_fit_analyses",
        id: `fit-of-${id}`,
        resumeId: resumeId!,
        revision: 1,
        fields: { overallFitScore: 50, resumeId, createdAt },
      },
    ],
  };
};
const work = (overrides: Partial<WorkerOptions> = {}) => {
  worker = startTestWorker(stack, [handles(JobFitScore, score)], overrides);
};
const settled = (id: string, state: JobDocument["state"]) =>
  vi.waitFor(async () => {
    const job = await read(id);
    expect(job).toMatchObject({ state, effects: [] });
    return job;
  }, patience);

/** A job of the same resume that has ended, so that an erasure can be noted with it. No message leads a worker to it. */
const endedJob = async (): Promise<string> => {
  const { job } = await acceptJob(store(), fitRequest());
  await stack.runtime.applyEffects((await store().cancel(principal, job._id))!);
  return job._id;
};
const erase = async (): Promise<void> => {
  const noted = await endedJob();
  expect(await store().addEffect(principal, noted, erasure)).toBe(true);
  await stack.runtime.applyEffects(await read(noted));
};
const pass = async (id: string): Promise<void> => {
  const past = new Date(store().now().getTime() - 1);
  await collectionsOf(stack.db).jobs.updateOne({ _id: id }, { $set: { deadlineAt: past, dueAt: past } });
};

type End = readonly [name: string, state: JobDocument["state"], end: (id: string) => Promise<void>];

const ends: readonly End[] = [
  [
    "a cancel",
    "cancelled",
    async (id) => {
      await store().cancel(principal, id);
    },
  ],
  [
    "the deadline",
    "expired",
    async (id) => {
      await pass(id);
      await stack.runtime.sweep();
    },
  ],
  ["an erasure", "cancelled", erase],
];

describe("while a result is about to be committed", () => {
  test.each(ends)("%s ends the job, and the result changes nothing", async (_, state, end) => {
    const commit = holdBack(store().commit);
    work({ store: { ...store(), commit: commit.write } });
    const { job } = await stack.runtime.accept(fitRequest());
    await commit.reached;
    await end(job._id);
    expect(await commit.letGo()).toBeNull();
    await vi.waitFor(async () => {
      await stack.runtime.sweep();
      expect(await read(job._id)).toMatchObject({ state, result: null, committedAttempt: null, effects: [] });
    }, patience);
    const { ledger, jobFitAnalyses } = collectionsOf(stack.db);
    expect(await ledger.find({ jobId: job._id }).toArray()).toMatchObject([{ state }]);
    expect(await jobFitAnalyses.countDocuments()).toBe(0);
    await vi.waitFor(async () => expect(await stack.objects.head(keyOf(job._id))).toBeNull(), patience);
  });
});

test("a result that is committed while a sweep is about to end the job at its deadline stays", async () => {
  const { runtime, queues, objects, log } = stack;
  const commit = holdBack(store().commit);
  const expire = holdBack(store().expire);
  const sweep = createSweep({
    ...runtime,
    store: { ...store(), expire: expire.write },
    queues,
    head: objects.head,
    log,
  });
  work({ store: { ...store(), commit: commit.write } });
  const { job } = await runtime.accept(fitRequest());
  await commit.reached;
  await pass(job._id);
  const swept = sweep();
  await expire.reached;
  expect(await commit.letGo()).not.toBeNull();
  expect(await expire.letGo()).toBeNull();
  await swept;
  expect(await settled(job._id, "succeeded")).toMatchObject({ committedAttempt: 1, error: null });
  expect(await collectionsOf(stack.db).ledger.find({ jobId: job._id }).toArray()).toMatchObject([
    { state: "succeeded" },
  ]);
  expect(await stack.objects.head(keyOf(job._id))).not.toBeNull();
});

test("a result that is committed while an erasure is about to cancel its job is erased with the rest", async () => {
  const { runtime, db } = stack;
  const noted = await endedJob();
  expect(await store().addEffect(principal, noted, erasure)).toBe(true);
  const commit = holdBack(store().commit);
  const cancel = holdBack(store().cancel);
  const { applyAll } = createEffectApplier({
    ...runtime,
    store: { ...store(), cancel: cancel.write },
    projections: createProjections(db),
    profiles: createProfileRepository(db),
  });
  work({ store: { ...store(), commit: commit.write } });
  const { job } = await runtime.accept(fitRequest());
  await commit.reached;
  const erased = applyAll(await read(noted));
  await cancel.reached;
  expect(await commit.letGo()).not.toBeNull();
  await settled(job._id, "succeeded");
  expect(await cancel.letGo()).toBeNull();
  await erased;
  expect(await read(job._id)).toMatchObject({ state: "succeeded", result: null, input: {} });
  const { jobFitAnalyses, resumes } = collectionsOf(db);
  expect(await jobFitAnalyses.countDocuments()).toBe(0);
  expect(await resumes.findOne({ _id: "resume" })).toMatchObject({ deleted: true });
});
