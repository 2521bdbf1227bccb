import type { DocumentText, Fact, QuotedLine } from "@career/contracts";

/** Characters of a line that are kept; some documents are one line. */
const longestLine = 300;

/** The lines that facts stand on, each once, for showing a fact in its place. */
export const quotedLines = (document: DocumentText, facts: readonly Fact[]): QuotedLine[] => {
  const wanted = new Set(facts.map(({ page, line }) => `${page}:${line}`));
  return document.lines
    .filter(({ page, line }) => wanted.has(`${page}:${line}`))
    .map(({ page, line, start, end }) => ({
      page,
      line,
      text: document.text.slice(start, Math.min(end, start + longestLine)).trim(),
    }));
};
