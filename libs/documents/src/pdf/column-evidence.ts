/** What one column would say, row by row. */
export type Side = {
  row: number;
  baseline: number;
  size: number;
  left: number;
  right: number;
  text: string;
  pieces: number;
}[];

const alignedShare = 0.75;
const proseLength = 18;
const fewestProseLines = 4;
const dateShare = 0.5;
/** In points: what a typesetter sets flush differs by less. */
const flush = 1;
const flushShare = 0.8;
const raggedShare = 0.5;
/** In units of the font size. */
const besideShare = 0.7;
const mostGridRows = 6;
const longestCell = 24;
const gridShare = 0.5;
const longestDate = 40;
const bareDate = /^(?:(?:\p{L}+[.:]?,?|Q[1-4])[\s-]){0,2}['’(]?\d(?:.*\d)?\D{0,16}$/u;
export const printedHeading = /^\p{Lu}[^\d@.,|]{3,40}$/u;
const headingNoun =
  /^(?:about|summary|profile|objective|contact|skills|tools|technologies|languages|education|certifi(?:cation|cate)s?|licen[cs]es|interests|hobbies|awards|projects|publications|references|work|experience|employment|career|background|qualifications|competenc(?:e|ie)s|proficienc(?:y|ies)|achievements|strengths|volunteering|training|courses|studies|expertise|activities)$/i;
const headingWord =
  /^(?:me|my|the|professional|relevant|history|academic|educational|technical|core|key|personal|side|selected|spoken|language|computer|it|soft|additional|other|executive|details|information|positions|held|areas|of|and|&|in)$/i;
const mostHeadingWords = 4;
const date =
  /\b(19|20)\d\d\b|['’]\d\d\b|\b(present|current|today|now|heute|actuel|actualidad)\b|\b\d{1,2}[./]\d\d ?([–—-]|to\b|until\b|bis\b)|\b\d+\+? ?(years?|months?|yrs?|mos?)\b/i;
/** In units of the font size: what lies further below is no part of the same text. */
const lineFall = 1.8;
/** What ends so goes on below, in the same column. */
const unfinished = /[,·•|&/+–-]$|\b(and|or|of|the|in|with|for|to|a|an|by|on|from|at)$/i;

export function isHeading(text: string): boolean {
  const words = text.trim().replace(/\s*:$/, "").split(/\s+/);
  return (
    words.length <= mostHeadingWords &&
    words.some((word) => headingNoun.test(word)) &&
    words.every((word) => headingNoun.test(word) || headingWord.test(word))
  );
}

export function isDate(text: string): boolean {
  return text.length <= longestDate && date.test(text);
}

/** Whether two stacks of text side by side are columns, and not the cells of a table or the dates of entries. */
export function areColumns(left: Side, right: Side): boolean {
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  const areTwins = haveTwinHeadings(left, right);
  if (!areTwins && [left, right].some((side) => share(side, ({ text }) => isDate(text)) >= dateShare)) return false;
  if (areNotes(right) || !standBeside(left, right)) return false;
  if (!areTwins && (labelsRows(left, right) || isGrid(left, right))) return false;
  const [leftHeadings, rightHeadings] = [headingsOf(left), headingsOf(right)];
  if (leftHeadings.length > 0 && rightHeadings.length > 0) return true;
  if (inMargin(leftHeadings, left, right)) return false;
  const aligned = share(fewer, (one) => more.some((other) => sharesBaseline(one, other)));
  if (aligned < alignedShare) return true;
  if (goesOnBelow(left, right)) return true;
  if (fewer.length < fewestProseLines || fewer.length < 0.6 * more.length) return false;
  return meanLength(fewer) >= proseLength && meanLength(more) >= proseLength;
}

/** Whether lines of both overlap in height: what is only indented stands below the one and above the other. */
function standBeside(left: Side, right: Side): boolean {
  return left.some((one) =>
    right.some((other) => Math.abs(one.baseline - other.baseline) < besideShare * Math.min(one.size, other.size)),
  );
}

/** A few short cells at the end of rows of several: names of tools, three beside one another. */
function isGrid(left: Side, right: Side): boolean {
  if (right.length > mostGridRows) return false;
  const cells = new Set(left.filter(({ pieces }) => pieces > 1).map(({ row }) => row));
  return (
    right.every(({ text }) => text.length <= longestCell) && share(right, ({ row }) => cells.has(row)) >= gridShare
  );
}

/** Places and dates set flush right at the ends of their rows. */
function areNotes(side: Side): boolean {
  if (!side.some(({ text }) => isDate(text))) return false;
  const edge = Math.max(...side.map(({ right }) => right));
  if (share(side, ({ right }) => edge - right < flush) < flushShare) return false;
  return side.every(({ left }) => share(side, (one) => Math.abs(one.left - left) < flush) < raggedShare);
}

/** Headings by their words, and by their print in any language. */
function headingsOf(side: Side): Side {
  const sizes = side.map(({ size }) => size).sort((a, b) => a - b);
  const usual = { size: sizes[(sizes.length - 1) >> 1] ?? 0 };
  return side.filter(
    (line) => isHeading(line.text) || (isLarger(line, usual) && line.pieces === 1 && printedHeading.test(line.text)),
  );
}

/** Whether both columns begin a section in the same row. */
export function haveTwinHeadings(left: Side, right: Side): boolean {
  const beside = new Set(headingsOf(right).map(({ row }) => row));
  return headingsOf(left).some(({ row }) => beside.has(row));
}

/** Headings in the margin stand beside the first line of what they head, with nothing right below them. */
function inMargin(headings: Side, left: Side, right: Side): boolean {
  const beside = new Set(right.map(({ row }) => row));
  const text = left.filter((line) => !headings.includes(line));
  return (
    headings.length > 1 &&
    headings.every(({ row }) => beside.has(row)) &&
    headings.filter((heading) => text.some((line) => isNextLine(heading, line))).length < headings.length / 2
  );
}

/** A date that stands alone beside the first line of an entry is the label of a table's row. */
function labelsRows(left: Side, right: Side): boolean {
  return left.some(
    (label) =>
      label.pieces === 1 &&
      isDate(label.text) &&
      bareDate.test(label.text) &&
      right.some((other) => sharesBaseline(label, other)) &&
      !left.some(
        (line) =>
          (isNextLine(label, line) || isNextLine(line, label)) && !isDatePart(line.text) && !isLarger(line, label),
      ),
  );
}

function isDatePart(text: string): boolean {
  return isDate(text) || isHeading(text) || /^\p{L}{2,12}$/u.test(text);
}

function isLarger(one: { size: number }, other: { size: number }): boolean {
  return one.size > 1.1 * other.size;
}

function isNextLine(upper: Side[number], lower: Side[number]): boolean {
  const fall = upper.baseline - lower.baseline;
  return fall > 0 && fall < lineFall * Math.max(upper.size, lower.size);
}

function sharesBaseline(one: Side[number], other: Side[number]): boolean {
  return Math.abs(one.baseline - other.baseline) < 0.15 * Math.min(one.size, other.size);
}

/** A cell on the left that stops in the middle of a list or sentence while the row goes on to its right. */
function goesOnBelow(left: Side, right: Side): boolean {
  const beside = new Set(right.map(({ row }) => row));
  return left.some((cell, index) => {
    const below = left[index + 1];
    return (
      beside.has(cell.row) &&
      unfinished.test(cell.text) &&
      below?.row === cell.row + 1 &&
      sameStart(cell.left, below.left)
    );
  });
}

function sameStart(one: number, other: number): boolean {
  return Math.abs(one - other) < 2;
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length;
}

function meanLength(side: Side): number {
  return side.reduce((sum, { text }) => sum + text.length, 0) / side.length;
}
