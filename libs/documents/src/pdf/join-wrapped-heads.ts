import type { LaidLine } from "./row.ts";
import {
  edgeDepth,
  endsSentence,
  firstWidth,
  furthestAside,
  hasManySmallWords,
  hasSameSize,
  isNearerBelow,
  isSetAlikeBelow,
  listMark,
  withWords,
} from "./wrapping.ts";

/** In units of the font size. */
const wordSpace = 0.2;
/** What is set so much larger than most of the page is a name or a heading. */
const largerThanText = 1.15;
const longestHead = 200;
/** What stands between the parts of a head: title, employer, place, dates. */
const joint =
  /\s[|·•–—@-]\s|\s@\s|^(?=.{0,12}\d{2})[^:]{4,40}:\s|\p{L}\s\([^)]*$|\s[|·•–—(-]$|\d\t\p{L}|^\d.{6,24}\d\s\p{L}/u;
const beginsPart = /^[\p{Lu}\p{Lo}\d('"“|]/u;
/** "in Psychology", "degli Studi di Montefalco". */
const smallWordFirst = /^\p{Ll}{1,6}\s\p{Lu}/u;
const endOfPeriod =
  /^(?:to|until|till|bis|au|à|al?|do|tot|t\/m|hasta|até|date|now|present|current)\b.{0,24}\d|^[^.]{0,12}\)$/iu;
const dates = /\b(?:19|20)\d\d\b/;
/** Dates at the end of a line end the head. */
const ended = /\d\)?$|\d\s?(?:[–—-]+\s?|\p{L}{1,5}\s)\p{L}{2,12}\)?$/u;
/** "05/2019 to 12/2022: …" begins an entry of its own below another such line. */
const periodFirst = /^\(?(?:\p{L}{3,12}\.?[\s-]|\d{1,2}[./-])?(?:19|20)\d\d\b/u;
const secondHalf = /^[–—-]\s?(?:(?:to |till )?\p{L}{2,10}\.?\s?(?:\d{4})?|[\d./-]{4,10})$/iu;
const openBracket = /\([^)]*$/;
const closingBracket = /^[^(]{0,24}\)/;
const labelled = /^\p{L}[^:\d]{1,24}:\s/u;
/** In characters: of a sentence, too little to tell from a name. */
const shortRest = 24;

/**
 * Puts the head of an entry, a name or a heading together that a narrow column has parted: the first word of the lower line
 * had no room above, and both are set alike. Sentences keep their lines.
 */
export function joinWrappedHeads(lines: readonly LaidLine[]): LaidLine[] {
  const text = usualText(lines);
  const joined: LaidLine[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = joined.at(-1);
    const above = lines[index - 1];
    const next = lines[index + 1];
    const wraps = whole && above && hadNoRoom(above, line, lines) && !isNearer(above, line, next);
    if (wraps && isParted(whole, line, next, text)) {
      joined[joined.length - 1] = withWords(whole, line);
    } else joined.push(line);
  }
  return joined;
}

function hadNoRoom(upper: LaidLine, lower: LaidLine, lines: readonly LaidLine[]): boolean {
  const { size, column } = upper;
  if (column === undefined || column !== lower.column || !isSetAlikeBelow(upper, lower)) return false;
  if (Math.abs(textStart(upper) - lower.start) > furthestAside * size) return false;
  const edges = lines.filter((line) => line.column === column && column.right - line.right < edgeDepth * size);
  return edges.length > 1 && upper.right + wordSpace * size + firstWidth(lower) > column.right;
}

function isNearer(upper: LaidLine, line: LaidLine, next: LaidLine | undefined): boolean {
  return (
    next !== undefined && next.column === line.column && hasSameSize(line, next) && isNearerBelow(upper, line, next)
  );
}

function isParted(upper: LaidLine, lower: LaidLine, next: LaidLine | undefined, text: Text): boolean {
  const [above, below] = [upper.text, lower.text];
  if (above.length + below.length > longestHead) return false;
  if (openBracket.test(above) && closingBracket.test(below)) return true;
  if (/\b(?:19|20)\d\d$/.test(above) && secondHalf.test(below)) return true;
  if (listMark.test(below) || below.includes("\t")) return false;
  if (periodFirst.test(above) && periodFirst.test(below)) return false;
  if (upper.size > largerThanText * text.size) return !endsSentence.test(above);
  if (isProse(lower, next)) return false;
  if (listMark.test(above))
    return beginsPart.test(below) && !/[.!?]$/.test(below) && (below.length < shortRest || dates.test(below));
  if ((endsSentence.test(below) && !dates.test(below)) || labelled.test(below)) return false;
  if (endOfPeriod.test(below)) return joint.test(above) || dates.test(above);
  if ((ended.test(above) && !/^\d/.test(below)) || isParallel(above, below)) return false;
  const stressed = upper.marks[0]?.font !== text.font;
  const isHead =
    joint.test(above) ||
    labelled.test(above) ||
    (/,\s\S/.test(above) && (stressed || dates.test(below))) ||
    (stressed && joint.test(below));
  return isHead && (beginsPart.test(below) || (stressed && smallWordFirst.test(below)));
}

/** A line with many small words, or one whose sentence goes on below. */
function isProse({ text, column }: LaidLine, next: LaidLine | undefined): boolean {
  return (
    hasManySmallWords(text) ||
    (next !== undefined &&
      next.column === column &&
      /^\p{Ll}/u.test(next.text) &&
      !endOfPeriod.test(next.text) &&
      !smallWordFirst.test(next.text))
  );
}

/** "Go – advanced" above "C – basic". */
function isParallel(above: string, below: string): boolean {
  const joints = (text: string) =>
    lastCell(text)
      .match(/\s[|·•–—@:-]\s/gu)
      ?.join("");
  return joints(above) !== undefined && joints(above) === joints(below) && !dates.test(below);
}

function lastCell(text: string): string {
  return text.slice(text.lastIndexOf("\t") + 1);
}

/** Where the words begin in the last column of a line, after a list mark. */
function textStart({ text, marks, left, start }: LaidLine): number {
  const mark = listMark.exec(text)?.[0].length ?? 0;
  return mark === 0 || left !== start ? left : (marks.find(({ at }) => at >= mark)?.box.left ?? left);
}

type Text = { size: number; font: number | undefined };

/** Size and font of most letters. */
function usualText(lines: readonly LaidLine[]): Text {
  return {
    size: mostFrequent(lines.map(({ size, text }) => [size, text.length])) ?? 0,
    font: mostFrequent(lines.map(({ marks, text }) => [marks[0]?.font ?? 0, text.length])),
  };
}

function mostFrequent(weighted: readonly (readonly [value: number, weight: number])[]): number | undefined {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0];
}
