import { terminalStates } from "@career/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allSeries, workerServices } from "./definitions.ts";
import { type FinishedJob, metricsOf } from "./observations.ts";

const anyMilliseconds = fc.option(fc.integer({ min: -100, max: 10_000_000 }));
const anyJob: fc.Arbitrary<FinishedJob> = fc.record({
  service: fc.oneof(fc.constantFrom(...workerServices), fc.uuid(), fc.string()),
  state: fc.constantFrom(...terminalStates),
  failures: fc.nat(10),
  waitMs: anyMilliseconds,
  durationMs: anyMilliseconds,
  runs: fc.array(fc.record({ degraded: fc.boolean(), costUsd: fc.double({ min: 0, max: 10, noNaN: true }) })),
});

const job: FinishedJob = {
  service: "job-fit",
  state: "succeeded",
  failures: 2,
  waitMs: -3,
  durationMs: 1_500,
  runs: [
    { degraded: false, costUsd: 0.25 },
    { degraded: true, costUsd: 0.5 },
  ],
};
const valuesOf = (finished: FinishedJob) =>
  Object.fromEntries(
    metricsOf(finished).map(({ series: { metric, dimension }, value }) => [
      dimension ? `${metric} ${dimension.value}` : metric,
      value,
    ]),
  );

describe("metricsOf", () => {
  test("tells how a job ended, how long it waited and took, what failed, and what it cost", () => {
    expect(valuesOf(job)).toEqual({
      "JobsFinished succeeded": 1,
      "JobDuration job-fit": 1_500,
      JobWait: 0,
      JobFailures: 2,
      JobDegraded: 1,
      EngineCost: 0.75,
    });
  });

  test("tells no duration of a job that was never claimed", () => {
    expect(valuesOf({ ...job, state: "expired", waitMs: null, durationMs: null, runs: [] })).toEqual({
      "JobsFinished expired": 1,
      JobFailures: 2,
      JobDegraded: 0,
      EngineCost: 0,
    });
  });

  test("whatever an event holds, emits only listed series and finite values, and counts the job once", () => {
    fc.assert(
      fc.property(anyJob, (finished) => {
        const observations = metricsOf(finished);
        for (const { series, value } of observations) {
          expect(allSeries).toContain(series);
          expect(Number.isFinite(value) && value >= 0).toBe(true);
        }
        expect(observations.filter(({ series }) => series.metric === "JobsFinished")).toHaveLength(1);
      }),
    );
  });
});
