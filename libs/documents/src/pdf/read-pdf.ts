import type { DocumentText } from "@career/contracts";
import { assembleDocument, tooManyPages } from "../assemble-document.ts";
import type { DocumentView } from "../document-view.ts";
import { limits } from "../limits.ts";
import { withPage, withPdf } from "./open-pdf.ts";
import { orderPages } from "./order-pages.ts";
import { pageFindings } from "./page-findings.ts";
import type { Pdfium } from "./pdfium.ts";
import { checkReadable, type ReadPage, readPage } from "./read-page.ts";
import { withoutRepeatedLines } from "./running-lines.ts";
import { drawPages, lineBoxes } from "./view-pages.ts";

export function readPdf(pdfium: Pdfium, bytes: Uint8Array): DocumentText {
  return withPdf(pdfium, bytes, (document) => readPages(pdfium, document).text);
}

/** The document with the boxes of its characters, and pictures of its first `images` pages. */
export function viewPdf(pdfium: Pdfium, bytes: Uint8Array, images: number): DocumentView {
  return withPdf(pdfium, bytes, (document) => {
    const { text, pages } = readPages(pdfium, document);
    return {
      document: text,
      pages: drawPages(pdfium, document, pages, images),
      lines: lineBoxes(text, pages),
    };
  });
}

function readPages(pdfium: Pdfium, document: number): { text: DocumentText; pages: ReadPage[] } {
  const pageCount = pdfium.FPDF_GetPageCount(document);
  if (pageCount > limits.pages) throw tooManyPages(pageCount);
  const read: ReadPage[] = [];
  let left: number = limits.characters;
  for (let index = 0; index < pageCount; index += 1) {
    const page = withPage(pdfium, document, index, (handle) => readPage(pdfium, document, handle, left));
    left -= page.characters;
    read.push(page);
  }
  const lines = withoutRepeatedLines(read.map((page) => page.lines));
  const pages = read.map((page, index) => ({ ...page, lines: lines[index]! }));
  checkReadable(
    pages,
    lines.some((page) => page.length > 0),
  );
  const text = assembleDocument({
    kind: "pdf",
    pageCount,
    lines: orderPages(lines).map(({ page, line, laid }) => ({
      page,
      line,
      text: laid.text,
      wraps: laid.wraps,
      large: laid.large,
    })),
    links: pages.flatMap((page, index) => page.links.map((url) => ({ page: index + 1, url }))),
    findings: pages.flatMap((page, index) => pageFindings(page, index + 1, page.lines)),
  });
  return { text, pages };
}
