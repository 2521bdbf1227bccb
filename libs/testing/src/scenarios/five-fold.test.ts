import { expect, test } from "vitest";
import { runFiveFold } from "./five-fold.ts";

test("a job whose wake-up comes five times asks the engine once and has one effect of each kind", {
  timeout: 180_000,
}, async () => {
  const { figures, faults } = await runFiveFold({ jobs: 60 });
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({ deliveries: 300, "ledger rows": 60, analyses: 60, "event ids": 60 });
});
