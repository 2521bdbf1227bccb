import type { DocumentLine, DocumentText, Finding } from "@career/contracts";
import { cleanCharacters } from "./clean-characters.ts";
import { DocumentError } from "./document-error.ts";
import { limits } from "./limits.ts";

export const extractorVersion = "documents@3";

/** A line in its place: see `DocumentLine`. */
export type RawLine = {
  page: number;
  line: number;
  text: string;
  wraps?: boolean | undefined;
  large?: true | undefined;
};

export type RawDocument = {
  kind: DocumentText["kind"];
  pageCount: number;
  /** Visible lines of all pages, in reading order. */
  lines: readonly RawLine[];
  links: DocumentText["links"];
  findings: Finding[];
};

/** Fewer zero-width characters than this are left-overs of copying, not an attempt to hide something. */
const zeroWidthTolerated = 4;

export function assembleDocument(raw: RawDocument): DocumentText {
  if (raw.pageCount > limits.pages) throw tooManyPages(raw.pageCount);
  const lines: DocumentLine[] = [];
  const parts: string[] = [];
  let length = 0;
  let zeroWidth = 0;
  let tags = 0;
  let first: { page: number; line: number } | undefined;
  for (const { text, page, line, wraps, large } of raw.lines) {
    const clean = cleanCharacters(text);
    const start = lines.length === 0 ? 0 : length + 1;
    if (clean.zeroWidth > 0) first ??= { page, line };
    zeroWidth += clean.zeroWidth;
    tags += clean.tags;
    length = start + clean.text.length;
    if (length > limits.characters) throw tooMuchText();
    parts.push(clean.text);
    lines.push({ page, line, start, end: length, ...(wraps === undefined ? {} : { wraps }), ...(large && { large }) });
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
    pageCount: raw.pageCount,
    text,
    lines,
    links: raw.links,
    findings,
  };
}

/** The lines of pages that are read one after the other. */
export function placeLines(pages: readonly (readonly string[])[]): RawLine[] {
  return pages.flatMap((lines, page) => lines.map((text, line) => ({ page: page + 1, line: line + 1, text })));
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
