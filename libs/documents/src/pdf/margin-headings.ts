import { isHeading, printedHeading } from "./column-evidence.ts";
import { type Fragment, sharesColumn } from "./fragments.ts";
import type { Row } from "./row.ts";
import { isSetAlikeBelow, withWords } from "./wrapping.ts";

/** As many in the margin, with nothing else among them, are no labels of a table. */
const fewestHeadings = 3;
const largerThanText = 1.1;
const mostLines = 3;
/** Headings that no row of a table carries as its label. */
const surelyHeading = /^(work|((work|professional) )?experience|employment( history)?|work history|education)\s*:?$/i;

/** Parts the rows at headings that stand in the margin, beside the first line of what they head. Each is a part of its own. */
export function partAtMarginHeadings(rows: readonly Row[]): Row[][] {
  const headings = marginHeadings(rows);
  const rest = new Set([...headings.values()].flatMap(({ lines }) => lines));
  const parts: Row[][] = [[]];
  for (const row of rows) {
    const [first, ...others] = row.fragments;
    const heading = first && headings.get(first);
    if (heading) parts.push([{ ...row, fragments: [heading.whole] }], [{ ...row, fragments: others }]);
    else {
      const fragments = row.fragments.filter((fragment) => !rest.has(fragment));
      if (fragments.length > 0) parts.at(-1)!.push({ ...row, fragments });
    }
  }
  return parts;
}

/** What a narrow margin prints as one to three lines. */
type Stack = { whole: Fragment; lines: Fragment[] };

function marginHeadings(rows: readonly Row[]): ReadonlyMap<Fragment, Stack> {
  const usualSize = rows.map(({ size }) => size).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
  const stacks: Stack[] = [];
  for (const [index, row] of rows.entries()) {
    const [first, next] = row.fragments;
    if (!first || !next || areTwins(first, next, rows[index + 1], usualSize)) continue;
    if (!stacks.at(-1)?.lines.includes(first)) stacks.push(stackFrom(first, next, rows, index));
  }
  const headings = stacks.filter(({ whole }) => isHeading(whole.text));
  const sure = headings.filter(({ whole }) => surelyHeading.test(whole.text.trim()));
  const columns = sure.length > 0 || headings.length < fewestHeadings ? sure : headings;
  const inMargin = ({ whole }: Stack) => columns.some((column) => sharesColumn(column.whole, whole));
  const isOne = (stack: Stack) =>
    isHeading(stack.whole.text) ||
    (printedHeading.test(stack.whole.text) && columns.some((one) => isSetAlike(one, stack)));
  const labels = stacks.filter((stack) => inMargin(stack) && !isOne(stack));
  if (labels.length > (sure.length > 0 ? headings.length : 0)) return new Map();
  const found = stacks.filter((stack) => isOne(stack) && inMargin(stack));
  return new Map(found.map((stack) => [stack.lines[0]!, stack]));
}

/** The first words of a row with the lines below them that stand in the margin as well. */
function stackFrom(first: Fragment, next: Fragment, rows: readonly Row[], index: number): Stack {
  const stack: Stack = { whole: first, lines: [first] };
  for (const { fragments } of rows.slice(index + 1, index + 2 * mostLines)) {
    const below = fragments[0]!;
    if (below.left >= next.left) continue;
    const last = stack.lines.at(-1)!;
    if (!sharesColumn(last, below) || !isSetAlikeBelow(last, below) || below.right > next.left) break;
    stack.whole = withWords(stack.whole, below);
    stack.lines.push(below);
  }
  return stack.lines.length > mostLines ? { whole: first, lines: [first] } : stack;
}

function isSetAlike({ whole: one }: Stack, { whole: other }: Stack): boolean {
  return one.size === other.size && one.marks[0]?.font === other.marks[0]?.font;
}

/** Two headings side by side, with text below the left one, head two columns. */
function areTwins(first: Fragment, next: Fragment, below: Row | undefined, usualSize: number): boolean {
  if (isHeading(first.text) && isHeading(next.text)) return true;
  const printedAlike = first.size > largerThanText * usualSize && next.size > largerThanText * usualSize;
  return printedAlike && below?.fragments[0] !== undefined && sharesColumn(first, below.fragments[0]);
}
