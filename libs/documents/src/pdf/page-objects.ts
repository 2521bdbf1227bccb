import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Box, Colour } from "./read-characters.ts";

/** What the page draws, in the order of drawing: what comes later lies on top. */
export type PageObject = {
  handle: number;
  kind: "text" | "path" | "picture";
  box: Box;
  /** Of a filled path; undefined for what has no single colour. */
  fill: Colour | undefined;
};

const textObject = 1;
const pathObject = 2;

export function readPageObjects(pdfium: Pdfium, page: number): PageObject[] {
  return withMemory(pdfium, 24, (scratch) => {
    const float = (offset: number) => pdfium.pdfium.getValue(scratch + offset, "float") as number;
    const objects: PageObject[] = [];
    const count = pdfium.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      const handle = pdfium.FPDFPage_GetObject(page, index);
      const type = pdfium.FPDFPageObj_GetType(handle);
      const kind = type === textObject ? "text" : type === pathObject ? "path" : "picture";
      const fill = kind === "path" ? readFill(pdfium, handle, scratch) : undefined;
      let box = nowhere;
      if (kind !== "text" && pdfium.FPDFPageObj_GetBounds(handle, scratch, scratch + 4, scratch + 8, scratch + 12)) {
        box = { left: float(0), bottom: float(4), right: float(8), top: float(12) };
      }
      objects.push({ handle, kind, box, fill });
    }
    return objects;
  });
}

const nowhere: Box = { left: 0, bottom: 0, right: 0, top: 0 };

function readFill(pdfium: Pdfium, path: number, scratch: number): Colour | undefined {
  const int = (offset: number) => pdfium.pdfium.getValue(scratch + offset, "i32") as number;
  if (!pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4) || int(0) === 0) return undefined;
  if (!pdfium.FPDFPageObj_GetFillColor(path, scratch, scratch + 4, scratch + 8, scratch + 12)) return undefined;
  return { red: int(0), green: int(4), blue: int(8), alpha: int(12) };
}
