import { isDate } from "./column-evidence.ts";
import type { Fragment } from "./fragments.ts";
import type { Row } from "./row.ts";
import { firstWidth, hasManySmallWords, isNearerBelow, isSetAlikeBelow, listMark, withWords } from "./wrapping.ts";

/** In units of the font size. */
const furthestAside = 0.15;
const narrowestGap = 0.5;

/** "Senior Back-End" beside a date, above "Developer": a cell whose words had no room beside the next one stays whole. */
export function joinWrappedCells(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  let above: { row: Row; end: Fragment } | undefined;
  for (const [index, row] of rows.entries()) {
    const [cell, ...others] = row.fragments;
    if (cell && others.length === 0 && above && continuesCell(above.row, above.end, cell, rows[index + 1])) {
      const [first, ...rest] = above.row.fragments as [Fragment, ...Fragment[]];
      above = {
        row: {
          ...above.row,
          fragments: [{ ...withWords(first, cell), right: Math.max(first.right, cell.right) }, ...rest],
        },
        end: cell,
      };
      joined[joined.length - 1] = above.row;
      continue;
    }
    const fragments = row.fragments.length === 1 ? partAtDate(row.fragments[0]!) : row.fragments;
    above = fragments.length > 1 ? { row: { ...row, fragments }, end: fragments[0]! } : undefined;
    joined.push(row);
  }
  return joined;
}

function continuesCell({ fragments }: Row, end: Fragment, cell: Fragment, below: Row | undefined): boolean {
  const next = fragments[1]!;
  return (
    isDate(next.text) &&
    isSetAlikeBelow(end, cell) &&
    !(below && isNearerBelow(end, cell, below)) &&
    Math.abs(end.left - cell.left) < furthestAside * end.size &&
    cell.right < next.left &&
    end.right + 2 * narrowestGap * end.size + firstWidth(cell) > next.left &&
    ![end, cell].some(({ text }) => listMark.test(text)) &&
    !hasManySmallWords(cell.text)
  );
}

/** The words and the date behind them, where a gap parts them that is hardly wider than one between words. */
function partAtDate(fragment: Fragment): Fragment[] {
  const { marks, text, size } = fragment;
  for (let index = marks.length - 1; index > 0; index -= 1) {
    const [before, after] = [marks[index - 1]!, marks[index]!];
    if (after.box.left - before.box.right < narrowestGap * size) continue;
    const end = text.slice(after.at);
    if (!isDate(end)) return [fragment];
    return [
      {
        ...fragment,
        text: text.slice(0, before.at + before.length),
        marks: marks.slice(0, index),
        right: before.box.right,
      },
      {
        ...fragment,
        text: end,
        marks: marks.slice(index).map((mark) => ({ ...mark, at: mark.at - after.at })),
        left: after.box.left,
      },
    ];
  }
  return [fragment];
}
