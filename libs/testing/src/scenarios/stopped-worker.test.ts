import { expect, test } from "vitest";
import { runStoppedWorker } from "./stopped-worker.ts";

test("a worker that sleeps longer than its lease commits nothing, and leaves nothing behind", {
  timeout: 180_000,
}, async () => {
  expect(await runStoppedWorker({ times: 5, seed: 1 })).toEqual({
    figures: { stops: 5, "stale commits": 0, "objects left": 0 },
    faults: [],
  });
});
