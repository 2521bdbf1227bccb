import type { DocumentText, Readability, ReadabilityFinding, ResumeFacts } from "@career/contracts";
import type { Span } from "../lines.ts";
import type { Section } from "../sections.ts";

export type Finding = ReadabilityFinding;
export type NotRun = Readability["notRun"][number];
export type Outcome = { findings: Finding[]; notRun: NotRun[] };

/** One analysed resume, as every check sees it. */
export type Subject = {
  document: DocumentText;
  facts: ResumeFacts;
  sections: readonly Section[];
  /** The words at a place, with their page and line; empty lines give way to the first line with text. */
  cite: (place: Span) => Pick<Finding, "page" | "line" | "quote" | "start" | "end">;
};

const MAX_QUOTE = 300;

export function createCite({ text, lines }: DocumentText): Subject["cite"] {
  const first = lines.find(({ start, end }) => text.slice(start, end).trim() !== "") ?? lines[0];
  return (place) => {
    const line = lines.findLast(({ start }) => start <= place.start) ?? first;
    const span = place.end > place.start ? place : (first ?? place);
    const { page, line: number } = (place.end > place.start ? line : first) ?? { page: 1, line: 1 };
    const end = Math.min(span.end, span.start + MAX_QUOTE);
    return { page, line: number, quote: text.slice(span.start, end), start: span.start, end };
  };
}

/** Where a reader starts: what is missing is missed there. */
export const TOP: Span = { start: 0, end: 0 };
