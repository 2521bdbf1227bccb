import type { MetricRollup } from "@career/contracts";
import { startTestMongo } from "@career/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createAnalyticsRepository } from "./analytics-repository.ts";

let mongo: Awaited<ReturnType<typeof startTestMongo>>;
const repository = () => createAnalyticsRepository(mongo.db);

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());
afterEach(async () => {
  await mongo.db.collection("analytics").deleteMany({});
});

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const rollup = (count: number, { time = "10:00:00", ...fields }: Partial<MetricRollup> & { time?: string } = {}) => ({
  minute: at(time).toISOString(),
  service: "job-fit",
  job: "job-fit.score",
  outcome: "succeeded" as const,
  count,
  failures: 0,
  degraded: 0,
  waitMs: { sum: count, count },
  durationMs: { sum: count, count },
  tokens: 0,
  costUsd: 0,
  ...fields,
});
const list = (from = "00:00:00", to = "23:59:59") => repository().list({ from: at(from), to: at(to) });

describe("replaceMinute", () => {
  test("writes rows that were not there, and replaces those that knew fewer jobs", async () => {
    await repository().replaceMinute([rollup(2)]);
    await repository().replaceMinute([rollup(3), rollup(1, { outcome: "failed" })]);
    expect(await list()).toEqual([rollup(1, { outcome: "failed" }), rollup(3)]);
  });

  test("writes the same again without harm, and leaves a row that knew more jobs", async () => {
    await repository().replaceMinute([rollup(3)]);
    await repository().replaceMinute([rollup(3)]);
    await repository().replaceMinute([rollup(2), rollup(1, { outcome: "expired" })]);
    expect(await list()).toEqual([rollup(1, { outcome: "expired" }), rollup(3)]);
  });

  test("writes nothing for no rows", async () => {
    await repository().replaceMinute([]);
    expect(await list()).toEqual([]);
  });
});

test("list gives the minutes that start in the range, and nothing else that the collection holds", async () => {
  await repository().replaceMinute([rollup(1, { time: "10:00:00" })]);
  await repository().replaceMinute([rollup(2, { time: "10:01:00" })]);
  await repository().replaceMinute([rollup(3, { time: "10:02:00" })]);
  await repository().setRolledUpTo(at("10:03:00"));
  await repository().addFlush(at("10:03:00"), at("10:00:00"), ["a"]);
  expect((await list("10:00:00", "10:02:00")).map(({ count }) => count)).toEqual([1, 2]);
  expect(await list("10:00:01")).toHaveLength(2);
});

test("the time up to which everything is rolled up never goes back", async () => {
  expect(await repository().rolledUpTo()).toBeNull();
  await repository().setRolledUpTo(at("10:05:00"));
  await repository().setRolledUpTo(at("10:04:00"));
  expect(await repository().rolledUpTo()).toEqual(at("10:05:00"));
});

test("events of windows are remembered oldest first, and forgotten when they are older than asked for", async () => {
  await repository().addFlush(at("10:05:00"), at("10:03:00"), ["c"]);
  await repository().addFlush(at("10:04:00"), at("10:03:00"), ["a"]);
  await repository().addFlush(at("10:04:00"), at("10:03:00"), ["b"]);
  expect(await repository().flushedSince(at("10:04:00"))).toEqual(["a", "b", "c"]);
  expect(await repository().flushedSince(at("10:05:00"))).toEqual(["c"]);
  expect(await repository().flushedSince(at("10:00:00"))).toEqual(["c"]);
});
