import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, maximaOf, sum } from "./points.ts";

const amounts = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });

describe("apportion", () => {
  it.each([
    [
      [1.5, 1.5],
      [2, 1],
    ],
    [
      [0.4, 0.4, 0.4],
      [1, 0, 0],
    ],
    [
      [10, 20.6],
      [10, 21],
    ],
    [[], []],
  ])("%j becomes %j", (given, whole) => {
    expect(apportion(given)).toEqual(whole);
  });

  it("sums to the rounded sum and moves each amount by less than one", () => {
    fc.assert(
      fc.property(amounts, (given) => {
        const whole = apportion(given);
        expect(sum(whole)).toBe(Math.round(sum(given)));
        whole.forEach((points, i) => {
          expect(Math.abs(points - given[i]!)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe("maximaOf", () => {
  it("shares 100 points by weight", () => {
    expect(maximaOf([50, 15, 20])).toEqual([59, 18, 23]);
    expect(maximaOf([50])).toEqual([100]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (w) => sum(maximaOf(w)) === 100),
    );
  });
});
