import { expect, test } from "vitest";
import { calibrate, calibrationMonth } from "./calibration.ts";
import { faultsOf } from "./floors.ts";
import { inventResume } from "./invent-resume.ts";
import { formats } from "./synthetic-resume.ts";

const SEED = 40;

test("facts of invented resumes stay above their floors", async () => {
  const measured = await calibrate({ seed: SEED, count: 56, formats: ["TXT", "DOCX", "DOCX table", "PDF one column"] });
  expect(measured).toHaveLength(56);
  expect(faultsOf(measured)).toEqual([]);
  expect(measured.filter(({ twinFaults }) => twinFaults !== null).length).toBeGreaterThan(10);
});

test("a seed gives the same resumes each time, and another seed others", () => {
  const made = (seed: number) =>
    formats.map((format, index) => JSON.stringify(inventResume(seed, index, format, calibrationMonth)));
  expect(made(SEED)).toEqual(made(SEED));
  expect(new Set([...made(SEED), ...made(SEED + 1)]).size).toBe(2 * formats.length);
});

test("months of experience agree with the roles, and no dated role means unknown", () => {
  for (let index = 0; index < 300; index++) {
    const { truth } = inventResume(SEED, index, "TXT", calibrationMonth);
    const sum = truth.roles.reduce((months, role) => months + role.months, 0);
    if (truth.roles.length === 0) expect(truth.experienceMonths).toBeNull();
    else expect(truth.experienceMonths).toBeLessThanOrEqual(sum);
  }
});
