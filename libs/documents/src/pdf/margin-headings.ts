import { isHeading } from "./column-evidence.ts";
import { type Fragment, sharesColumn } from "./fragments.ts";
import type { Row } from "./row.ts";

/** As many in the margin, with nothing else among them, are no labels of a table. */
const fewestHeadings = 3;
const largerThanText = 1.1;
/** Headings that no row of a table carries as its label. */
const surelyHeading = /^(work|((work|professional) )?experience|employment( history)?|work history|education)\s*:?$/i;

/** Parts the rows at headings that stand in the margin, beside the first line of what they head. Each is a part of its own. */
export function partAtMarginHeadings(rows: readonly Row[]): Row[][] {
  const isMarginHeading = marginHeadings(rows);
  const parts: Row[][] = [[]];
  for (const row of rows) {
    const [first, ...rest] = row.fragments;
    if (first && rest.length > 0 && isMarginHeading(first)) {
      parts.push([{ ...row, fragments: [first] }], [{ ...row, fragments: rest }]);
    } else parts.at(-1)!.push(row);
  }
  return parts;
}

function marginHeadings(rows: readonly Row[]): (fragment: Fragment) => boolean {
  const usualSize = rows.map(({ size }) => size).sort((a, b) => a - b)[rows.length >> 1] ?? 0;
  const firsts = rows.flatMap(({ fragments: [first, next] }, index) =>
    first && next && !areTwins(first, next, rows[index + 1], usualSize) ? first : [],
  );
  const headings = firsts.filter(({ text }) => isHeading(text));
  const sure = headings.filter(({ text }) => surelyHeading.test(text.trim()));
  const columns = sure.length > 0 || headings.length < fewestHeadings ? sure : headings;
  const inMargin = (fragment: Fragment) => columns.some((column) => sharesColumn(column, fragment));
  const labels = firsts.filter((fragment) => inMargin(fragment) && !isHeading(fragment.text));
  if (labels.length > (sure.length > 0 ? headings.length : 0)) return () => false;
  return (fragment) => firsts.includes(fragment) && isHeading(fragment.text) && inMargin(fragment);
}

/** Two headings side by side, with text below the left one, head two columns. */
function areTwins(first: Fragment, next: Fragment, below: Row | undefined, usualSize: number): boolean {
  if (isHeading(first.text) && isHeading(next.text)) return true;
  const printedAlike = first.size > largerThanText * usualSize && next.size > largerThanText * usualSize;
  return printedAlike && below?.fragments[0] !== undefined && sharesColumn(first, below.fragments[0]);
}
