import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Box } from "./read-characters.ts";

/** A page as it is shown: `box` is the shown part in the page's own points, turned clockwise by `turns` quarters. */
export type PageFrame = { page: number; box: Box; turns: 0 | 1 | 2 | 3; width: number; height: number };

/** In points from the top left corner of the page as it is shown. */
export type ViewBox = { left: number; top: number; right: number; bottom: number };

export function readPageFrame(pdfium: Pdfium, page: number): PageFrame {
  const box = withMemory(pdfium, 16, (scratch) => {
    const float = (index: number) => pdfium.pdfium.getValue(scratch + index * 4, "float") as number;
    pdfium.FPDF_GetPageBoundingBox(page, scratch);
    return { left: float(0), top: float(1), right: float(2), bottom: float(3) };
  });
  const turns = (((pdfium.FPDFPage_GetRotation(page) % 4) + 4) % 4) as PageFrame["turns"];
  return { page, box, turns, width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
}

export function toView({ box: page, turns }: PageFrame, { left, bottom, right, top }: Box): ViewBox {
  if (turns === 0)
    return { left: left - page.left, top: page.top - top, right: right - page.left, bottom: page.top - bottom };
  if (turns === 1)
    return { left: bottom - page.bottom, top: left - page.left, right: top - page.bottom, bottom: right - page.left };
  if (turns === 2)
    return { left: page.right - right, top: bottom - page.bottom, right: page.right - left, bottom: top - page.bottom };
  return { left: page.top - top, top: page.right - right, right: page.top - bottom, bottom: page.right - left };
}
