import { expect, test } from "vitest";
import { runPendingJobs } from "./pending-jobs.ts";

test("jobs without a worker cost the gateway no memory and the queue no second message, and end when one comes", {
  timeout: 240_000,
}, async () => {
  const { figures, faults } = await runPendingJobs({ jobs: 500 });
  expect(faults).toEqual([]);
  expect(figures["looks of sweeps"]).toBe(1_500);
});
