import { contrast, unseenContrast } from "../contrast.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Character } from "./read-characters.ts";

const pixelsPerPoint = 2;
const longestSide = 2400;
const bitmapBgrx = 3;
/** A drawn letter leaves more than this share of its box in another colour than its own. */
const backgroundShare = 0.25;

export type PagePixels = { stands: (character: Character) => boolean };

/** Renders the page once, to ask whether a character stands out from what lies behind it. */
export function renderPage<T>(pdfium: Pdfium, page: number, use: (pixels: PagePixels) => T): T {
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const scale = Math.min(pixelsPerPoint, longestSide / Math.max(pageWidth, pageHeight, 1));
  const width = Math.max(1, Math.round(pageWidth * scale));
  const height = Math.max(1, Math.round(pageHeight * scale));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bitmapBgrx, 0, 0);
  if (bitmap === 0) throw new RangeError("WASM memory cap");
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const address = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const pixels = pdfium.heap().slice(address, address + stride * height);
    return withMemory(pdfium, 8, (scratch) => {
      const device = (x: number, y: number): [number, number] => {
        pdfium.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, scratch, scratch + 4);
        return [pdfium.pdfium.getValue(scratch, "i32") as number, pdfium.pdfium.getValue(scratch + 4, "i32") as number];
      };
      return use({ stands: (character) => standsOut(character, { pixels, stride, width, height, device }) });
    });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

type Bitmap = {
  pixels: Uint8Array;
  stride: number;
  width: number;
  height: number;
  device: (x: number, y: number) => [number, number];
};

function standsOut({ box, colour }: Character, bitmap: Bitmap): boolean {
  const [x1, y1] = bitmap.device(box.left, box.top);
  const [x2, y2] = bitmap.device(box.right, box.bottom);
  let total = 0;
  let different = 0;
  for (let y = clamp(Math.min(y1, y2), bitmap.height); y < clamp(Math.max(y1, y2) + 1, bitmap.height); y += 1) {
    for (let x = clamp(Math.min(x1, x2), bitmap.width); x < clamp(Math.max(x1, x2) + 1, bitmap.width); x += 1) {
      const offset = y * bitmap.stride + x * 4;
      const [blue, green, red] = [bitmap.pixels[offset]!, bitmap.pixels[offset + 1]!, bitmap.pixels[offset + 2]!];
      total += 1;
      if (contrast(colour, { red, green, blue }) >= unseenContrast) different += 1;
    }
  }
  return total > 0 && different / total >= backgroundShare;
}

function clamp(value: number, end: number): number {
  return Math.min(Math.max(value, 0), end);
}
