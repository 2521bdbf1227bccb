import type { FinishedJobFields } from "@career/mongo";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endedJob, seededRandom } from "./fixtures/ended-jobs.ts";
import { rollupsOf } from "./rollup.ts";

const minute = new Date("2026-11-22T10:05:00.000Z");
const job: FinishedJobFields = {
  type: "job-fit.score",
  queue: "job-fit",
  state: "succeeded",
  failures: 1,
  provenance: [
    {
      task: "explain",
      engine: "ollama",
      basis: "model",
      degraded: true,
      tokens: { input: 30, output: 5 },
      costUsd: 0.1,
    },
    { task: "score", engine: "rules", basis: "rules", degraded: false, costUsd: 0.2 },
  ],
  createdAt: new Date("2026-11-22T10:04:58.000Z"),
  startedAt: new Date("2026-11-22T10:05:00.500Z"),
  finishedAt: new Date("2026-11-22T10:05:59.999Z"),
};

describe("rollups", () => {
  test("add up the jobs of one minute, service, type and outcome", () => {
    const expired: FinishedJobFields = { ...job, state: "expired", failures: 0, provenance: [] };
    delete expired.startedAt;
    expect(rollupsOf([job, expired, job])).toEqual([
      {
        minute: minute.toISOString(),
        service: "job-fit",
        job: "job-fit.score",
        outcome: "succeeded",
        count: 2,
        failures: 2,
        degraded: 2,
        waitMs: { sum: 5_000, count: 2 },
        durationMs: { sum: 118_998, count: 2 },
        tokens: 70,
        costUsd: 0.6,
      },
      {
        minute: minute.toISOString(),
        service: "job-fit",
        job: "job-fit.score",
        outcome: "expired",
        count: 1,
        failures: 0,
        degraded: 0,
        waitMs: { sum: 0, count: 0 },
        durationMs: { sum: 0, count: 0 },
        tokens: 0,
        costUsd: 0,
      },
    ]);
  });

  test("are the same in whatever order the jobs come", () => {
    const random = seededRandom(7);
    const jobs = Array.from({ length: 60 }, () => endedJob(minute, random) as FinishedJobFields);
    const keyed = (order: readonly FinishedJobFields[]) =>
      new Map(rollupsOf(order).map((rollup) => [[rollup.job, rollup.outcome].join(), rollup]));
    fc.assert(
      fc.property(fc.shuffledSubarray(jobs, { minLength: jobs.length }), (shuffled) => {
        expect(keyed(shuffled)).toEqual(keyed(jobs));
      }),
      { numRuns: 30 },
    );
  });
});
