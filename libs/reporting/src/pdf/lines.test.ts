import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interviewContent } from "../interview.fixture.ts";
import { breakLines } from "./break-lines.ts";
import { fontOf } from "./fonts.ts";
import { setLine, setLines } from "./lines.ts";
import { missingSign, runsOf } from "./shown-text.ts";
import { styles } from "./theme.ts";

const byLetter = (text: string): number => [...text].length;

describe("lines", () => {
  it("break between words, after a compound's hyphen, and inside a word only when it is longer than a line", () => {
    expect(breakLines("one two three", byLetter, 7)).toEqual(["one two", "three"]);
    expect(breakLines("a well-known", byLetter, 8)).toEqual(["a well-", "known"]);
    expect(breakLines("see -5 abcdefghij", byLetter, 6)).toEqual(["see -5", "abcdef", "ghij"]);
    expect(breakLines("a\r\n\n  b", byLetter, 9)).toEqual(["a", "", "  b"]);
    expect(breakLines("", byLetter, 9)).toEqual([""]);
  });

  it("are never wider than their column and lose no letter", () => {
    const words = fc.stringMatching(/^[a-zA-ZäöüéЖक्षि🙂0-9 .,/_-]{0,200}$/u);
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = setLines(text, styles.body, width);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1);
        const shown = lines.flatMap(({ runs }) => runs.map((run) => run.missing ?? run.text)).join("");
        const visible = (all: string) => all.normalize("NFC").replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");
        expect(visible(shown)).toBe(visible(text));
      }),
      { numRuns: 200, examples: [["षषé्षAaЖ", 43]] },
    );
  });

  it("cut one line with an ellipsis", () => {
    const line = setLine("a name that is much too long for its place", styles.body, 80);
    expect(line.runs.map(({ text }) => text).join("")).toMatch(/^a name.*…$/);
    expect(line.width).toBeLessThanOrEqual(80);
  });
});

describe("runs", () => {
  it("take the font that has the characters, and a sign where none has", () => {
    expect(runsOf("Grüße, Жук", false)).toEqual([{ text: "Grüße, Жук", face: "regular" }]);
    expect(runsOf("और → 🙂🚀", true)).toEqual([
      { text: "और ", face: "devanagari-bold" },
      { text: "→ ", face: "bold" },
      { text: missingSign.repeat(2), face: "bold", missing: "🙂🚀" },
    ]);
  });

  it("draw nothing for what cannot be seen, and keep joiners inside Devanagari", () => {
    expect(runsOf("a\u202e\u200b\u200db", false)).toEqual([{ text: "ab", face: "regular" }]);
    expect(runsOf("क्\u200dष", false)).toEqual([{ text: "क्\u200dष", face: "devanagari" }]);
  });
});

describe("layout by pairs", () => {
  it("places Latin text as the font engine does", () => {
    const font = fontOf("regular");
    const engine = Object.getPrototypeOf(font) as typeof font;
    const words = JSON.stringify(interviewContent()).split(/\s+/);
    for (const text of [...words, "AVATAR To. Type", "Jürgen Müßig, 10,000", "f(x) -> y", "Ärger «Łódź» Жук"]) {
      if (/[^\x20-\u04ff]/.test(text)) continue;
      const expected = engine.layout(text, { calt: false });
      const found = font.layout(text);
      expect(found.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id));
      expect(found.advanceWidth).toBeCloseTo(expected.advanceWidth, 6);
    }
  });
});
