import type { DocumentText } from "@career/contracts";

/** A plain text as a one-page document, for tests. */
export function documentOf(text: string, links: string[] = []): DocumentText {
  let start = 0;
  const lines = text.split("\n").map((raw, index) => {
    const line = { page: 1, line: index + 1, start, end: start + raw.length };
    start += raw.length + 1;
    return line;
  });
  return {
    extractor: "documents@1",
    kind: "txt",
    pageCount: 1,
    text,
    lines,
    links: links.map((url) => ({ page: 1, url })),
    findings: [],
  };
}
