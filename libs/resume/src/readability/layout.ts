import type { Line } from "../lines.ts";
import { readLines } from "../lines.ts";
import type { Finding, Outcome, Subject } from "./outcome.ts";

/** Two stretches of words with a wide gap between them, neither of them a date or a place. */
const SIDE_BY_SIDE = /^(\S.{11,}?)(?:\s{4,}|\t+)(\S.{11,})$/u;
const DATED = /\d{4}|\p{Lu}[\p{L} .]+,\s\p{Lu}[\p{L} .]+$/u;
const FEWEST_ROWS = 5;
/** Signs of icon fonts, and the mark of a character that could not be read. */
const UNREADABLE = /[\p{Co}\ufffd]/u;
const MOST_EACH = 5;

/** What the order and the signs of the text show; positions are not known here. */
export function checkLayout({ document, facts, cite }: Subject): Outcome {
  const lines = readLines(document);
  const findings: Finding[] = [];
  for (const finding of facts.findings.filter(({ code }) => code.startsWith("text."))) {
    const line = document.lines.find((one) => one.page === (finding.page ?? 1) && one.line === (finding.line ?? 1));
    findings.push({ ...finding, severity: "problem", ...cite(line ?? { start: 0, end: 0 }) });
  }
  for (const line of unreadable(document.text, lines).slice(0, MOST_EACH)) {
    findings.push({
      code: "layout.symbols",
      severity: "warning",
      message: "This line has signs that only its own font can show; other programs see nothing or a box.",
      question: "Does the line say everything without them?",
      ...cite(line),
    });
  }
  if (document.kind !== "txt") {
    const reason = "The text comes without positions, so tables, text boxes and columns cannot be seen in it.";
    return { findings, notRun: [{ check: "layout.columns", reason }] };
  }
  const rows = lines.filter(({ text }) => isSideBySide(text));
  if (rows.length >= FEWEST_ROWS) {
    findings.push({
      code: "layout.columns",
      severity: "problem",
      message: `${rows.length} lines hold two columns; programs read straight across and mix them.`,
      ...cite(rows[0]!),
    });
  }
  return { findings, notRun: [] };
}

function isSideBySide(text: string): boolean {
  const match = SIDE_BY_SIDE.exec(text);
  return match !== null && !DATED.test(match[2]!);
}

/** A bullet from an icon font is common and harmless, so the first sign of a line does not count. */
function unreadable(text: string, lines: readonly Line[]): Line[] {
  return lines.filter(({ start, end }) => UNREADABLE.test(text.slice(start + 1, end)));
}
