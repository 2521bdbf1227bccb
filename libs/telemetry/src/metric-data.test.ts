import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSeries } from "./definitions.ts";
import { maxDataPerCall, maxValuesPerDatum, metricDataOf, putMetricDataCalls } from "./metric-data.ts";
import { createWindows, type MetricWindow, minuteMs } from "./windows.ts";

const duration = findSeries("JobDuration", "interview")!;
const windowOf = (values: readonly number[]): MetricWindow => {
  const windows = createWindows({ graceMs: 0 });
  for (const [index, value] of values.entries()) {
    windows.add({ id: String(index), finishedAtMs: minuteMs, observations: [{ series: duration, value }] });
  }
  return windows.close(Number.POSITIVE_INFINITY)[0]!;
};
const percentile = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1]!;
const ascending = (numbers: number[]) => numbers.toSorted((left, right) => left - right);

describe("the data of a window", () => {
  test("name metric, dimension, unit and minute", () => {
    expect(metricDataOf(windowOf([1_500, 1_500, 20]))).toEqual([
      {
        MetricName: "JobDuration",
        Dimensions: [{ Name: "Service", Value: "interview" }],
        Timestamp: new Date(minuteMs),
        Unit: "Milliseconds",
        Values: [1_500, 20],
        Counts: [2, 1],
      },
    ]);
  });

  test("keep within the limits, lose no observation, and keep percentiles to half a percent", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 1_000 }), (values) => {
        const data = metricDataOf(windowOf(values));
        const seen = data.flatMap(({ Values = [], Counts = [] }) => {
          expect(Values.length).toBeLessThanOrEqual(maxValuesPerDatum);
          return Values.flatMap((value, index) => Array.from({ length: Counts[index]! }, () => value));
        });
        expect(seen).toHaveLength(values.length);
        for (const share of [0.5, 0.95, 0.99]) {
          const exact = percentile(ascending(values), share);
          expect(Math.abs(percentile(ascending(seen), share) - exact) / exact).toBeLessThanOrEqual(0.005);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("fit in one call whatever durations up to three hours occur", () => {
    const calls = putMetricDataCalls(windowOf(Array.from({ length: 100_000 }, (_, index) => index * 108)));
    expect(calls).toHaveLength(1);
    expect(calls[0]!.Namespace).toBe("CareerIntelligence");
    expect(calls[0]!.MetricData!.length * 6).toBeLessThan(maxDataPerCall);
  });
});
