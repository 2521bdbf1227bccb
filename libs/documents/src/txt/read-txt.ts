import type { DocumentText } from "@career/contracts";
import { assembleDocument, placeLines } from "../assemble-document.ts";

/** A form feed begins a page; blank lines between paragraphs stay, those around a page's text go. */
export function readTxt(text: string): DocumentText {
  const pages = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, "\n")
    .split("\f")
    .map((page) => withoutBlankEnds(page.split("\n").map((line) => line.trimEnd())));
  return assembleDocument({
    kind: "txt",
    pageCount: pages.length,
    lines: placeLines(pages),
    links: [],
    findings: [],
  });
}

function withoutBlankEnds(lines: string[]): string[] {
  const isText = (line: string) => line !== "";
  return lines.slice(Math.max(0, lines.findIndex(isText)), lines.findLastIndex(isText) + 1);
}
