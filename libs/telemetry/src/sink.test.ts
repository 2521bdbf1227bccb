import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findSeries } from "./definitions.ts";
import { appendTo, createLogSink } from "./sink.ts";
import { createWindows } from "./windows.ts";

const degraded = findSeries("JobDegraded")!;

test("the log sink appends the calls that CloudWatch would get, and says that it is not CloudWatch", async () => {
  const directory = await mkdtemp(join(tmpdir(), "metrics-"));
  const path = join(directory, "made", "calls.ndjson");
  const sink = createLogSink(appendTo(path), path);
  expect(sink.description).toBe(`${path}, not CloudWatch`);
  for (const id of ["a", "b"]) {
    const windows = createWindows({ graceMs: 0 });
    windows.add({ id, finishedAtMs: 0, observations: [{ series: degraded, value: 1 }] });
    await sink.put(windows.close(Number.POSITIVE_INFINITY)[0]!);
  }
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  await rm(directory, { recursive: true });
  const datum = { MetricName: "JobDegraded", Dimensions: [], Unit: "Count", Values: [1], Counts: [1] };
  const call = {
    Namespace: "CareerIntelligence",
    MetricData: [{ ...datum, Timestamp: "1970-01-01T00:00:00.000Z" }],
  };
  expect(lines.map((line) => JSON.parse(line))).toEqual([call, call]);
});
