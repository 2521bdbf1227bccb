import { drawPdf } from "@career/testing/resumes";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDocumentParser } from "../read-document.ts";

const { read: parse } = createDocumentParser();
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

describe("a word parted at the end of a line is whole, on the line where it begins", () => {
  test.each([
    ["by the typesetter", "moved to Kuber-\nnetes without downtime", ["moved to Kubernetes", "without downtime"]],
    ["at its own hyphen", "built cloud-\nnative services", ["built cloud-native", "services"]],
    ["as it is spelt elsewhere", "a pre-paid card; a pre-\npaid phone", ["a pre-paid card; a pre-paid", "phone"]],
    ["in an address", "asha.verma-\nlindqvist@example.com", ["asha.verma-lindqvist@example.com"]],
  ])("%s", async (_, text, expected) => {
    expect(await linesOf((document) => document.text(text))).toEqual(expected);
  });

  test.each([
    ["a dash that ends a period", "Jan 2020 -\npresent"],
    ["a dash before a name", "Developer-\nAcme"],
    ["a line further down", "cloud-\n\n\nnative"],
  ])("but not %s", async (_, text) => {
    expect(await linesOf((document) => document.text(text))).toEqual(text.split(/\n+/));
  });
});

describe("a header is read on its first page, a footer on its last", () => {
  const draw = (pages: number, footer: (page: number) => string) => (document: PDFKit.PDFDocument) => {
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) document.addPage();
      document.text("asha@example.com", 50, 20).text(`Role of page ${"abc"[page - 1]}`, 50, 100 + page * 20);
      document.text(footer(page), 50, 770, { lineBreak: false });
    }
  };

  test("whatever number the page has", async () => {
    expect(await linesOf(draw(3, (page) => `Asha – ${page}/3`))).toEqual([
      "asha@example.com",
      ...["Role of page a", "Role of page b", "Role of page c"],
      "Asha – 3/3",
    ]);
  });

  test("dates at the same height of two pages are none", async () => {
    expect(await linesOf(draw(2, (page) => `Jan 201${page} – Dec 201${page}`))).toEqual([
      ...["asha@example.com", "Role of page a", "Jan 2011 – Dec 2011"],
      ...["Role of page b", "Jan 2012 – Dec 2012"],
    ]);
  });

  test("a last line that says something else is none", async () => {
    expect(await linesOf(draw(2, (page) => (page === 1 ? "Built the API" : "Ran the ledger")))).toEqual([
      ...["asha@example.com", "Role of page a", "Built the API"],
      ...["Role of page b", "Ran the ledger"],
    ]);
  });
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
