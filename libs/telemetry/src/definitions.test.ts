import * as contracts from "@career/contracts";
import { describe, expect, test } from "vitest";
import { allSeries, findSeries, maxSeries, metrics, workerServices } from "./definitions.ts";

const identities = allSeries.map(({ metric, dimension }) => `${metric} ${dimension?.name} ${dimension?.value}`);

describe("series", () => {
  test("are at most twelve, each once", () => {
    expect(identities.length).toBeLessThanOrEqual(maxSeries);
    expect(new Set(identities).size).toBe(identities.length);
  });

  test("know the service of every job of the contracts", () => {
    const queues = Object.values(contracts).flatMap((value) =>
      typeof value === "object" && "queue" in value && "result" in value ? [value.queue] : [],
    );
    expect(queues.length).toBeGreaterThan(0);
    expect(workerServices).toEqual(expect.arrayContaining(queues));
  });

  test("have names and values that are no ids", () => {
    for (const { metric, dimension } of allSeries) {
      expect(metric).toMatch(/^[A-Z][A-Za-z]+$/);
      if (dimension) expect(dimension.value).toMatch(/^[a-z]+(-[a-z]+)*$/);
    }
  });

  test("are found by what a widget asks for, and by nothing else", () => {
    for (const series of allSeries) expect(findSeries(series.metric, series.dimension?.value)).toBe(series);
    expect(findSeries("JobsFinished")).toBeUndefined();
    expect(findSeries("JobWait", "interview")).toBeUndefined();
    expect(findSeries("JobDuration", "0190a5d2-8c1e-7f00-b2c4-5d6e7f809101")).toBeUndefined();
  });

  test("have one unit each", () => {
    for (const { metric, unit } of allSeries) expect(unit).toBe(metrics[metric].unit);
  });
});
