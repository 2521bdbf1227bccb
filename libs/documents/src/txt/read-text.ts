import type { DocumentLine, DocumentText } from "@career/contracts";
import { extractorVersion } from "../assemble-document.ts";

const lineBreak = /\r\n|\n|\r|\f/g;

/** Lines over a string that is already text. Nothing is normalised: offsets are UTF-16 units of exactly `text`. */
export function readText(text: string): DocumentText {
  const lines: DocumentLine[] = [];
  let start = 0;
  let page = 1;
  let line = 1;
  for (const match of text.matchAll(lineBreak)) {
    lines.push({ page, line, start, end: match.index });
    start = match.index + match[0].length;
    line += 1;
    if (match[0] === "\f") {
      page += 1;
      line = 1;
    }
  }
  if (start < text.length || lines.length === 0) lines.push({ page, line, start, end: text.length });
  return { extractor: extractorVersion, kind: "txt", pageCount: page, text, lines, links: [], findings: [] };
}
