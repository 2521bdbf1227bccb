import { contrast, type Rgb, unseenContrast } from "../contrast.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Box, Character } from "./read-characters.ts";

const pixelsPerPoint = 2;
const longestSide = 2400;
const bitmapBgrx = 3;
/** A drawn letter leaves more than this share of its box in another colour than its own. */
const backgroundShare = 0.25;
/** Of a box on each side; every letter has ink in between. */
const inset = 0.25;

export type PagePixels = {
  /** Whether it differs from what lies behind it. */
  stands: (character: Character) => boolean;
  /** Whether anything at all is drawn where the middle of a letter is. */
  shows: (letter: Character) => boolean;
};

/** Renders the page once, to ask what of its characters can be seen. */
export function withPagePixels<T>(pdfium: Pdfium, page: number, use: (pixels: PagePixels) => T): T {
  return renderPage(pdfium, page, pixelsPerPoint, (image) =>
    withMemory(pdfium, 8, (scratch) => {
      const device = (x: number, y: number): [number, number] => {
        pdfium.FPDF_PageToDevice(page, 0, 0, image.width, image.height, 0, x, y, scratch, scratch + 4);
        return [pdfium.pdfium.getValue(scratch, "i32") as number, pdfium.pdfium.getValue(scratch + 4, "i32") as number];
      };
      const colours = (box: Box) => coloursIn(box, image, device);
      return use({
        stands: ({ box, colour }) => standsOut(colour, colours(box)),
        shows: ({ box }) => hasContrast(colours(middleOf(box))),
      });
    }),
  );
}

/** The page as it is shown on white paper: four bytes a pixel, blue, green, red and one without meaning. */
export function renderPage<T>(pdfium: Pdfium, page: number, scale: number, use: (image: PageImage) => T): T {
  const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  const fitting = Math.min(scale, longestSide / Math.max(pageWidth, pageHeight, 1));
  const width = Math.max(1, Math.round(pageWidth * fitting));
  const height = Math.max(1, Math.round(pageHeight * fitting));
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bitmapBgrx, 0, 0);
  if (bitmap === 0) throw new RangeError("WASM memory cap");
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const address = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return use({ pixels: pdfium.heap().slice(address, address + stride * height), stride, width, height });
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

export type PageImage = { pixels: Uint8Array; stride: number; width: number; height: number };

/** The box of a character is as tall as its line: what covers the letter may end within it. */
function middleOf({ left, bottom, right, top }: Box): Box {
  const [across, along] = [inset * (right - left), inset * (top - bottom)];
  return { left: left + across, bottom: bottom + along, right: right - across, top: top - along };
}

function* coloursIn(box: Box, { pixels, stride, width, height }: PageImage, device: Device): Generator<Rgb> {
  const [x1, y1] = device(box.left, box.top);
  const [x2, y2] = device(box.right, box.bottom);
  for (let y = clamp(Math.min(y1, y2), height); y < clamp(Math.max(y1, y2) + 1, height); y += 1) {
    for (let x = clamp(Math.min(x1, x2), width); x < clamp(Math.max(x1, x2) + 1, width); x += 1) {
      const offset = y * stride + x * 4;
      yield { blue: pixels[offset]!, green: pixels[offset + 1]!, red: pixels[offset + 2]! };
    }
  }
}

type Device = (x: number, y: number) => [number, number];

function standsOut(colour: Rgb, pixels: Iterable<Rgb>): boolean {
  let total = 0;
  let different = 0;
  for (const pixel of pixels) {
    total += 1;
    if (contrast(colour, pixel) >= unseenContrast) different += 1;
  }
  return total > 0 && different / total >= backgroundShare;
}

function hasContrast(pixels: Iterable<Rgb>): boolean {
  let first: Rgb | undefined;
  for (const pixel of pixels) {
    first ??= pixel;
    if (contrast(first, pixel) >= unseenContrast) return true;
  }
  return false;
}

function clamp(value: number, end: number): number {
  return Math.min(Math.max(value, 0), end);
}
