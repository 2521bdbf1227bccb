import type { DocumentText, Finding } from "@career/contracts";
import { assembleDocument, tooManyPages, tooMuchText } from "../assemble-document.ts";
import { DocumentError } from "../document-error.ts";
import { limits } from "../limits.ts";
import { layoutPage } from "./layout-page.ts";
import { readLinks } from "./links.ts";
import { withPage, withPdf } from "./open-pdf.ts";
import type { Pdfium } from "./pdfium.ts";
import { type Character, readCharacters } from "./read-characters.ts";
import { type HiddenKind, partByVisibility } from "./visibility.ts";

const textObject = 1;

const explanations: Record<HiddenKind, string> = {
  white: "in the colour of its background",
  tiny: "smaller than 2 points",
  "off-page": "outside the page",
  invisible: "set to be invisible",
};

export function readPdf(pdfium: Pdfium, bytes: Uint8Array): DocumentText {
  return withPdf(pdfium, bytes, (document) => {
    const pageCount = pdfium.FPDF_GetPageCount(document);
    if (pageCount > limits.pages) throw tooManyPages(pageCount);
    const pages: string[][] = [];
    const links: DocumentText["links"] = [];
    const findings: Finding[] = [];
    let characters = 0;
    let drawn = false;
    for (let index = 0; index < pageCount; index += 1) {
      withPage(pdfium, document, index, (page) => {
        const all = readPageCharacters(pdfium, page, limits.characters - characters);
        characters += all.length;
        const { visible, hidden } = partByVisibility(pdfium, page, all);
        pages.push(layoutPage(visible));
        drawn ||= hasPicture(pdfium, page);
        for (const url of readLinks(pdfium, document, page)) links.push({ page: index + 1, url });
        for (const [kind, count] of hidden) findings.push(hiddenText(kind, count, index + 1));
      });
    }
    if (drawn && pages.every((page) => page.length === 0)) throw withoutText(findings.length > 0);
    return assembleDocument({ kind: "pdf", pages, links, findings });
  });
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

/** Anything drawn that is no text: an image, but also letters turned into outlines. */
function hasPicture(pdfium: Pdfium, page: number): boolean {
  for (let index = pdfium.FPDFPage_CountObjects(page) - 1; index >= 0; index -= 1) {
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) !== textObject) return true;
  }
  return false;
}

function hiddenText(kind: HiddenKind, count: number, page: number): Finding {
  const subject = count === 1 ? "1 character" : `${count} characters`;
  return { code: "text.hidden", message: `Text ${explanations[kind]} (${subject}) was left out.`, page };
}

function withoutText(hasHiddenText: boolean): DocumentError {
  return new DocumentError(
    "document.image-only",
    `The PDF is a scan or picture: its pages contain no ${hasHiddenText ? "visible " : ""}text. ` +
      "Export it from the program it was written in, or run text recognition, and upload that file.",
  );
}
