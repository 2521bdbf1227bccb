import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { wrap } from "./wrapped.ts";

const texts = (text: string, width: number): string[] => wrap([{ text }], width).map((line) => line.text);

describe("wrapped text", () => {
  test("breaks at spaces, and inside a word only where it is longer than a line", () => {
    expect(texts("to be or not to be", 8)).toEqual(["to be or", "not to", "be"]);
    expect(texts("a abcdefghij b", 4)).toEqual(["a", "abcd", "efgh", "ij b"]);
    expect(texts("日本語の履歴書", 5)).toEqual(["日本", "語の", "履歴", "書"]);
    expect(texts("   ", 4)).toEqual([]);
  });

  test("keeps a lead with its word, and styles each part of a line by itself", () => {
    const style = (text: string): string => `<${text}>`;
    const lines = wrap([{ text: "uses " }, { lead: "[✓1 ", text: "big data]", style }, { text: "." }], 10);
    expect(lines).toEqual([
      { text: "uses", width: 4 },
      { text: "<[✓1 big>", width: 7 },
      { text: "<data]>.", width: 6 },
    ]);
  });

  test("loses no character, and fits", () => {
    const anyText = fc
      .array(fc.constantFrom("a", "bcd", " ", "  ", "語", "😀", "longer-word"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(anyText), fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const lines = wrap(
          parts.map((text) => ({ text })),
          width,
        );
        const joined = lines.map(({ text }) => text).join("");
        expect(joined.replaceAll(" ", "")).toBe(parts.join("").replaceAll(" ", ""));
        for (const line of lines) {
          expect(line.width).toBe(displayWidth(line.text));
          expect(line.width).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
