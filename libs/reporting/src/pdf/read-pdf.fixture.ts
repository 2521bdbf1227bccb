import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";

export type Letter = { text: string; left: number; right: number; top: number; bottom: number };
export type ReadPage = {
  width: number;
  height: number;
  letters: Letter[];
  text: string;
  annotations: number;
  objects: number;
};

let loading: Promise<WrappedPdfiumModule> | undefined;

const load = async (): Promise<WrappedPdfiumModule> => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  const pdfium = await init({ wasmBinary: new Uint8Array(wasm).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
};

/** Text without the spaces, which a reader of a PDF has to guess. */
export const bare = (text: string): string => text.normalize("NFC").replace(/\s/g, "");

const readLetters = (pdfium: WrappedPdfiumModule, page: number, height: number, scratch: number): Letter[] => {
  const textPage = pdfium.FPDFText_LoadPage(page);
  const double = (index: number): number => pdfium.pdfium.getValue(scratch + index * 8, "double") as number;
  const letters: Letter[] = [];
  for (let index = 0; index < pdfium.FPDFText_CountChars(textPage); index += 1) {
    const code = pdfium.FPDFText_GetUnicode(textPage, index);
    if (code === 0 || pdfium.FPDFText_IsGenerated(textPage, index) === 1) continue;
    pdfium.FPDFText_GetCharBox(textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    const [left, right, bottom, top] = [double(0), double(1), height - double(2), height - double(3)];
    // PDFium gives a hyphen at the end of a line as this control character.
    letters.push({ text: code === 2 ? "-" : String.fromCodePoint(code), left, right, top, bottom });
  }
  pdfium.FPDFText_ClosePage(textPage);
  return letters;
};

/** The pages as an independent reader sees them; lengths in points from the top left corner. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPage[]> => {
  loading ??= load();
  const pdfium = await loading;
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const address = malloc(bytes.length);
  const scratch = malloc(64);
  const { memory } = pdfium.pdfium.wasmExports as unknown as { memory: { buffer: ArrayBuffer } };
  new Uint8Array(memory.buffer).set(bytes, address);
  const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, "");
  const pages = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index): ReadPage => {
    const page = pdfium.FPDF_LoadPage(document, index);
    const height = pdfium.FPDF_GetPageHeightF(page);
    const letters = readLetters(pdfium, page, height, scratch);
    const text = bare(letters.map((letter) => letter.text).join(""));
    const annotations = pdfium.FPDFPage_GetAnnotCount(page);
    const objects = pdfium.FPDFPage_CountObjects(page);
    const width = pdfium.FPDF_GetPageWidthF(page);
    pdfium.FPDF_ClosePage(page);
    return { width, height, letters, text, annotations, objects };
  });
  pdfium.FPDF_CloseDocument(document);
  free(scratch);
  free(address);
  return pages;
};
