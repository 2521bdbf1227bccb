import type { DocumentLine, DocumentText, Finding } from "@career/contracts";
import { cleanCharacters } from "./clean-characters.ts";
import { DocumentError } from "./document-error.ts";
import { limits } from "./limits.ts";

export const extractorVersion = "documents@2";

/** `wraps`: see `DocumentLine`. */
type RawLine = { text: string; wraps?: boolean | undefined };

export type RawDocument = {
  kind: DocumentText["kind"];
  /** Visible lines of every page, in reading order. */
  pages: RawLine[][];
  links: DocumentText["links"];
  findings: Finding[];
};

/** Fewer zero-width characters than this are left-overs of copying, not an attempt to hide something. */
const zeroWidthTolerated = 4;

export function assembleDocument(raw: RawDocument): DocumentText {
  if (raw.pages.length > limits.pages) throw tooManyPages(raw.pages.length);
  const lines: DocumentLine[] = [];
  const parts: string[] = [];
  let length = 0;
  let zeroWidth = 0;
  let tags = 0;
  let first: { page: number; line: number } | undefined;
  for (const [pageIndex, page] of raw.pages.entries()) {
    for (const [lineIndex, rawLine] of page.entries()) {
      const clean = cleanCharacters(rawLine.text);
      const start = length === 0 && parts.length === 0 ? 0 : length + 1;
      const place = { page: pageIndex + 1, line: lineIndex + 1 };
      if (clean.zeroWidth > 0) first ??= place;
      zeroWidth += clean.zeroWidth;
      tags += clean.tags;
      length = start + clean.text.length;
      if (length > limits.characters) throw tooMuchText();
      parts.push(clean.text);
      lines.push({ ...place, start, end: length, ...(rawLine.wraps === undefined ? {} : { wraps: rawLine.wraps }) });
    }
  }
  const text = parts.join("\n");
  if (text.trim() === "")
    throw new DocumentError(
      "document.empty",
      "The document contains no visible text. Upload a resume with text in it.",
    );
  const findings = [...raw.findings];
  if (first && (zeroWidth > zeroWidthTolerated || tags > 0)) {
    findings.push({
      code: "text.hidden",
      message: `${zeroWidth} zero-width characters, which a reader cannot see, were left out.`,
      ...first,
    });
  }
  return {
    extractor: extractorVersion,
    kind: raw.kind,
    pageCount: raw.pages.length,
    text,
    lines,
    links: raw.links,
    findings,
  };
}

export function tooManyPages(pages: number): DocumentError {
  return new DocumentError(
    "document.too-complex",
    `The document has ${pages} pages; at most ${limits.pages} are read. Upload only the resume.`,
  );
}

export function tooMuchText(): DocumentError {
  return new DocumentError(
    "document.too-complex",
    `The document has more than ${limits.characters.toLocaleString("en")} characters. Upload only the resume.`,
  );
}
