import { hiddenTextDocuments, plantedWords, visibleWords } from "@career/testing/resumes";
import { describe, expect, test } from "vitest";
import { createDocumentParser } from "./read-document.ts";

const parse = createDocumentParser();

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
    expect(findings).toEqual([expect.objectContaining({ code: "text.hidden", page: 1 })]);
    expect(JSON.stringify(findings)).not.toMatch(/kubernetes|wizard/i);
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });
});
