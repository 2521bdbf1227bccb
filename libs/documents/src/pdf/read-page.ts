import { tooMuchText } from "../assemble-document.ts";
import { DocumentError } from "../document-error.ts";
import { layoutPage } from "./layout-page.ts";
import { readLinks } from "./links.ts";
import { type PageFrame, readPageFrame } from "./page-frame.ts";
import { readPageObjects } from "./page-objects.ts";
import type { Pdfium } from "./pdfium.ts";
import { type Character, readCharacters } from "./read-characters.ts";
import type { LaidLine } from "./row.ts";
import { type Hidden, type HiddenKind, partByVisibility } from "./visibility.ts";

export type ReadPage = {
  frame: PageFrame;
  lines: LaidLine[];
  links: string[];
  hidden: Map<HiddenKind, Hidden>;
  recognised: boolean;
  /** Whether anything is drawn that is no text: an image, but also letters turned into outlines. */
  pictured: boolean;
  characters: number;
  /** Visible characters, and those of them whose fonts do not say which letters they are. */
  drawn: number;
  unmapped: number;
};

/** Reads one page of at most `most` characters. */
export function readPage(pdfium: Pdfium, document: number, page: number, most: number): ReadPage {
  const characters = readPageCharacters(pdfium, page, most);
  const frame = readPageFrame(pdfium, page);
  const objects = readPageObjects(pdfium, page);
  const { visible, hidden, recognised } = partByVisibility(pdfium, frame, objects, characters);
  const drawn = visible.filter(({ text }) => text.trim() !== "");
  return {
    frame,
    lines: layoutPage(visible, frame.box),
    links: readLinks(pdfium, document, page),
    hidden,
    recognised,
    pictured: objects.some(({ kind }) => kind !== "text"),
    characters: characters.length,
    drawn: drawn.length,
    unmapped: drawn.filter(({ unmapped }) => unmapped).length,
  };
}

function readPageCharacters(pdfium: Pdfium, page: number, most: number): Character[] {
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    if (pdfium.FPDFText_CountChars(textPage) > most) throw tooMuchText();
    return readCharacters(pdfium, textPage);
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}

/** More than this share of letters without a name, and what is left makes no sense. */
const unmappedShare = 0.5;

export function checkReadable(pages: readonly ReadPage[], hasText: boolean): void {
  const sum = (count: (page: ReadPage) => number) => pages.reduce((total, page) => total + count(page), 0);
  if (sum(({ unmapped }) => unmapped) > unmappedShare * sum(({ drawn }) => drawn)) {
    throw new DocumentError(
      "document.unreadable",
      "The fonts of the PDF do not say which letters they draw, so its text cannot be read. " +
        "Export it again with its fonts embedded, or upload a DOCX.",
    );
  }
  if (hasText || !pages.some(({ pictured }) => pictured)) return;
  const hidden = pages.some((page) => page.hidden.size > 0);
  throw new DocumentError(
    "document.image-only",
    `The PDF is a scan or picture: its pages contain no ${hidden ? "visible " : ""}text. ` +
      "Export it from the program it was written in, or run text recognition, and upload that file.",
  );
}
