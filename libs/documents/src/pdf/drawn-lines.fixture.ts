import type { DocumentText } from "@career/contracts";
import { drawPdf } from "@career/testing/resumes";
import { createDocumentParser } from "../read-document.ts";

const { read: parse } = createDocumentParser();

/** Text set at a place in points from the top left; with `right`, it ends at `x`; with `middle`, `x` is its middle. */
export type Piece = {
  x: number;
  y: number;
  text: string;
  page?: number;
  bold?: boolean;
  size?: number;
  right?: boolean;
  middle?: boolean;
};

export async function documentOf(pieces: readonly Piece[]): Promise<DocumentText> {
  const bytes = await drawPdf((document) => {
    let drawn = 1;
    for (const { x, y, text, page = 1, bold = false, size = 10, right = false, middle = false } of pieces) {
      while (drawn < page) {
        document.addPage();
        drawn += 1;
      }
      document.font(bold ? "Helvetica-Bold" : "Helvetica").fontSize(size);
      const width = document.widthOfString(text);
      document.text(text, x - (right ? width : middle ? width / 2 : 0), y, { lineBreak: false });
    }
  });
  return parse(bytes);
}

export async function linesOf(pieces: readonly Piece[]): Promise<string[]> {
  return (await documentOf(pieces)).text.split("\n");
}

export const bold = (x: number, y: number, text: string): Piece => ({ x, y, text, bold: true });
export const plain = (x: number, y: number, text: string): Piece => ({ x, y, text });
export const heading = (x: number, y: number, text: string): Piece => ({ x, y, text, bold: true, size: 13 });
export const stack = (x: number, y: number, texts: readonly string[]) =>
  texts.map((text, row) => plain(x, y + 13 * row, text));
