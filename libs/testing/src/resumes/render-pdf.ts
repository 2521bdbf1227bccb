import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { type Block, type SampleResume, sampleDate, toBlocks } from "./sample-resume.ts";

const margin = 54;
const accent = "#1f4e79";
const muted = "#4a4a4a";
const ink = "#111111";

/** Uncompressed: deflate differs between processors, and the committed bytes must not. */
export async function renderPdf(resume: SampleResume): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    size: "A4",
    margin,
    compress: false,
    lang: "en",
    info: {
      Title: `Resume of ${resume.name}`,
      Author: resume.name,
      Producer: "Career Intelligence Platform",
      Creator: "Career Intelligence Platform",
      CreationDate: sampleDate,
      ModDate: sampleDate,
    },
  });
  for (const block of toBlocks(resume)) draw(document, block);
  document.end();
  return new Uint8Array(await buffer(document));
}

function draw(document: PDFKit.PDFDocument, block: Block): void {
  const { width } = document.page;
  const inner = width - 2 * margin;
  switch (block.kind) {
    case "name":
      document.font("Helvetica-Bold").fontSize(22).fillColor(accent).text(block.text);
      return;
    case "headline":
      document.font("Helvetica").fontSize(12).fillColor(muted).text(block.text).moveDown(0.2);
      return;
    case "contact":
      contact(document, block.text);
      return;
    case "heading":
      keepTogether(document, 60);
      document.moveDown(0.7).font("Helvetica-Bold").fontSize(11.5).fillColor(accent).text(block.text.toUpperCase());
      document
        .moveTo(margin, document.y)
        .lineTo(margin + inner, document.y)
        .lineWidth(0.7)
        .strokeColor(accent)
        .stroke();
      document.moveDown(0.35);
      return;
    case "entry":
      keepTogether(document, 50);
      entry(document, block.text, block.right, inner);
      return;
    case "detail":
      document.font("Helvetica-Oblique").fontSize(10).fillColor(muted).text(block.text).moveDown(0.2);
      return;
    case "labelled":
      document
        .font("Helvetica-Bold")
        .fontSize(10)
        .fillColor(ink)
        .text(`${block.label}: `, { continued: true, lineGap: 2 });
      document.font("Helvetica").text(block.text, { lineGap: 2 });
      return;
    case "bullet":
      bullet(document, block.text, inner);
      return;
    case "paragraph":
      document.font("Helvetica").fontSize(10).fillColor(ink).text(block.text, { lineGap: 2 });
  }
}

function contact(document: PDFKit.PDFDocument, text: string): void {
  document.font("Helvetica").fontSize(9.5).fillColor(ink);
  const parts = text.split(" | ");
  for (const [index, part] of parts.entries()) {
    const link = part.includes("@") ? `mailto:${part}` : part.startsWith("https://") ? part : null;
    if (index > 0) document.text(" | ", { link: null, continued: true, lineGap: 2 });
    document.text(part, { link, continued: index < parts.length - 1, lineGap: 2 });
  }
}

function entry(document: PDFKit.PDFDocument, text: string, right: string, inner: number): void {
  document.moveDown(0.25).font("Helvetica-Bold").fontSize(10.5).fillColor(ink);
  const top = document.y;
  document.text(text, margin, top, { width: inner - 150 });
  const after = document.y;
  document.font("Helvetica").fontSize(10).fillColor(muted);
  document.text(right, margin + inner - 150, top, { width: 150, align: "right" });
  document.x = margin;
  document.y = after;
}

function bullet(document: PDFKit.PDFDocument, text: string, inner: number): void {
  document.font("Helvetica").fontSize(10).fillColor(ink);
  keepTogether(document, document.heightOfString(text, { width: inner - 12, lineGap: 1.5 }));
  const top = document.y;
  document.text("•", margin + 2, top, { lineBreak: false });
  document.text(text, margin + 12, top, { width: inner - 12, lineGap: 1.5 }).moveDown(0.15);
  document.x = margin;
}

function keepTogether(document: PDFKit.PDFDocument, height: number): void {
  if (document.y + height > document.page.height - margin) document.addPage();
}
