import { isDate } from "./column-evidence.ts";
import { beginsPart, partsDegree, partsInstitution } from "./entry-parts.ts";
import { isBareDate } from "./fallen-dates.ts";
import type { Column, LaidLine } from "./row.ts";
import { partsDuration } from "./side-notes.ts";
import {
  edgeDepth,
  endsSentence,
  firstWidth,
  furthestAside,
  hasManySmallWords,
  hasSameSize,
  isNearerBelow,
  isOnNextLine,
  isSetAlikeBelow,
  listMark,
  withWords,
} from "./wrapping.ts";

/** In units of the font size. */
const wordSpace = 0.2;
/** In points. */
const tolerance = 0.5;
/** In points: an address above a column may reach over its edge, or a sentence end in the middle. */
const deepestEdge = 60;
/** Of the width there is: shorter lines end where their words do. */
const filledShare = 0.35;
/** What is set so much larger than most of the page is a name or a heading. */
const largerThanText = 1.15;
const asLargeAsName = 1.5;
const longestHead = 200;
/** What stands between the parts of a head: title, employer, place, dates. */
const joint =
  /\s[|·•–—@-]\s|^(?=.{0,12}\d{2})[^:]{4,40}:\s|\p{L}\s\([^)]*$|\s[|·•–—(-]$|\d\t\p{L}|^\d.{6,24}\d\s\p{L}/u;
const capital = /^[\p{Lu}\p{Lo}\d('"“|]/u;
/** "in Psychology", "degli Studi di Montefalco". */
const smallWordFirst = /^\p{Ll}{1,6}[\s'’]\p{Lu}/u;
/** "sie 2015 – lip 2020: …" */
const dateFirst = /^\p{L}{2,12}\.?,?\s['’]?\d{2}/u;
const endOfPeriod =
  /^(?:to|until|till|bis|au|à|al?|do|tot|t\/m|hasta|até|date|now|present|current)\b.{0,24}\d|^[^.]{0,12}\)$/iu;
const dates = /\b(?:19|20)\d\d\b/;
/** Dates at the end of a line end the head. */
const ended = /\d\)?$|\d\s?(?:[–—-]+\s?|\p{L}{1,5}\s)\p{L}{2,12}\)?$/u;
/** "05/2019 to 12/2022: …" begins an entry of its own below another such line. */
const periodFirst = /^\(?(?:\p{L}{3,12}\.?[\s-]|\d{1,2}[./-])?(?:19|20)\d\d\b/u;
const secondHalf = /^[–—-]\s?(?:(?:to |till )?\p{L}{2,10}\.?\s?(?:\d{4})?|[\d./-]{4,10})$/iu;
const legalForm = /(?:^|[\s,.])(?:inc|ltd|corp|co|bros|plc|a\.s|o\.o|r\.o|e\.v|s\.p\.a|s\.l|s\.a|b\.v)\.$/iu;
const openBracket = /\([^)]*$/;
const closingBracket = /^[^(]{0,24}\)/;
const labelled = /^\p{L}[^:\d]{1,24}:\s/u;
/** In characters: of a sentence, too little to tell from a name. */
const shortRest = 24;

/**
 * Puts the head of an entry, a name or a heading together that a narrow column has parted: the first word of the lower line
 * had no room above, and both are set alike. Sentences keep their lines, which say whether they wrap.
 */
export function joinWrappedHeads(lines: readonly LaidLine[]): LaidLine[] {
  const text = usualText(lines);
  const edges = findEdges(lines);
  const joined: LaidLine[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = joined.at(-1);
    const above = lines[index - 1];
    const next = lines[index + 1];
    const full = above && hasNoRoomFor(line, above, edges);
    if (
      full &&
      whole &&
      isNextInColumn(above, line) &&
      !isNearer(above, line, next) &&
      isParted(whole, line, next, text)
    ) {
      joined[joined.length - 1] = withWords(whole, line);
    } else
      joined.push({
        ...line,
        large: line.size >= asLargeAsName * text.size || undefined,
        wraps: full && !goesOnBelow(above, line) ? undefined : full,
      });
  }
  return joined;
}

/** For each column how far a line may go, where no word fits any more, and whether points of lists go on below their words. */
type Edges = ReadonlyMap<Column, { fits: number; full: number; hangs: boolean }>;

/**
 * A sentence that goes on below had no room for its next word, so no other line had room for a word that reaches as far. Where
 * there is no such sentence, the edge is where several lines end, or where the next column begins.
 */
function findEdges(lines: readonly LaidLine[]): Edges {
  const edges = new Map<Column, { fits: number; full: number; hangs: boolean }>();
  for (const [column, own] of Map.groupBy(lines, (line) => line.column)) {
    if (column === undefined) continue;
    const nearEdge = own.filter(({ right, size }) => column.right - right < edgeDepth * size).length;
    const reaches = own.flatMap((line, index) => {
      const above = own[index - 1];
      return above && isNextInColumn(above, line) && isRestOfSentence(above, line) ? [reach(above, line)] : [];
    });
    const wraps = reaches.filter((end) => column.right - end < deepestEdge);
    const left = Math.min(...own.map(({ start }) => start));
    const isFilled = nearEdge > 1 && column.right - left > filledShare * (column.limit - left);
    const full = Math.min(isFilled ? column.right : column.limit, ...wraps);
    const isKnown = isFilled || wraps.length > 0;
    const fits = isKnown ? Math.max(...own.map(({ right }) => right).filter((right) => right <= full + tolerance)) : 0;
    const hangs = own.some((line, index) => index > 0 && hangsBelow(own[index - 1]!, line));
    edges.set(column, { fits, full, hangs });
  }
  return edges;
}

/** How far a line would go with the first word of the next one. */
function reach(upper: LaidLine, lower: LaidLine): number {
  return upper.right + wordSpace * upper.size + firstWidth(lower);
}

function isRestOfSentence({ text: above }: LaidLine, { text: below }: LaidLine): boolean {
  return /^\p{Ll}{2,}/u.test(below) && hasManySmallWords(`${above} ${below}`) && !endsSentence.test(above);
}

function isNextInColumn(upper: LaidLine, lower: LaidLine): boolean {
  return upper.column === lower.column && isSetAlikeBelow(upper, lower) && isFlush(upper, lower);
}

function isFlush(upper: LaidLine, lower: LaidLine): boolean {
  return Math.abs(textStart(upper) - lower.start) <= furthestAside * upper.size;
}

/** The rest of a point, set below its words and not below its mark. */
function hangsBelow(upper: LaidLine, lower: LaidLine): boolean {
  return (
    listMark.test(upper.text) &&
    textStart(upper) !== upper.left &&
    isNextInColumn(upper, lower) &&
    /^\p{Ll}/u.test(lower.text)
  );
}

/** What is set larger or smaller is no rest of a line. Undefined where that cannot be told: in two columns, or where the edge lies somewhere between. */
function hasNoRoomFor(lower: LaidLine, upper: LaidLine, edges: Edges): boolean | undefined {
  if (!hasSameSize(upper, lower)) return false;
  const edge = upper.column && edges.get(upper.column);
  if (edge === undefined || upper.column !== lower.column) return undefined;
  if (edge.hangs && listMark.test(upper.text) && !isFlush(upper, lower)) return false;
  const end = reach(upper, lower);
  if (end > edge.full - tolerance) return true;
  return end <= edge.fits + tolerance ? false : undefined;
}

/** A paragraph goes on in a face that it has used before, below its own words and on the next line. */
function goesOnBelow(upper: LaidLine, lower: LaidLine): boolean {
  const usesFace = upper.marks.some(({ font }) => font === lower.marks[0]?.font);
  return usesFace && isFlush(upper, lower) && isOnNextLine(upper, lower);
}

function isNearer(upper: LaidLine, line: LaidLine, next: LaidLine | undefined): boolean {
  return (
    next !== undefined && next.column === line.column && hasSameSize(line, next) && isNearerBelow(upper, line, next)
  );
}

function isParted(upper: LaidLine, lower: LaidLine, next: LaidLine | undefined, text: Text): boolean {
  const [above, below] = [upper.text, lower.text];
  if (above.length + below.length > longestHead) return false;
  if (beginsPart(above, below)) return false;
  if (openBracket.test(above) && closingBracket.test(below)) return true;
  if (/\b(?:19|20)\d\d$/.test(above) && secondHalf.test(below)) return true;
  if (listMark.test(below) || below.includes("\t")) return false;
  if (periodFirst.test(above) && periodFirst.test(below)) return false;
  if (upper.size > largerThanText * text.size) return !endsSentence.test(above);
  const goesOn = next?.column === lower.column ? next : undefined;
  const isDated = dates.test(below) || (goesOn !== undefined && isBareDate(goesOn.text));
  if (isProse(lower, goesOn)) return false;
  if (listMark.test(above))
    return (
      (capital.test(below) || smallWordFirst.test(below)) &&
      !/[.!?]$/.test(below) &&
      (below.length < shortRest || dates.test(below))
    );
  if ((endsSentence.test(below) && !legalForm.test(below) && !dates.test(below)) || labelled.test(below)) return false;
  if (dates.test(above) && partsDuration(above, below)) return true;
  if (endOfPeriod.test(below)) return joint.test(above) || dates.test(above);
  if ((ended.test(above) && !/^\d/.test(below)) || isParallel(above, below, isDated)) return false;
  const stressed = upper.marks[0]?.font !== text.font;
  const isHead =
    joint.test(above) ||
    periodFirst.test(above) ||
    labelled.test(above) ||
    (isDated && partsDegree(above, below)) ||
    partsInstitution(above, below) ||
    (/,\s\S|\s(?:at|bei|chez|presso)\s\p{Lu}/u.test(above) && (stressed || isDated)) ||
    (stressed && joint.test(below));
  return (
    isHead &&
    (capital.test(below) || isDate(below) || ((stressed || isDated || dates.test(above)) && smallWordFirst.test(below)))
  );
}

/** A line with many small words, or one whose sentence goes on below. */
function isProse({ text }: LaidLine, next: LaidLine | undefined): boolean {
  if (hasManySmallWords(text)) return true;
  if (next === undefined || isDate(next.text) || dateFirst.test(next.text)) return false;
  return /^\p{Ll}/u.test(next.text) && !endOfPeriod.test(next.text) && !smallWordFirst.test(next.text);
}

/** "Go – advanced" above "C – basic". */
function isParallel(above: string, below: string, isDated: boolean): boolean {
  const joints = (text: string) =>
    lastCell(text)
      .match(/\s[|·•–—@:-]\s/gu)
      ?.join("");
  return joints(above) !== undefined && joints(above) === joints(below) && !isDated;
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
