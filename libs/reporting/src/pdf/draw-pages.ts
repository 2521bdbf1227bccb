import type PDFDocument from "pdfkit";
import type { Canvas } from "./canvas.ts";
import { setLine } from "./lines.ts";
import type { Placed } from "./paginate.ts";
import type { Frame } from "./pieces.ts";
import { colours, content, page, styles } from "./theme.ts";

type Document = InstanceType<typeof PDFDocument>;

const barWidth = 3;
const footTop = page.height - 44;

const drawFrame = (canvas: Canvas, { left, width, reach, fill, bar }: Frame, top: number, bottom: number): void =>
  canvas.decoration(() => {
    if (fill) canvas.box(left, top - reach, width, bottom - top + 2 * reach, fill);
    if (bar) canvas.box(left, top - reach, barWidth, bottom - top + 2 * reach, bar);
  });

const drawFrames = (canvas: Canvas, pieces: readonly Placed[]): void => {
  for (const [index, { piece, top }] of pieces.entries()) {
    if (!piece.frame || pieces[index - 1]?.piece.frame === piece.frame) continue;
    let last = index;
    while (pieces[last + 1]?.piece.frame === piece.frame) last += 1;
    drawFrame(canvas, piece.frame, top, pieces[last]!.top + pieces[last]!.piece.height);
  }
};

const drawFoot = (canvas: Canvas, imprint: string, number: number, count: number): void => {
  const pageOf = setLine(`Page ${number} of ${count}`, styles.small, content.width / 3);
  const right = page.width - page.right;
  canvas.decoration(() => canvas.box(page.left, footTop - 7, content.width, 0.6, colours.line));
  canvas.line(setLine(imprint, styles.small, content.width - pageOf.width - 16), page.left, footTop);
  canvas.line(pageOf, right - pageOf.width, footTop);
};

type Outline = Document["outline"];

export const drawPages = (document: Document, canvas: Canvas, pages: readonly Placed[][], imprint: string): void => {
  let chapter: Outline = document.outline;
  for (const [index, pieces] of pages.entries()) {
    document.addPage();
    drawFrames(canvas, pieces);
    for (const { piece, top } of pieces) {
      if (piece.bookmark) {
        const { title, depth } = piece.bookmark;
        const entry = (depth === 2 ? document.outline : chapter).addItem(title, { expanded: false });
        if (depth === 2) chapter = entry;
      }
      piece.draw(canvas, top);
    }
    drawFoot(canvas, imprint, index + 1, pages.length);
  }
};
