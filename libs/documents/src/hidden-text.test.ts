import { drawPdf, hiddenTextDocuments, plantedWords, recognisedScan, visibleWords } from "@career/testing/resumes";
import { describe, expect, test } from "vitest";
import { createDocumentParser } from "./read-document.ts";

const { read: parse } = createDocumentParser();

describe("only what a reader can see is text", () => {
  test.each(hiddenTextDocuments)("$name: hidden $hides", async ({ make, hides }) => {
    const { text, lines, findings } = await parse(await make());
    for (const words of visibleWords) expect(text).toContain(words);
    if (!hides) {
      expect(text).toContain(plantedWords);
      expect(findings).toEqual([]);
      return;
    }
    expect(text).not.toMatch(/kubernetes|wizard/i);
    expect(findings).toEqual([expect.objectContaining({ code: "text.hidden", page: 1, line: expect.any(Number) })]);
    expect(JSON.stringify(findings)).not.toMatch(/kubernetes|wizard/i);
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });
});

test("the text recognised in a scan is read, and the reader is told where it comes from", async () => {
  const { text, findings } = await parse(await recognisedScan());
  expect(text).toBe(visibleWords.join("\n"));
  expect(findings).toEqual([expect.objectContaining({ code: "text.recognised", page: 1 })]);
});

test("a finding names the visible line beside what was hidden", async () => {
  const { findings } = await parse(
    await drawPdf((document) => {
      document.text("one").text("two").text("three").fillColor("white").text("hidden", 300, 75, { lineBreak: false });
    }),
  );
  expect(findings).toEqual([
    {
      code: "text.hidden",
      message: "Text in the colour of its background (6 characters) was left out.",
      page: 1,
      line: 3,
    },
  ]);
});
