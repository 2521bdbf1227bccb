import { describe, expect, test } from "vitest";
import { createPace } from "./pace.ts";

const createTimedPace = () => {
  let now = 0;
  const pace = createPace(() => now);
  return {
    ...pace,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    /** Keeps so many slots busy with jobs of one duration, for so many rounds. */
    runRounds: (slots: number, rounds: number, milliseconds: number): void => {
      for (let round = 0; round < rounds; round += 1) {
        for (let slot = 0; slot < slots; slot += 1) pace.started();
        now += milliseconds;
        for (let slot = 0; slot < slots; slot += 1) pace.ended();
      }
      for (let slot = 0; slot < slots; slot += 1) pace.started();
    },
  };
};

describe("the pace", () => {
  test("is unknown before a job has ended", () => {
    const pace = createTimedPace();
    pace.started();
    pace.pass(1_000);
    expect(pace.freedWithin(60_000)).toBe(0);
  });

  test("is what the slots free in that time", () => {
    const pace = createTimedPace();
    pace.runRounds(10, 40, 500);
    expect(pace.running()).toBe(10);
    expect(pace.freedWithin(50)).toBeCloseTo(1, 0);
    expect(pace.freedWithin(200)).toBeCloseTo(4, 0);
  });

  test("frees no more slots than are busy", () => {
    const pace = createTimedPace();
    pace.runRounds(10, 5, 1);
    expect(pace.freedWithin(60_000)).toBe(10);
    expect(createTimedPace().freedWithin(60_000)).toBe(0);
  });

  test("of instant jobs is all busy slots at once", () => {
    const pace = createTimedPace();
    pace.runRounds(3, 2, 0);
    expect(pace.freedWithin(1)).toBe(3);
  });

  test("slows down while jobs run that do not end", () => {
    const pace = createTimedPace();
    pace.runRounds(4, 20, 10);
    expect(pace.freedWithin(200)).toBe(4);
    pace.pass(60_000);
    expect(pace.freedWithin(200)).toBeLessThan(1);
  });
});
