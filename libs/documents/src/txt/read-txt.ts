import type { DocumentText } from "@career/contracts";
import { assembleDocument } from "../assemble-document.ts";

/** A form feed begins a page; trailing blank lines of a page are dropped, blank lines between paragraphs stay. */
export function readTxt(text: string): DocumentText {
  const pages = text
    .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, "\n")
    .split("\f")
    .map((page) =>
      page
        .replace(/^\n+|\s+$/g, "")
        .split("\n")
        .map((line) => line.trimEnd()),
    );
  return assembleDocument({ kind: "txt", pages, links: [], findings: [] });
}
