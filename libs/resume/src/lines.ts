import type { DocumentText } from "@career/contracts";

export type Span = { start: number; end: number };

/**
 * A trimmed line. `text` has the same length as the visible text it stands for, with odd spaces and quotes made plain.
 * `wraps`: whether the layout makes it the rest of the line above; undefined where there is none, or it does not tell.
 * `large`: set as large as a name.
 */
export type Line = Span & {
  page: number;
  line: number;
  text: string;
  wraps?: boolean | undefined;
  large?: true | undefined;
};

/** A piece of a line, with its place in the document. */
export type Piece = Span & { text: string };

/** Longer documents are read for skills in full, for structure only so far: nobody's resume has more. */
const MAX_LINES = 5000;
const MAX_LINE_LENGTH = 1000;

const ODD_SPACE = /(?!\t)[\p{Cc}\p{Zs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Replaces one UTF-16 unit by one, so offsets hold. */
export function plain(text: string): string {
  return text
    .replace(ODD_SPACE, " ")
    .replace(/[\u2018\u2019\u02bc\uff07`]/g, "'")
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

export function readLines(document: DocumentText): Line[] {
  return document.lines.slice(0, MAX_LINES).map(({ page, line, start, end, wraps, large }) => {
    const raw = withoutMarks(plain(document.text.slice(start, Math.min(end, start + MAX_LINE_LENGTH))));
    const text = raw.trim();
    const first = start + raw.length - raw.trimStart().length;
    return { page, line, start: first, end: first + text.length, text, wraps, large };
  });
}

const MARKED =
  /^\s*#{1,6}(?=\s)|\*{2}(?=\S)|(?<=\S)\*{2}|__(?=\S)|(?<=\S)__|^\s*[*_](?=[^*_\s])(?=.*[^*_\s][*_]\s*$)|(?<=[^*_\s])[*_](?=\s*$)/gu;

/** Markdown's marks of headings and emphasis become spaces. */
function withoutMarks(text: string): string {
  return /[#*_]/.test(text) ? text.replace(MARKED, (marks) => " ".repeat(marks.length)) : text;
}

/** The pieces between matches of `separator` (global), without the punctuation at their ends. */
export function splitPieces(line: Piece, separator: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.text.matchAll(separator)) {
    pieces.push(trimPiece(line, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(trimPiece(line, from, line.text.length));
  return pieces.filter((piece) => piece.text !== "");
}

const EDGE = /[\s,;:|•·●▪■◦‣∙*~/\\_()[\]{}<>‐‑‒–—―−-]/u;

/** `line.text` from `from` to `to`, without punctuation at the ends. */
export function trimPiece(line: Piece, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(line.text[start]!)) start++;
  while (end > start && EDGE.test(line.text[end - 1]!) && !closesBracket(line.text, start, end)) end--;
  return { text: line.text.slice(start, end), start: line.start + start, end: line.start + end };
}

/** "Administrator (CKA)": the last sign belongs to a bracket within. */
function closesBracket(text: string, start: number, end: number): boolean {
  if (text[end - 1] !== ")") return false;
  const opening = text.lastIndexOf("(", end - 2);
  return opening > start && text.lastIndexOf(")", end - 2) < opening;
}

export function spanOnly({ start, end }: Span): Span {
  return { start, end };
}

export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

const BULLET = /^(?:[•●▪■◦‣⁃∙·○□▸►▶➢➤✓✔❖◆◇⦿*+o\uf0b7\uf0a7\uf076]\s?|[‐‑‒–—−-]\s+|\d{1,2}[.)]\s+)/u;

export function isBullet(text: string): boolean {
  const match = BULLET.exec(text);
  // The letter "o" stands for a bullet in old word processors, but only before a space.
  return match !== null && (!/^[o+*]/.test(text) || /^[o+*]\s/.test(text));
}

export function withoutBullet(line: Line): Line {
  if (!isBullet(line.text)) return line;
  const skipped = BULLET.exec(line.text)![0].length;
  return { ...line, start: line.start + skipped, text: line.text.slice(skipped) };
}
