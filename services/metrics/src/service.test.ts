import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { JobFinished } from "@career/contracts";
import { type MetricWindow, maxSeries, minuteMs } from "@career/telemetry";
import { needsEmulator } from "@career/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { endedJob, seededRandom } from "./fixtures/ended-jobs.ts";
import { base, type MetricsBench, startMetricsBench } from "./fixtures/metrics-bench.ts";
import { defaultMetricsPolicy } from "./service.ts";

const patience = { interval: 20, timeout: 60_000 };

let bench: MetricsBench;

beforeAll(async () => {
  bench = await startMetricsBench();
});
afterAll(() => bench.close());
afterEach(() => bench.reset());

const untilQueueIs = (state: { waiting: number; held: number }) =>
  vi.waitFor(async () => expect(await bench.events()).toEqual(state), patience);
const untilRollupsEqualJobs = () =>
  vi.waitFor(async () => expect(await bench.rolledUp()).toEqual(await bench.countedFromJobs()), patience);
const total = (metric: string) => bench.cloudWatch.total(metric);

describe("1,000 events with 200 duplicates and a crash in the middle", () => {
  test("rollups equal the jobs exactly, and the sink is off by the one window that was sent and not acknowledged", {
    timeout: 180_000,
  }, async () => {
    const jobs = await bench.insertJobs(1_000, { minutes: 10 });
    bench.setNow(base + 4 * minuteMs);
    let repeated: MetricWindow | undefined;
    const died = Promise.withResolvers<void>();
    const never = new Promise<never>(() => undefined);
    const mortalSqs = new Proxy(bench.stack.queues.sqs, {
      get: (sqs, key) =>
        key === "send"
          ? (...call: Parameters<typeof sqs.send>) => (repeated ? never : sqs.send(...call))
          : Reflect.get(sqs, key),
    });
    let puts = 0;
    await bench.startDoomed({
      policy: { visibilitySeconds: 1 },
      queues: { ...bench.stack.queues, sqs: mortalSqs },
      sink: {
        ...bench.sink,
        put: async (window) => {
          await bench.sink.put(window);
          puts += 1;
          if (puts < 3) return;
          repeated = window;
          died.resolve();
          await never;
        },
      },
    });
    const earliest = jobs.toSorted((left, right) => +left.finishedAt! - +right.finishedAt!).slice(0, 200);
    await bench.emit(jobs);
    await died.promise;
    // Duplicates that only the next process sees, also of events that the dead one had sent and acknowledged.
    await bench.emit(earliest);

    bench.setNow(base + 20 * minuteMs);
    await bench.start();
    await untilQueueIs({ waiting: 0, held: 0 });
    await untilRollupsEqualJobs();
    expect(total("JobsFinished").sum).toBe(1_000 + repeated!.eventIds.length);
    expect(repeated!.eventIds.length).toBeLessThan(200);
    expect(bench.cloudWatch.series().size).toBeLessThanOrEqual(maxSeries);
  });
});

describe("one process", () => {
  test("counts an event once, however often and late it comes again, and sums what the jobs say", async () => {
    const jobs = await bench.insertJobs(50);
    bench.setNow(base + 2 * minuteMs);
    await bench.start();
    await bench.emit([...jobs, ...jobs]);
    await vi.waitFor(() => expect(total("JobsFinished").sum).toBe(50), patience);
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 0 });
    const expected = await bench.countedFromJobs();
    expect(total("JobsFinished")).toEqual({ sum: 50, samples: 50 });
    expect(total("JobFailures").sum).toBe(expected.failures);
    expect(total("JobDegraded").sum).toBe(expected.degraded);
    expect(total("JobDuration").samples).toBe(expected.duration.count);
    expect(total("JobDuration").sum / expected.duration.sum).toBeCloseTo(1, 2);
  });

  test("acknowledges an event only after its minute was sent", async () => {
    const jobs = await bench.insertJobs(12);
    await bench.start();
    await bench.emit(jobs);
    await untilRollupsEqualJobs();
    await untilQueueIs({ waiting: 0, held: 12 });
    expect(bench.cloudWatch.calls()).toHaveLength(0);
    bench.setNow(base + minuteMs + defaultMetricsPolicy.graceMs);
    await untilQueueIs({ waiting: 0, held: 0 });
    expect(bench.cloudWatch.calls()).toHaveLength(1);
  });

  test("keeps messages hidden for as long as it holds them", async ({ skip }) => {
    skip(Boolean(needsEmulator), needsEmulator);
    const jobs = await bench.insertJobs(12);
    await bench.start();
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 12 });
    const hides = () => bench.stack.aws.emulator().sqsRequests().ChangeMessageVisibilityBatch ?? 0;
    const before = hides();
    bench.setNow(base + 20_000);
    await vi.waitFor(() => expect(hides()).toBe(before + 2), patience);
  });

  test("sends what it has at the stop", async () => {
    const jobs = await bench.insertJobs(30);
    const metrics = await bench.start();
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 30 });
    await metrics.stop();
    expect(total("JobsFinished").sum).toBe(30);
    expect((await bench.events()).held).toBe(0);
  });

  test("sends an unfinished minute when it holds as much as it may", async () => {
    const jobs = await bench.insertJobs(100);
    await bench.start({ policy: { maxHeld: 20 } });
    await bench.emit(jobs);
    await vi.waitFor(() => expect(total("JobsFinished").sum).toBeGreaterThanOrEqual(80), patience);
    bench.setNow(base + 2 * minuteMs);
    await untilQueueIs({ waiting: 0, held: 0 });
    expect(total("JobsFinished").sum).toBe(100);
    await untilRollupsEqualJobs();
  });
});

describe("messages", () => {
  const send = (body: unknown) => bench.stack.queues.send("events", { body, groupId: "g" });
  const payload = {
    jobId: "job",
    job: "job-fit.score",
    version: 1,
    service: "job-fit",
    state: "succeeded",
    code: null,
    attempt: 1,
    failures: 0,
    waitMs: 10,
    durationMs: 1_234.5,
    finishedAt: new Date(base).toISOString(),
    runs: [],
    measures: {},
  };
  const event = (id: string, change: object = {}, v = JobFinished.version) => ({
    v,
    type: JobFinished.name,
    id,
    payload: { ...payload, ...change },
  });

  test("that are no event of an ended job go to the dead-letter queue with the reason", async () => {
    bench.setNow(base + 2 * minuteMs);
    await bench.start();
    const malformed = [
      "not an object",
      { v: 1, type: "job.started", id: "a", payload },
      event("b", { state: "running" }),
      event("c", { finishedAt: "yesterday" }),
      event("d", { finishedAt: new Date(bench.now() + 3 * 60 * minuteMs).toISOString() }),
      { v: 1, type: JobFinished.name, id: "e" },
    ];
    for (const body of malformed) await send(body);
    await send(event("good"));
    await untilQueueIs({ waiting: 0, held: 0 });
    await vi.waitFor(() => expect(total("JobsFinished").sum).toBe(1), patience);
    const { Messages = [] } = await bench.stack.queues.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: bench.stack.queues.deadLetterUrl("events"),
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ["All"],
      }),
    );
    const dead = new Set(Messages.map(({ Body }) => Body!));
    expect(dead).toEqual(new Set(malformed.map((body) => JSON.stringify(body))));
    expect(Messages[0]?.MessageAttributes?.reason?.StringValue).toBe("event.malformed");
  });

  test("of a later version are read by the fields they keep", async () => {
    bench.setNow(base + 2 * minuteMs);
    await bench.start();
    const runs = [{ engine: "other", basis: "oracle", degraded: true, costUsd: 0.25, region: "x" }];
    await send(event("later", { runs, region: "eu", service: "aptitude", measures: [] }, 2));
    await vi.waitFor(() => expect(total("EngineCost").sum).toBe(0.25), patience);
    expect(total("JobsFinished").sum).toBe(1);
    expect(total("JobDuration").samples).toBe(0);
    await untilQueueIs({ waiting: 0, held: 0 });
  });
});

describe("while CloudWatch is down", () => {
  test("rollups go on, messages stay unacknowledged, and nothing is lost when it is back", async () => {
    const jobs = await bench.insertJobs(60, { minutes: 3 });
    bench.setNow(base + 10 * minuteMs);
    bench.cloudWatch.setOutage("unavailable");
    // The clock stands still, so nothing is hidden anew and every message comes again while it is held.
    await bench.start({ policy: { visibilitySeconds: 1 } });
    await bench.emit(jobs);
    await untilRollupsEqualJobs();
    await vi.waitFor(() => expect(bench.cloudWatch.requests()).toBeGreaterThan(6), patience);
    const { waiting, held } = await bench.events();
    expect(waiting + held).toBeGreaterThanOrEqual(60);
    bench.cloudWatch.setOutage(null);
    bench.cloudWatch.faults.push("throttled");
    await untilQueueIs({ waiting: 0, held: 0 });
    expect(total("JobsFinished").sum).toBe(60);
  });

  test("a stop gives the messages back", async () => {
    const jobs = await bench.insertJobs(25);
    bench.setNow(base + 10 * minuteMs);
    bench.cloudWatch.setOutage("unavailable");
    const metrics = await bench.start();
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 25 });
    await metrics.stop();
    expect(await bench.events()).toEqual({ waiting: 25, held: 0 });
  });

  test("a window that it refuses for good does not hold up the others", async () => {
    const jobs = await bench.insertJobs(40, { minutes: 2 });
    await bench.start();
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 40 });
    bench.cloudWatch.faults.push("refused");
    bench.setNow(base + 10 * minuteMs);
    await untilQueueIs({ waiting: 0, held: 0 });
    const ofSecondMinute = jobs.filter(({ finishedAt }) => +finishedAt! >= base + minuteMs).length;
    expect(total("JobsFinished").sum).toBe(ofSecondMinute);
    await untilRollupsEqualJobs();
  });
});

describe("while MongoDB cannot be read", () => {
  test("no window is sent and no message acknowledged before its jobs are in the rollups", async () => {
    const jobs = await bench.insertJobs(25);
    bench.setNow(base + 10 * minuteMs);
    let refused = 0;
    let isDown = true;
    await bench.start({
      analytics: {
        ...bench.analytics,
        finishedJobs: (range) => {
          if (!isDown) return bench.analytics.finishedJobs(range);
          refused += 1;
          throw new Error("down");
        },
      },
    });
    await bench.emit(jobs);
    await untilQueueIs({ waiting: 0, held: 25 });
    const before = refused;
    await vi.waitFor(() => expect(refused).toBeGreaterThan(before + 1), patience);
    expect(bench.cloudWatch.requests()).toBe(0);
    isDown = false;
    await untilQueueIs({ waiting: 0, held: 0 });
    expect(total("JobsFinished").sum).toBe(25);
    expect(await bench.rolledUp()).toEqual(await bench.countedFromJobs());
  });
});

describe("without events", () => {
  test("rollups are caught up at the start, and from where they ended afterwards", async () => {
    await bench.insertJobs(80, { minutes: 20 });
    bench.setNow(base + 20 * minuteMs);
    const metrics = await bench.start();
    await untilRollupsEqualJobs();
    await metrics.stop();
    expect(await bench.analytics.rolledUpTo()).toEqual(new Date(bench.now()));
    // Ended while no metrics service ran, and every event was lost.
    const later = endedJob(new Date(bench.now() + 90_000), seededRandom(2));
    await bench.jobs.insertOne(later);
    bench.setNow(bench.now() + 50 * minuteMs);
    await bench.start();
    await untilRollupsEqualJobs();
  });
});
