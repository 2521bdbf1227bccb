import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNumber, anyValue } from "../testing/random.ts";
import { compareValues } from "./compare.ts";
import { encodeKey, encodeValue } from "./key-encoding.ts";
import { readDocument } from "./read.ts";
import { writeDocument } from "./write.ts";

const runs = { numRuns: 3000 };

describe("index keys", () => {
  it("order numbers of all types by value", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (left, right) => {
        expect(encodeValue(left).compare(encodeValue(right))).toBe(compareValues(left, right));
      }),
      runs,
    );
  });

  it("order all values as comparison does", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        expect(encodeValue(left).compare(encodeValue(right))).toBe(compareValues(left, right));
      }),
      runs,
    );
  });

  it("order compound keys field by field, descending ones the other way", () => {
    const pair = fc.tuple(anyValue, anyValue);
    fc.assert(
      fc.property(pair, pair, fc.boolean(), fc.boolean(), (left, right, first, second) => {
        const sign = (down: boolean) => (down ? -1 : 1);
        const order = sign(first) * compareValues(left[0], right[0]) || sign(second) * compareValues(left[1], right[1]);
        expect(Math.sign(encodeKey(left, [first, second]).compare(encodeKey(right, [first, second])))).toBe(order + 0);
      }),
      runs,
    );
  });
});

describe("BSON", () => {
  it("survives being read and written, types, order of fields and all", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bytes = writeDocument(
          new Map([
            ["b", value],
            ["1", value],
            ["__proto__", value],
          ]),
        );
        expect(writeDocument(readDocument(bytes)).equals(bytes)).toBe(true);
      }),
    );
  });
});
