import { isBullet, type Span } from "./lines.ts";

const REACH = 500;

/** The bullet or sentence around a span, over wrapped lines, at most 500 characters to each side. */
export function statementAround(text: string, span: Span): Span {
  const floor = Math.max(0, span.start - REACH);
  const ceiling = Math.min(text.length, span.end + REACH);
  let start = span.start;
  while (start > floor && !startsHere(text, start)) start--;
  let end = span.end;
  while (end < ceiling && !endsHere(text, end)) end++;
  return { start, end };
}

function startsHere(text: string, at: number): boolean {
  const before = text[at - 1]!;
  if (before === "\n")
    return isBullet(text.slice(at, at + 4)) || text[at - 2] === "\n" || /[.!?:]/.test(text[at - 2] ?? "\n");
  return /\s/.test(before) && isSentenceEnd(text, at - 1);
}

function endsHere(text: string, at: number): boolean {
  if (text[at] === "\n") return isBullet(text.slice(at + 1, at + 5)) || text[at + 1] === "\n";
  return /\s/.test(text[at]!) && isSentenceEnd(text, at);
}

/** A full stop before `at` that ends a sentence: not "e.g." and not "Node. js". */
function isSentenceEnd(text: string, at: number): boolean {
  return /[\p{L}\d)%+]{2}[.!?;]$/u.test(text.slice(Math.max(0, at - 4), at)) && !/\p{Ll}/u.test(text[at + 1] ?? "");
}
