import { drawPdf } from "@career/testing/resumes";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDocumentParser } from "../read-document.ts";

const parse = createDocumentParser();
const linesOf = async (draw: (document: PDFKit.PDFDocument) => void) =>
  (await parse(await drawPdf(draw))).text.split("\n");

test("lines come from top to bottom, whatever the order of drawing", async () => {
  const lines = await linesOf((document) => {
    document.text("third", 50, 300).text("first", 50, 100).text("second", 50, 200);
  });
  expect(lines).toEqual(["first", "second", "third"]);
});

test("pieces of a line are joined by their gaps: none, a space, a tab", async () => {
  const lines = await linesOf((document) => {
    const end = 50 + document.widthOfString("Type");
    document.text("Script", end, 100, { lineBreak: false }).text("Type", 50, 100, { lineBreak: false });
    document.text("and", end + document.widthOfString("Script "), 100, { lineBreak: false });
    document.text("2020", 400, 100, { lineBreak: false });
  });
  expect(lines).toEqual(["TypeScript and\t2020"]);
});

test("a heading set wide is still made of words", async () => {
  const lines = await linesOf((document) => document.text("WORK EXPERIENCE", { characterSpacing: 4 }));
  expect(lines).toEqual(["WORK EXPERIENCE"]);
});

test("a superscript stays on its line", async () => {
  const lines = await linesOf((document) => {
    document.text("1", 50, 100, { lineBreak: false }).fontSize(7).text("st", 56.2, 99.4, { lineBreak: false });
    document.fontSize(11).text("prize", 66, 100, { lineBreak: false });
  });
  expect(lines).toEqual(["1st prize"]);
});

test("a page turned by its rotation reads the same, and text turned beside it comes last", async () => {
  const lines = await linesOf((document) => {
    Object.assign(document.page.dictionary.data, { Rotate: 90 });
    document.text("Asha", 50, 100).text("Developer", 50, 120).text("Stockholm", 50, 140);
    document.rotate(90, { origin: [500, 100] }).text("side", 500, 100, { lineBreak: false });
  });
  expect(lines).toEqual(["Asha", "Developer", "Stockholm", "side"]);
});

test("a slanted watermark is one line, after the text it crosses", async () => {
  const lines = await linesOf((document) => {
    document
      .save()
      .rotate(45, { origin: [100, 400] })
      .fontSize(40)
      .text("DRAFT", 100, 400, { lineBreak: false })
      .restore();
    document.fontSize(11).text("Asha", 50, 100).text("Stockholm", 50, 420);
  });
  expect(lines).toEqual(["Asha", "Stockholm", "DRAFT"]);
});

test("a hyphen at the end of a line is left as it is printed", async () => {
  expect(await linesOf((document) => document.text("cloud-\nnative"))).toEqual(["cloud-", "native"]);
});

test("only web and mail links count, once a page", async () => {
  const { links } = await parse(
    await drawPdf((document) => {
      document
        .text("code", { link: "https://github.com/example-a" })
        .text("again", { link: "https://github.com/example-a" });
      document.text("shell", { link: "javascript:alert(1)" }).text("site", { link: "www.example.com" });
    }),
  );
  expect(links).toEqual([
    { page: 1, url: "https://github.com/example-a" },
    { page: 1, url: "https://www.example.com" },
  ]);
});

test("small lines beside a tall name are lines of their own", async () => {
  const lines = await linesOf((document) => {
    document.fontSize(28).text("Asha", 50, 100, { lineBreak: false }).fontSize(9);
    document.text("asha@example.com", 400, 105, { lineBreak: false }).text("Stockholm", 400, 116, { lineBreak: false });
  });
  expect(lines).toEqual(["Asha\tasha@example.com", "Stockholm"]);
});

test("the words of any page come out in order, in lines that are sound", async () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,14}$/);
  const row = fc.array(word, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const bytes = await drawPdf((document) => {
        for (const words of rows) document.text(words.join(" "));
      });
      const { text, lines } = await parse(bytes);
      expect(text.split(/\s+/)).toEqual(rows.flat());
      expect(lines.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
      expect((await parse(bytes)).text).toBe(text);
    }),
    { numRuns: 50 },
  );
});
