import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonDifferences } from "./json-differences.ts";

const anyJson = fc.jsonValue({ maxDepth: 3 });

describe("differences of two JSON values", () => {
  it("are none exactly when both are equal", () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        const copy: unknown = JSON.parse(JSON.stringify(a));
        expect(jsonDifferences(a, copy)).toEqual([]);
        const equal = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(jsonDifferences(a, b).length === 0).toBe(equal);
      }),
      { numRuns: 500 },
    );
  });

  it("name the place and both values, and what is missing as null", () => {
    const stored = { list: [{ points: 1 }, { points: 2 }], gone: "x", kind: [] };
    const recomputed = { list: [{ points: 1 }, { points: 3 }, { points: 4 }], kind: {} };
    expect(jsonDifferences(stored, recomputed)).toEqual([
      { path: "list[1].points", stored: 2, recomputed: 3 },
      { path: "list[2]", stored: null, recomputed: { points: 4 } },
      { path: "gone", stored: "x", recomputed: null },
      { path: "kind", stored: [], recomputed: {} },
    ]);
  });

  it("do not take what every object inherits for a value", () => {
    const named = JSON.parse('{"__proto__": {}, "toString": 1}');
    expect(jsonDifferences(named, {}).map(({ path, recomputed }) => [path, recomputed])).toEqual([
      ["__proto__", null],
      ["toString", null],
    ]);
  });

  it("are a hundred at most", () => {
    const stored = Array.from({ length: 500 }, (_, n) => n);
    const recomputed = stored.map((n) => n + 1);
    expect(jsonDifferences(stored, recomputed)).toHaveLength(100);
  });
});

/** With the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, sorted(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
