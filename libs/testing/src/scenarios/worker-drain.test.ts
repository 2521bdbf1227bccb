import { expect, test } from "vitest";
import { runWorkerDrain } from "./worker-drain.ts";

test("a worker under load that is told to stop finishes what it began, and nothing is run again", {
  timeout: 180_000,
}, async () => {
  const { figures, faults } = await runWorkerDrain({ jobs: 24, hasTime: true });
  expect(faults).toEqual([]);
  expect(figures["given back"]).toBe(0);
});

test("without time it gives back what it began, at no cost to the jobs", { timeout: 180_000 }, async () => {
  const { figures, faults } = await runWorkerDrain({ jobs: 12, hasTime: false });
  expect(faults).toEqual([]);
  expect(figures["given back"]).toBeGreaterThan(0);
});
