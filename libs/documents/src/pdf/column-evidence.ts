/** What one column would say, row by row. */
export type Side = { row: number; baseline: number; size: number; left: number; text: string }[];

const alignedShare = 0.75;
const proseLength = 18;
const fewestProseLines = 4;
const dateShare = 0.5;
const longestDate = 40;
const heading =
  /^(about( me)?|summary|profile|objective|contact|(technical |key |core )?skills|tools|languages|education|certifi(cation|cate)s?|interests|hobbies|awards|projects|publications|references|work|((work|professional) )?experience|employment( history)?|work history|achievements|strengths)\s*:?$/i;
const date =
  /\b(19|20)\d\d\b|\b(present|current|today|now|heute|actuel|actualidad)\b|\b\d+\+? ?(years?|months?|yrs?|mos?)\b/i;
/** What ends so goes on below, in the same column. */
const unfinished = /[,·•|&/+–-]$|\b(and|or|of|the|in|with|for|to|a|an|by|on|from|at)$/i;

export function isHeading(text: string): boolean {
  return heading.test(text.trim());
}

function isDate(text: string): boolean {
  return text.length <= longestDate && date.test(text);
}

/** Whether two stacks of text side by side are columns, and not the cells of a table or the dates of entries. */
export function areColumns(left: Side, right: Side): boolean {
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  if ([left, right].some((side) => share(side, ({ text }) => isDate(text)) >= dateShare)) return false;
  const [leftHeadings, rightHeadings] = [headingsOf(left), headingsOf(right)];
  if (leftHeadings.length > 0 && rightHeadings.length > 0) return true;
  if (inMargin(leftHeadings, right)) return false;
  const aligned = share(fewer, (one) =>
    more.some((other) => Math.abs(one.baseline - other.baseline) < 0.15 * Math.min(one.size, other.size)),
  );
  if (aligned < alignedShare) return true;
  if (goesOnBelow(left, right)) return true;
  if (fewer.length < fewestProseLines || fewer.length < 0.6 * more.length) return false;
  return meanLength(fewer) >= proseLength && meanLength(more) >= proseLength;
}

function headingsOf(side: Side): Side {
  return side.filter(({ text }) => isHeading(text));
}

/** Headings in the margin stand beside the first line of what they head. */
function inMargin(headings: Side, right: Side): boolean {
  const beside = new Set(right.map(({ row }) => row));
  return headings.length > 1 && headings.every(({ row }) => beside.has(row));
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
