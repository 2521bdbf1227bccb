import type { Report } from "@career/contracts";
import PDFDocument from "pdfkit";
import { viewOf } from "../view/report-view.ts";
import { createCanvas } from "./canvas.ts";
import { compose } from "./compose/compose.ts";
import { drawPages } from "./draw-pages.ts";
import { paginate } from "./paginate.ts";
import { createTree } from "./structure.ts";
import { content, page } from "./theme.ts";

// pdfkit copies the title into XML as it is.
const metadataText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll("&", "and")
    .replace(/[<>\p{Cc}\ufffe\uffff]/gu, " ");

const openDocument = (report: Report, title: string) => {
  const date = new Date(report.generatedAt);
  return new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en",
    info: {
      Title: metadataText(title),
      Subject: metadataText(report.reportId),
      Creator: metadataText(report.version),
      Producer: "Career Intelligence Platform",
      CreationDate: date,
      ModDate: date,
    },
  });
};

const collect = async (document: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};

/** A4, tagged, with its fonts embedded. The same report always gives the same bytes. */
export const renderPdf = async (report: Report): Promise<{ bytes: Uint8Array; pages: number }> => {
  const view = viewOf(report);
  const document = openDocument(report, view.title);
  const pages = paginate(compose(view), { top: page.top, bottom: content.bottom });
  drawPages(document, createCanvas(document, createTree(document)), pages, view.imprint);
  document.end();
  return { bytes: await collect(document as unknown as AsyncIterable<Uint8Array>), pages: pages.length };
};
