import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth, printable } from "./display-width.ts";

describe("columns of a terminal", () => {
  test.each([
    ["", 0],
    ["plain text", 10],
    ["naïve", 5],
    ["nai\u0308ve", 5],
    ["日本語", 6],
    ["한국", 4],
    ["ＡＢ", 4],
    ["😀", 2],
    ["👩‍👩‍👧", 2],
    ["❤️", 2],
    ["✓ ~ ✗ │ • –", 11],
    ["שלום", 4],
  ])("%j takes %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("printable text", () => {
  test.each([
    ["\u001b[31mred\u001b[0m", "red"],
    ["\u001b]0;title\u0007after", "after"],
    ["a\u0000\u0007\b\u007f\u009bb", "ab"],
    ["one\ttwo\r\nthree\u2028four", "one two three four"],
    ["a\u202eb\u2066c\u200ed\u00ade\ufefff", "abcdef"],
    ["क्‍ष", "क्‍ष"],
    ["half\ud800", "half"],
  ])("of %j is %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test("holds nothing that a terminal obeys", () => {
    const parts = fc.constantFrom("\u001b[2J", "\u001b", "[31m", "\u009b", "]0;x\u0007", "\u202e", "\n", "a", "\ud800");
    fc.assert(
      fc.property(fc.array(parts), (some) => {
        expect(printable(some.join(""))).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
      }),
    );
  });
});
