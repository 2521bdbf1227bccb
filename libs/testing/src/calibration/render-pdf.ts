import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import {
  type Column,
  createFlow,
  type Face,
  type Look,
  type Measure,
  pageBox,
  pickLook,
  type Run,
} from "./pdf-flow.ts";
import type { Random } from "./random.ts";
import type { Block, Page, Section } from "./synthetic-resume.ts";

export type PdfLayout = "one column" | "two columns" | "side bar" | "table";

const width = pageBox.right - pageBox.left;
const gutter = 28;

export async function renderPdf(page: Page, random: Random, layout: PdfLayout, hidden?: string): Promise<Uint8Array> {
  const document = new PDFDocument({ size: "A4", margin: 0, autoFirstPage: false, info: { Title: "Resume" } });
  const fonts = pickFonts(document, random, JSON.stringify(page));
  const look: Look = { ...pickLook(random), ...(fonts.plain ? {} : { bullet: "•" }) };
  const measure: Measure = (text, face, size) => document.font(fonts[face]).fontSize(size).widthOfString(text);
  const { runs, bands } = place(page, random, layout, measure, look);
  const ordered = random.chance(0.3) ? inRows(runs) : runs;
  const last = Math.max(0, ...runs.map((run) => run.page));
  for (let number = 0; number <= last; number++) {
    document.addPage();
    for (const band of bands) document.rect(band.x, 0, band.width, 842).fill(band.color);
    if (number === 0 && hidden !== undefined) conceal(document, random, fonts.regular, hidden);
    for (const run of ordered) if (run.page === number) draw(document, run, fonts[run.face]);
  }
  document.end();
  return new Uint8Array(await buffer(document));
}

type Band = { x: number; width: number; color: string };

function place(
  page: Page,
  random: Random,
  layout: PdfLayout,
  measure: Measure,
  look: Look,
): { runs: Run[]; bands: Band[] } {
  const flow = createFlow(measure, look);
  const fill = (column: Column, sections: readonly Section[]) => {
    for (const { heading, items } of sections) {
      flow.block(column, { kind: "heading", text: heading });
      for (const item of items) flow.item(column, item);
    }
  };
  const header = (column: Column, blocks: readonly Block[]) => {
    for (const block of blocks) flow.block(column, block);
  };
  const whole: Column = { x: pageBox.left, width, page: 0, y: pageBox.top };
  if (layout === "one column" || layout === "table") {
    header(whole, page.header);
    fill(whole, page.sections);
    return { runs: flow.runs, bands: [] };
  }
  if (layout === "two columns") {
    header(whole, page.header);
    const half = (width - gutter) / 2;
    const left: Column = { ...whole, width: half, y: whole.y + 6 };
    const right: Column = { ...left, x: whole.x + half + gutter };
    const middle = Math.ceil(page.sections.length / 2);
    fill(left, page.sections.slice(0, middle));
    fill(right, page.sections.slice(middle));
    return { runs: flow.runs, bands: [] };
  }
  const narrow = width * random.pick([0.28, 0.32, 0.36]);
  const onLeft = random.chance(0.65);
  const banded = random.chance(0.5) ? random.pick(["#e8edf2", "#24323f"]) : null;
  const side: Column = { x: onLeft ? pageBox.left : pageBox.right - narrow, width: narrow, page: 0, y: pageBox.top };
  if (banded === "#24323f") side.color = "#ffffff";
  const main: Column = {
    x: onLeft ? pageBox.left + narrow + gutter : pageBox.left,
    width: width - narrow - gutter,
    page: 0,
    y: pageBox.top,
  };
  const details = page.header.filter((block) => block.kind === "contact" || block.kind === "text");
  const top = page.header.filter((block) => !details.includes(block));
  const place = random.pick(["main", "side", "whole"]);
  if (place === "main" || banded !== null) {
    header(main, top);
    header(side, details);
  } else if (place === "side") {
    header(side, page.header);
  } else {
    header(whole, page.header);
    side.y = whole.y + 8;
    main.y = whole.y + 8;
  }
  fill(
    side,
    page.sections.filter((section) => section.side),
  );
  fill(
    main,
    page.sections.filter((section) => !section.side),
  );
  const bands = banded === null ? [] : [{ x: side.x - 14, width: narrow + 28, color: banded }];
  return { runs: flow.runs, bands };
}

/** The same runs as a program that writes line by line stores them. */
function inRows(runs: readonly Run[]): Run[] {
  return [...runs].sort((a, b) => a.page - b.page || Math.round(a.y) - Math.round(b.y) || a.x - b.x);
}

function draw(document: PDFKit.PDFDocument, { x, y, text, size, color, links }: Run, font: string): void {
  document.font(font).fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false });
  for (const link of links) {
    const at = text.indexOf(link.text);
    if (at < 0) continue;
    const before = document.widthOfString(text.slice(0, at));
    document.link(x + before, y, document.widthOfString(link.text), size, link.url);
  }
}

function conceal(document: PDFKit.PDFDocument, random: Random, font: string, text: string): void {
  const way = random.pick(["white", "tiny", "invisible"]);
  document
    .font(font)
    .fontSize(way === "tiny" ? 0.8 : 9)
    .fillColor(way === "white" ? "#ffffff" : "#111111");
  if (way === "invisible") document.addContent("3 Tr");
  document.text(text, pageBox.left, 812, { lineBreak: false });
  if (way === "invisible") document.addContent("0 Tr");
}

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(name));
let embedded: { latin: Buffer; bold: Buffer; devanagari: Buffer } | undefined;

/** The standard fonts hold the letters of Western Europe; a font is embedded only where they do not do. */
function pickFonts(
  document: PDFKit.PDFDocument,
  random: Random,
  text: string,
): Record<Face, string> & { plain: boolean } {
  const roll = random.pick(["Helvetica", "Helvetica", "Times"] as const);
  if (!/[^ -\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]/u.test(text)) {
    return roll === "Times"
      ? { regular: "Times-Roman", bold: "Times-Bold", plain: true }
      : { regular: "Helvetica", bold: "Helvetica-Bold", plain: true };
  }
  embedded ??= {
    latin: fontFile("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    bold: fontFile("@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf"),
    devanagari: fontFile("@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf"),
  };
  if (/\p{Script=Devanagari}/u.test(text)) {
    document.registerFont("regular", embedded.devanagari);
    return { regular: "regular", bold: "regular", plain: false };
  }
  document.registerFont("regular", embedded.latin);
  document.registerFont("bold", embedded.bold);
  return { regular: "regular", bold: "bold", plain: false };
}
