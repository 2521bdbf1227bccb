import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectKind } from "../detect-kind.ts";
import type { DocumentError } from "../document-error.ts";
import { createDocumentParser } from "../read-document.ts";
import { readText } from "./read-text.ts";

const { read: parse } = createDocumentParser();
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("encodings", () => {
  const text = "Zoë Ångström – C++, Node.js";
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with BOM", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 LE", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 BE", utf16be(`\uFEFF${text}`)],
    ["UTF-16 LE without BOM", Buffer.from(text.replace("–", "-"), "utf16le")],
    ["UTF-16 BE without BOM", utf16be(text.replace("–", "-"))],
    ["Windows-1252", Buffer.from(text.replace("–", "\u0096"), "latin1")],
  ])("%s", async (_, bytes) => {
    const document = await parse(bytes);
    expect({ ...document, text: document.text.replace(" - ", " – ") }).toMatchObject({
      kind: "txt",
      text,
      pageCount: 1,
    });
    expect(document.findings).toEqual([]);
  });

  test("text that begins like a picture is still text", async () => {
    expect(await detectKind(Buffer.from("BM Sharma\nDeveloper"))).toMatchObject({ kind: "txt" });
  });

  test.each([
    ["resume\0with NUL", "binary"],
    ["\x01\x02\x03\x04 and no text", "binary"],
  ])("%j is refused", async (raw) => {
    const error = await detectKind(Buffer.from(raw, "latin1")).catch((caught: DocumentError) => caught);
    expect(error).toMatchObject({ code: "document.unsupported" });
  });
});

describe("lines and pages", () => {
  test("line ends are one kind; blank lines between paragraphs stay, those at the ends go", async () => {
    const { text, lines } = await parse(Buffer.from("\r\n\nAsha\r\nDeveloper  \r\rSkills\u2028SQL\n\n\n"));
    expect(text).toBe("Asha\nDeveloper\n\nSkills\nSQL");
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  });

  test("a form feed begins a page", async () => {
    const { text, lines, pageCount } = await parse(Buffer.from("one\ntwo\n\f\nthree\n"));
    expect(text).toBe("one\ntwo\nthree");
    expect(pageCount).toBe(2);
    expect(lines.at(-1)).toEqual({ page: 2, line: 1, start: 8, end: 13 });
  });

  test("many zero-width characters are reported, a stray one is not", async () => {
    expect((await parse(Buffer.from("Py\u200Bthon"))).findings).toEqual([]);
    const { text, findings } = await parse(Buffer.from(`Asha\nP${"\u200B".repeat(9)}ython`));
    expect(text).toBe("Asha\nPython");
    expect(findings).toEqual([
      {
        code: "text.hidden",
        message: "9 zero-width characters, which a reader cannot see, were left out.",
        page: 1,
        line: 2,
      },
    ]);
  });
});

const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom("\n", "\r", "\r\n", "\f", "\t", " ", "\u200B", "\u00A0", "ﬁ", "é", "😀"), fc.string()),
});

function expectSoundLines({ text, lines, pageCount }: ReturnType<typeof readText>): void {
  let before = { page: 1, line: 0, end: 0 };
  for (const { page, line, start, end } of lines) {
    expect(start).toBeGreaterThanOrEqual(before.end);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(text.slice(start, end)).not.toMatch(/[\n\r\f]/);
    expect(page === before.page ? line : page > before.page && line).toBe(page === before.page ? before.line + 1 : 1);
    before = { page, line, end };
  }
  expect(before.end).toBeLessThanOrEqual(text.length);
  expect(before.page).toBeLessThanOrEqual(pageCount);
}

test("readText changes nothing and its lines cover all but the line breaks", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = readText(text);
      expect(document.text).toBe(text);
      expectSoundLines(document);
      expect(document.lines.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
        text.replace(/[\n\r\f]/g, ""),
      );
    }),
  );
});

test("whatever a text file says, its lines are sound and tile the text", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (raw) => {
      const document = await parse(Buffer.from(`x${raw}`)).catch(() => undefined);
      if (!document) return;
      expectSoundLines(document);
      expect(document.lines.map(({ start, end }) => document.text.slice(start, end)).join("\n")).toBe(document.text);
      expect(await parse(Buffer.from(`x${raw}`))).toEqual(document);
    }),
  );
});
