import { contrast, unseenContrast, white } from "../contrast.ts";
import { renderPage } from "./page-pixels.ts";
import { type Pdfium, withMemory } from "./pdfium.ts";
import type { Box, Character, Colour } from "./read-characters.ts";

export type HiddenKind = "white" | "tiny" | "off-page" | "invisible";
export type Visibility = { visible: Character[]; hidden: Map<HiddenKind, number> };

const tiniestSize = 2;
const invisibleMode = 3;
const faintestAlpha = 13;
const pathObject = 2;
/** A drawing of more shapes than this is judged by its pixels alone. */
const mostPaths = 500;

/** Parts the characters a reader sees from those put there for machines only; counts the latter by kind. */
export function partByVisibility(pdfium: Pdfium, page: number, characters: readonly Character[]): Visibility {
  const pageBox = readPageBox(pdfium, page);
  const paths = filledPaths(pdfium, page);
  const hidden = new Map<HiddenKind, number>();
  const certain = new Map<Character, HiddenKind>();
  const doubtful = new Map<number, Character[]>();
  for (const character of characters) {
    const kind = certainKind(character, pageBox);
    if (kind) certain.set(character, kind);
    else if (character.text.trim() !== "" && isDoubtful(character, paths)) {
      const group = doubtful.get(character.object);
      if (group) group.push(character);
      else doubtful.set(character.object, [character]);
    }
  }
  if (doubtful.size > 0) {
    renderPage(pdfium, page, ({ stands }) => {
      for (const group of doubtful.values()) {
        const standing = group.filter(stands).length;
        if (standing * 2 < group.length) for (const character of group) certain.set(character, "white");
      }
    });
  }
  for (const [character, kind] of certain) {
    if (character.text.trim() !== "") hidden.set(kind, (hidden.get(kind) ?? 0) + 1);
  }
  return { visible: characters.filter((character) => !certain.has(character)), hidden };
}

function certainKind({ box, size, renderMode, colour }: Character, page: Box): HiddenKind | undefined {
  if (renderMode === invisibleMode || colour.alpha < faintestAlpha) return "invisible";
  // Type 3 fonts state a size of their own units, so a tall box proves that the letter is not tiny.
  if (size < tiniestSize && Math.max(box.top - box.bottom, box.right - box.left) < tiniestSize) return "tiny";
  const x = (box.left + box.right) / 2;
  const y = (box.bottom + box.top) / 2;
  return x < page.left || x > page.right || y < page.bottom || y > page.top ? "off-page" : undefined;
}

function isDoubtful({ box, colour }: Character, paths: readonly FilledPath[]): boolean {
  if (contrast(colour, white) < unseenContrast) return true;
  return (
    paths.length > mostPaths ||
    paths.some((path) => contrast(colour, path.colour) < unseenContrast && overlaps(path.box, box))
  );
}

type FilledPath = { box: Box; colour: Colour };

function filledPaths(pdfium: Pdfium, page: number): FilledPath[] {
  return withMemory(pdfium, 24, (scratch) => {
    const read = (offset: number, type: "float" | "i32") => pdfium.pdfium.getValue(scratch + offset, type) as number;
    const paths: FilledPath[] = [];
    const count = pdfium.FPDFPage_CountObjects(page);
    for (let index = 0; index < count; index += 1) {
      const object = pdfium.FPDFPage_GetObject(page, index);
      if (pdfium.FPDFPageObj_GetType(object) !== pathObject) continue;
      if (!pdfium.FPDFPath_GetDrawMode(object, scratch, scratch + 4) || read(0, "i32") === 0) continue;
      if (!pdfium.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
      const [red, green, blue, alpha] = [read(0, "i32"), read(4, "i32"), read(8, "i32"), read(12, "i32")];
      if (!pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
      const box = { left: read(0, "float"), bottom: read(4, "float"), right: read(8, "float"), top: read(12, "float") };
      paths.push({ box, colour: { red, green, blue, alpha } });
    }
    return paths;
  });
}

function readPageBox(pdfium: Pdfium, page: number): Box {
  return withMemory(pdfium, 16, (scratch) => {
    const float = (index: number) => pdfium.pdfium.getValue(scratch + index * 4, "float") as number;
    pdfium.FPDF_GetPageBoundingBox(page, scratch);
    return { left: float(0), top: float(1), right: float(2), bottom: float(3) };
  });
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top;
}
