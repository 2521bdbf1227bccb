import { type LaidLine, mostRows } from "./row.ts";

/** A line with its place: `page` and `line` count from 1. */
export type PlacedLine = { page: number; line: number; laid: LaidLine };

/** In points: what is set flush, or may reach over a gutter. */
const tolerance = 3;
/** In units of the font size: a column that ends so far above its neighbour is not full. */
const shorter = 3;

/**
 * The lines of all pages in reading order. Where a column goes on at the top of the next page, and its neighbour on the right
 * has ended before, it is read to its end first.
 */
export function orderPages(pages: readonly (readonly LaidLine[])[]): PlacedLine[] {
  const placed = pages.map((lines, index) =>
    lines.map((laid, at): PlacedLine => ({ page: index + 1, line: at + 1, laid })),
  );
  const ordered: PlacedLine[] = [];
  for (let index = 0; index < placed.length; index += 1) {
    const page = placed[index]!;
    const columns = endInColumns(page);
    if (!columns || !isShorter(columns.right, columns.left)) {
      ordered.push(...page);
      continue;
    }
    const { above, left, right, gutter } = columns;
    for (let next = placed[index + 1]; next && goesOn(left, next, gutter); next = placed[index + 1]) {
      left.push(...next.filter(({ laid }) => laid.start < gutter));
      right.push(...next.filter(({ laid }) => laid.start >= gutter));
      index += 1;
    }
    ordered.push(...above, ...left, ...right);
  }
  return ordered;
}

type Columns = { above: PlacedLine[]; left: PlacedLine[]; right: PlacedLine[]; gutter: number };

/** The two columns that end a page: the one on the right begins higher than the one before it ends. */
function endInColumns(lines: readonly PlacedLine[]): Columns | undefined {
  if (lines.length > mostRows) return undefined;
  for (let from = 1; from < lines.length; from += 1) {
    if (lines[from]!.laid.baseline <= lines[from - 1]!.laid.baseline) continue;
    const right = lines.slice(from);
    const gutter = Math.min(...right.map(({ laid }) => laid.start)) - tolerance;
    const end = lines.slice(0, from).findLastIndex(({ laid }) => laid.right > gutter + 2 * tolerance) + 1;
    const left = lines.slice(end, from);
    if (left.length > 0) return { above: lines.slice(0, end), left, right, gutter };
  }
  return undefined;
}

function isShorter(column: readonly PlacedLine[], other: readonly PlacedLine[]): boolean {
  const { baseline, size } = column.at(-1)!.laid;
  return baseline > other.at(-1)!.laid.baseline + shorter * size;
}

/** Whether a page begins with more of the left column and has nothing across the gutter. */
function goesOn(left: readonly PlacedLine[], page: readonly PlacedLine[], gutter: number): boolean {
  const edge = Math.min(...left.map(({ laid }) => laid.start));
  const first = page[0]?.laid;
  return (
    first !== undefined &&
    first.start < gutter &&
    page.every(
      ({ laid }) => laid.start >= gutter || (laid.start > edge - tolerance && laid.right < gutter + 2 * tolerance),
    )
  );
}
