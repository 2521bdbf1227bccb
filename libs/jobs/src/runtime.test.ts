import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { JobFitScore } from "@career/contracts";
import { PermanentError, TransientError } from "@career/foundation";
import { collectionsOf } from "@career/mongo";
import { fitRequest, fitResult, principal, startTestStack, startTestWorker, type TestStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { acceptJob } from "./accept.ts";
import { handles, type JobHandler } from "./handler.ts";
import type { WorkerOptions } from "./worker.ts";

type Handler = JobHandler<typeof JobFitScore>;

/** A loaded machine is slow, and a test that is green waits for nothing. */
const patience = { timeout: 20_000, interval: 20 };

let stack: TestStack;
let workers: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());
beforeEach(async () => {
  const { jobs, ledger } = collectionsOf(stack.db);
  await Promise.all([jobs.deleteMany({}), ledger.deleteMany({})]);
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});

const work = (handler: Handler, overrides: Partial<WorkerOptions> = {}) => {
  const worker = startTestWorker(stack, [handles(JobFitScore, handler)], overrides);
  workers.push(worker);
  return worker;
};
const read = async (id: string) => (await stack.runtime.store.read(id))!;
const settled = (id: string) =>
  vi.waitFor(async () => {
    const job = await read(id);
    expect(job.finishedAt).not.toBeNull();
    expect(job.effects).toEqual([]);
    return job;
  }, patience);
const drainQueue = async (queue: "events" | "job-fit", dead = false) => {
  const bodies: string[] = [];
  for (;;) {
    const url = dead ? stack.queues.deadLetterUrl(queue) : stack.queues.url(queue);
    const { Messages = [] } = await stack.queues.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
    );
    if (Messages.length === 0) return bodies;
    bodies.push(...Messages.map(({ Body }) => Body ?? ""));
  }
};
/** Messages of other tests may come again when their jobs are deleted. */
const deadLettersOf = async (jobId: string) =>
  (await drainQueue("job-fit", true)).filter((body) => body.includes(jobId));
const succeed: Handler = async () => ({ result: fitResult(), effects: [], measures: { score: 50 } });

describe("a job that ends well", () => {
  test("has one result, one ledger row and one event, and nothing left to do", async () => {
    work(succeed);
    const { job } = await stack.runtime.accept(fitRequest());
    const ended = await settled(job._id);
    expect(ended).toMatchObject({ state: "succeeded", attempt: 1, failures: 0, committedAttempt: 1, dueAt: null });
    expect(ended.result).toEqual(fitResult());
    const rows = await collectionsOf(stack.db).ledger.find({ jobId: job._id }).toArray();
    expect(rows).toMatchObject([{ kind: "usage", state: "succeeded", amounts: { score: 50 } }]);
    const events = (await drainQueue("events")).map((body) => JSON.parse(body));
    const own = events.filter(({ payload }) => payload.jobId === job._id);
    expect(new Set(own.map(({ id }) => id)).size).toBe(1);
    expect(own[0]).toMatchObject({ type: "job.finished", payload: { state: "succeeded", measures: { score: 50 } } });
  });

  test("is worked on once however often its message comes", async () => {
    const handler = vi.fn(succeed);
    const { job } = await stack.runtime.accept(fitRequest());
    await Promise.all(Array.from({ length: 20 }, () => stack.runtime.dispatcher.dispatch(job)));
    work(handler);
    await settled(job._id);
    await vi.waitFor(async () => expect(await stack.queues.depth("job-fit")).toBe(0), patience);
    expect(handler).toHaveBeenCalledTimes(1);
    expect(await collectionsOf(stack.db).ledger.countDocuments({ jobId: job._id })).toBe(1);
    expect(await deadLettersOf(job._id)).toEqual([]);
  });

  test("leaves a follow-up job that exists once", async () => {
    const followUp = { type: "job-fit.score", subject: { kind: "job-fit", id: "next" }, resumeId: "resume" } as const;
    work(async (job) => ({
      result: fitResult(),
      effects:
        job.payload.fitId === "next"
          ? []
          : [{ kind: "enqueue", key: "next", job: { ...followUp, input: { ...job.payload, fitId: "next" } } }],
    }));
    const { job } = await stack.runtime.accept(fitRequest());
    const ended = await settled(job._id);
    const find = () => collectionsOf(stack.db).jobs.find({ "subject.id": "next" }).toArray();
    const [first] = await find();
    const again = { ...ended, effects: [{ kind: "enqueue", key: "next", job: { ...followUp, input: first!.input } }] };
    await stack.runtime.applyEffects(again as typeof ended);
    const made = await find();
    expect(made).toHaveLength(1);
    await settled(made[0]!._id);
  });
});

describe("an error", () => {
  test("that may pass is tried again", async () => {
    let calls = 0;
    work(async (...args) => {
      calls += 1;
      if (calls < 3) throw new TransientError("thing.busy", "The thing is busy.");
      return succeed(...args);
    });
    const { job } = await stack.runtime.accept(fitRequest());
    expect(await settled(job._id)).toMatchObject({ state: "succeeded", attempt: 3, failures: 2, error: null });
  });

  test("that stays ends the job at the budget, not in the dead-letter queue", async () => {
    work(async () => {
      throw new TransientError("thing.busy", "The thing is busy.");
    });
    const { job } = await stack.runtime.accept(fitRequest());
    const ended = await settled(job._id);
    expect(ended).toMatchObject({ state: "failed", error: { code: "thing.busy" } });
    expect(ended.failures).toBe(JobFitScore.policy.maxAttempts);
    expect(await deadLettersOf(job._id)).toEqual([]);
  });

  test("that cannot pass ends the job at once", async () => {
    work(async () => {
      throw new PermanentError("thing.wrong", "The thing is wrong.");
    });
    const { job } = await stack.runtime.accept(fitRequest());
    expect(await settled(job._id)).toMatchObject({ state: "failed", attempt: 1, error: { code: "thing.wrong" } });
  });

  test("that nobody coded is tried again and never shown", async () => {
    work(async () => {
      throw new Error("password is hunter2");
    });
    const { job } = await stack.runtime.accept(fitRequest());
    const ended = await settled(job._id);
    expect(ended).toMatchObject({ state: "failed", error: { code: "job.unexpected" } });
    expect(JSON.stringify(ended)).not.toContain("hunter2");
  });

  test("in the input or the result is permanent", async () => {
    work(async () => ({ result: { wrong: true } as never, effects: [] }));
    const wrongResult = await stack.runtime.accept(fitRequest());
    const wrongInput = await stack.runtime.accept(
      fitRequest({
        build: () => ({ subject: { kind: "job-fit", id: "x" }, resumeId: null, input: {}, effects: [] }),
      }),
    );
    expect((await settled(wrongResult.job._id)).error).toMatchObject({ code: "job.invalid-result" });
    expect((await settled(wrongInput.job._id)).error).toMatchObject({ code: "job.invalid-input" });
  });

  test("of the queue's content goes to the dead-letter queue with its reason", async () => {
    const bodies = ["no json", { v: 1 }, { v: 1, type: "job-fit.score", jobId: "nobody" }];
    work(succeed);
    for (const body of bodies) await stack.queues.send("job-fit", { body, groupId: "g" });
    const dead: string[] = [];
    await vi.waitFor(async () => {
      dead.push(...(await drainQueue("job-fit", true)));
      expect(dead).toEqual(expect.arrayContaining(bodies.map((body) => JSON.stringify(body))));
    }, patience);
  });
});

describe("at a stop", () => {
  test("a running job gets time to finish", async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const worker = work(async (...args) => {
      started.resolve();
      await finish.promise;
      return succeed(...args);
    });
    const { job } = await stack.runtime.accept(fitRequest());
    await started.promise;
    const stopped = worker.stop();
    finish.resolve();
    await stopped;
    expect(await read(job._id)).toMatchObject({ state: "succeeded", attempt: 1 });
  });

  test("one that does not finish is given back without a failure", async () => {
    const started = Promise.withResolvers<AbortSignal>();
    const worker = work(
      async (_, { signal }) => {
        started.resolve(signal);
        return new Promise(() => undefined);
      },
      { drainMs: 0 },
    );
    const { job } = await stack.runtime.accept(fitRequest());
    const signal = await started.promise;
    await worker.stop();
    expect(signal.aborted).toBe(true);
    expect(await read(job._id)).toMatchObject({ state: "pending", failures: 0, silentClaims: 0, leaseOwner: null });
    work(succeed);
    expect(await settled(job._id)).toMatchObject({ state: "succeeded", attempt: 2, failures: 0 });
  });
});

describe("a worker that lost its job", () => {
  test("stops when the job is cancelled, and removes what it wrote", async () => {
    const started = Promise.withResolvers<AbortSignal>();
    work(
      async (_, { signal, own }) => {
        await own(["resumes/a/original"], { shared: true });
        await stack.objects.putNew("resumes/a/original", Buffer.from("x"), "text/plain");
        started.resolve(signal);
        return new Promise(() => undefined);
      },
      { policy: { heartbeat: { intervalMs: 20, abortAfterMs: 20_000 }, retry: { baseMs: 1, capMs: 1 } } },
    );
    const { job } = await stack.runtime.accept(fitRequest());
    const signal = await started.promise;
    const cancelled = await stack.runtime.store.cancel(principal, job._id);
    expect(cancelled).toMatchObject({ state: "cancelled" });
    await vi.waitFor(() => expect(signal.aborted).toBe(true), patience);
    await vi.waitFor(async () => expect(await stack.objects.head("resumes/a/original")).toBeNull(), patience);
    expect(await read(job._id)).toMatchObject({ state: "cancelled" });
  });

  test("and was killed after it wrote leaves nothing behind", async () => {
    const { store } = stack.runtime;
    const put = (key: string) => stack.objects.put(key, Buffer.from("x"), "text/plain");
    const { job } = await stack.runtime.accept(fitRequest());
    const killed = (await store.claim(job._id, "killed", [{ type: job.type, version: job.version }]))!;
    expect(await store.own(job._id, killed.attempt, ["reports/killed"], false)).toBe(true);
    await put("reports/killed");
    await collectionsOf(stack.db).jobs.updateOne({ _id: job._id }, { $set: { leaseUntil: new Date(0) } });
    work(async (claimed, context) => {
      await context.own(["reports/won"]);
      await put("reports/won");
      return succeed(claimed, context);
    });
    await stack.runtime.dispatcher.dispatch(job);
    expect(await settled(job._id)).toMatchObject({ state: "succeeded", attempt: killed.attempt + 1 });
    await vi.waitFor(async () => expect(await stack.objects.head("reports/killed")).toBeNull());
    expect(await stack.objects.head("reports/won")).not.toBeNull();
    expect(await store.own(job._id, killed.attempt, ["reports/late"], false)).toBe(false);
  });

  test("aborts when it cannot renew in time", async () => {
    const started = Promise.withResolvers<AbortSignal>();
    const renewals = vi.fn(() => Promise.reject(new Error("MongoDB is away")));
    work(
      async (_, { signal }) => {
        started.resolve(signal);
        return new Promise(() => undefined);
      },
      {
        store: { ...stack.runtime.store, renew: renewals },
        policy: { heartbeat: { intervalMs: 10, abortAfterMs: 60 }, retry: { baseMs: 1, capMs: 1 } },
      },
    );
    await stack.runtime.accept(fitRequest());
    const signal = await started.promise;
    await vi.waitFor(() => expect(signal.aborted).toBe(true), patience);
    expect(signal.reason).toMatchObject({ code: "job.lease-lost" });
    expect(renewals).toHaveBeenCalled();
  });
});

test("a job of a newer version is left for a newer worker", async () => {
  const handler = vi.fn(succeed);
  work(handler);
  const { job } = await stack.runtime.accept(fitRequest({ contract: { ...JobFitScore, version: 2 } as never }));
  await vi.waitFor(async () => expect(await stack.queues.depth("job-fit")).toBe(0), patience);
  await vi.waitFor(async () => expect((await read(job._id)).dispatchedAt).not.toBeNull(), patience);
  expect(await read(job._id)).toMatchObject({ state: "pending", attempt: 0 });
  expect(handler).not.toHaveBeenCalled();
  expect(await deadLettersOf(job._id)).toEqual([]);
});

test("a message of a newer version wakes the job that it names", async () => {
  work(succeed);
  const { job } = await acceptJob(stack.runtime.store, fitRequest());
  const body = { v: 2, type: job.type, jobId: job._id, hint: "of the next version" };
  await stack.queues.send("job-fit", { body, groupId: "g" });
  expect(await settled(job._id)).toMatchObject({ state: "succeeded" });
});

test("a job that may begin a moment later than its message comes is not forgotten", async () => {
  const { job } = await acceptJob(stack.runtime.store, fitRequest());
  const notBefore = new Date(stack.runtime.clock.now().getTime() + 300);
  await collectionsOf(stack.db).jobs.updateOne({ _id: job._id }, { $set: { notBefore } });
  work(succeed);
  await stack.runtime.dispatcher.dispatch(job);
  expect(await settled(job._id)).toMatchObject({ state: "succeeded", attempt: 1 });
});

describe("the same idempotency key", () => {
  test("with the same body is one job, also at the same moment", async () => {
    const request = fitRequest({ idempotencyKey: "key-1", body: { a: 1 } });
    const accepted = await Promise.all(Array.from({ length: 10 }, () => stack.runtime.accept(request)));
    expect(new Set(accepted.map(({ job }) => job._id)).size).toBe(1);
    expect(accepted.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  test("with another body is refused", async () => {
    await stack.runtime.accept(fitRequest({ idempotencyKey: "key-2", body: { a: 1 } }));
    await expect(stack.runtime.accept(fitRequest({ idempotencyKey: "key-2", body: { a: 2 } }))).rejects.toMatchObject({
      code: "idempotency.mismatch",
    });
  });

  test("of another person is another job", async () => {
    const mine = await stack.runtime.accept(fitRequest({ idempotencyKey: "key-3" }));
    const theirs = await stack.runtime.accept(
      fitRequest({ idempotencyKey: "key-3", principal: { ...principal, userId: "user-b" } }),
    );
    expect(theirs.job._id).not.toBe(mine.job._id);
  });
});
