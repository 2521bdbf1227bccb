import { describe, expect, it } from "vitest";
import { kendallTauB, somersD } from "./kendall-tau.ts";

/** Observations of a contingency table, one row number and one column number each. */
const observationsOf = (table: readonly (readonly number[])[]): { rows: number[]; columns: number[] } => {
  const each = table.flatMap((counts, row) =>
    counts.flatMap((count, column) => Array.from({ length: count }, () => ({ row, column }))),
  );
  return { rows: each.map(({ row }) => row), columns: each.map(({ column }) => column) };
};

describe("kendallTauB", () => {
  it("gives the value that SciPy documents for tied lists", () => {
    expect(kendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 14);
  });

  it("is 1 in the same order, −1 in the other, and counts each swap", () => {
    expect(kendallTauB([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
    expect(kendallTauB([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
    expect(kendallTauB([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 14);
  });

  it("does not depend on the order of the observations", () => {
    expect(kendallTauB([3, 1, 2, 2], [9, 1, 5, 4])).toBeCloseTo(kendallTauB([2, 3, 2, 1], [5, 9, 4, 1]), 14);
  });
});

describe("somersD", () => {
  it("gives the value that SciPy documents for a table", () => {
    const { rows, columns } = observationsOf([
      [27, 25, 14, 7, 0],
      [7, 14, 18, 35, 12],
      [1, 3, 2, 7, 17],
    ]);
    expect(somersD(rows, columns)).toBeCloseTo(0.6032766111513396, 12);
  });

  it("reaches 1 when scores tell equal grades apart, where tau-b does not", () => {
    expect(somersD([1, 1, 2, 2], [10, 20, 30, 40])).toBe(1);
    expect(kendallTauB([1, 1, 2, 2], [10, 20, 30, 40])).toBeCloseTo(Math.sqrt(4 / 6), 14);
  });
});
