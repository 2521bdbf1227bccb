import { inflateSync } from "node:zlib";
import { drawPdf, renderSamples } from "@career/testing/resumes";
import { afterAll, describe, expect, test } from "vitest";
import { createDocumentReader, type DocumentView, type Rectangle, rectanglesOf } from "./index.ts";

const reader = createDocumentReader();
afterAll(() => reader.close());

const spanOf = ({ document }: DocumentView, words: string) => {
  const start = document.text.indexOf(words);
  return { start, end: start + words.length };
};

/** The first line of a PNG differs from no line above it, so its bytes are the colour. */
const firstPixel = (png: Buffer) => {
  const data = png.indexOf("IDAT", 0, "latin1");
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  return [...rows.subarray(1, 4)];
};

describe("where words stand on the page", () => {
  test("a span has the rectangle that was drawn, in points from the top left corner", async () => {
    let width = 0;
    const bytes = await drawPdf((document) => {
      width = document.widthOfString("Kubernetes");
      document.text("Led", 50, 60).text("Kubernetes", 100, 200, { lineBreak: false });
    });
    const view = await reader.view(bytes);
    const [rectangle, ...more] = rectanglesOf(view, spanOf(view, "Kubernetes"));
    expect(more).toEqual([]);
    expect(rectangle!.page).toBe(1);
    expect(rectangle!.left).toBeCloseTo(100, 0);
    expect(rectangle!.width).toBeCloseTo(width, 0);
    expect(rectangle!.top).toBeGreaterThan(195);
    expect(rectangle!.top + rectangle!.height).toBeLessThan(220);
  });

  test.each([90, 180, 270])("a page shown turned by %i degrees", async (turn) => {
    const view = await reader.view(
      await drawPdf((document) => {
        Object.assign(document.page.dictionary.data, { Rotate: turn });
        document.text("Asha", 50, 60, { lineBreak: false });
      }),
    );
    const [page] = view.pages;
    expect([page!.width, page!.height].map(Math.round)).toEqual(turn === 180 ? [595, 842] : [842, 595]);
    const [{ left, top, width, height }] = rectanglesOf(view, { start: 0, end: 4 }) as [Rectangle];
    const corner = { 90: [842 - 60, 50], 180: [595 - 50, 842 - 60], 270: [60, 595 - 50] }[turn]!;
    const near = (from: number, length: number, place: number) => place > from - 12 && place < from + length + 12;
    expect([near(left, width, corner[0]!), near(top, height, corner[1]!)]).toEqual([true, true]);
  });

  test("ligatures, spaces and words put together keep their places", async () => {
    const bytes = await drawPdf((document) => document.text("moved the of\u00ADfice to Kuber-\nnetes twice", 50, 60));
    const view = await reader.view(bytes);
    const rectangles = rectanglesOf(view, spanOf(view, "Kubernetes"));
    expect(rectangles).toHaveLength(2);
    expect(rectangles[1]!.top).toBeGreaterThan(rectangles[0]!.top);
    expect(rectangles[1]!.left).toBeCloseTo(50, 0);
    expect(view.lines.flatMap(({ boxes }) => boxes).every(({ start, end }) => end > start)).toBe(true);
  });

  test("a span over two columns has a rectangle in each", async () => {
    const view = await reader.view(
      await drawPdf((document) => document.text("Developer", 50, 60, { lineBreak: false }).text("2020", 400, 60)),
    );
    expect(view.document.text).toBe("Developer\t2020");
    expect(rectanglesOf(view, { start: 0, end: 14 }).map(({ left }) => Math.round(left))).toEqual([50, 400]);
  });

  test("every visible character of a resume has its box, and the text is what read() gives", async () => {
    const bytes = (await renderSamples())["resume.pdf"]!;
    const view = await reader.view(bytes);
    expect(view.document).toEqual(await reader.read(bytes));
    const boxed = view.lines.flatMap(({ boxes }) =>
      boxes.map(({ start, end }) => view.document.text.slice(start, end)),
    );
    expect(boxed.join("")).toBe(view.document.text.replace(/\s/g, ""));
    expect(view.pages.map(({ page, image }) => [page, image])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });
});

describe("pictures of the first pages", () => {
  test("are made when they are asked for, twice as many pixels as points", async () => {
    const { pages } = await reader.view((await renderSamples())["resume.pdf"]!, { images: 1 });
    expect(pages.map(({ image }) => image !== undefined)).toEqual([true, false]);
    const png = Buffer.from(pages[0]!.image!);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      Math.round(pages[0]!.width * 2),
      Math.round(pages[0]!.height * 2),
    ]);
  });

  test("show what is drawn", async () => {
    const bytes = await drawPdf((document) =>
      document.rect(0, 0, 600, 850).fill("#336699").fillColor("white").text("Asha"),
    );
    const { pages } = await reader.view(bytes, { images: 1 });
    expect(firstPixel(Buffer.from(pages[0]!.image!))).toEqual([0x33, 0x66, 0x99]);
  });

  test("a DOCX has none", async () => {
    const { document, pages, lines } = await reader.view((await renderSamples())["resume.docx"]!, { images: 2 });
    expect([document.kind, pages, lines]).toEqual(["docx", [], []]);
  });
});
