import type { DocumentText } from "@career/contracts";
import { cleanCharacters } from "../clean-characters.ts";
import type { LineBoxes, PageView } from "../document-view.ts";
import { withPage } from "./open-pdf.ts";
import { toView } from "./page-frame.ts";
import { renderPage } from "./page-pixels.ts";
import type { Pdfium } from "./pdfium.ts";
import { toPng } from "./png.ts";
import type { ReadPage } from "./read-page.ts";

/** 144 dots an inch: sharp on a usual screen. */
const pixelsPerPoint = 2;

export function drawPages(pdfium: Pdfium, document: number, pages: readonly ReadPage[], images: number): PageView[] {
  return pages.map(({ frame: { width, height } }, index) => {
    const view = { page: index + 1, width, height };
    if (index >= images) return view;
    const image = withPage(pdfium, document, index, (page) => renderPage(pdfium, page, pixelsPerPoint, toPng));
    return { ...view, image };
  });
}

/** The box of every visible character, line by line. Cleaning has moved and removed characters since they were laid out. */
export function lineBoxes(document: DocumentText, pages: readonly ReadPage[]): LineBoxes[] {
  return document.lines.map(({ page, line, start, end }) => {
    const { frame, lines } = pages[page - 1]!;
    const { text, marks } = lines[line - 1]!;
    const { placeOf } = cleanCharacters(text);
    const boxes = marks.flatMap(({ at, length, box }) => {
      const [from, to] = [placeOf(at), placeOf(at + length)];
      return to > from ? [{ start: start + from, end: start + to, ...toView(frame, box) }] : [];
    });
    return { page, start, end, boxes };
  });
}
