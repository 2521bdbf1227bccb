import { isDate } from "./column-evidence.ts";
import { beginsPart } from "./entry-parts.ts";
import { type Fragment, sharesColumn } from "./fragments.ts";
import { withRestOfWord } from "./join-hyphenated.ts";
import type { Row } from "./row.ts";
import {
  edgeDepth,
  firstWidth,
  furthestAside,
  hasManySmallWords,
  isNearerBelow,
  isSetAlikeBelow,
  listMark,
  withWords,
} from "./wrapping.ts";

/** In units of the font size. */
const narrowestGap = 0.5;
/** Of the row's width: lines of a narrower column may all be short. */
const widestShortLines = 0.6;

/** Title and employer in one cell: what follows is no third line of its own. */
const namesTwo = /\s(?:at|bei|chez|presso|[@|–—-])\s|,\s/u;

/** "Senior Back-End" beside a date, above "Developer": a cell whose words had no room beside the next one stays whole. */
export function joinWrappedCells(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  let above: Open | undefined;
  for (const [index, row] of rows.entries()) {
    const [piece, ...notes] = row.fragments;
    if (above && piece && isUnder(above.row, notes)) {
      const cell = above.cells.findIndex((line) => goesOnAt(line, piece));
      if (continuesCell(above, cell, piece, rows[index + 1], rows)) {
        const cells = above.cells.with(cell, piece);
        const fragments = above.row.fragments.with(cell, withLine(above.row.fragments[cell]!, piece));
        above = { ...above, row: { ...above.row, fragments }, cells };
        joined[above.at] = above.row;
        if (notes.length > 0) joined.push({ ...row, fragments: notes });
        continue;
      }
    }
    const fragments = row.fragments.length === 1 ? partAtDate(row.fragments[0]!) : row.fragments;
    above =
      fragments.length > 1
        ? { row: { ...row, fragments }, cells: fragments.slice(0, -1), at: joined.length }
        : undefined;
    joined.push(row);
  }
  return joined;
}

/**
 * A place and its dates may stand below one another beside a cell that says several things; two dates are those of two
 * entries, and beside an employer's place the line with the dates is the job's.
 */
function isUnder({ fragments }: Row, [note, ...others]: readonly Fragment[]): boolean {
  const last = fragments.at(-1)!;
  if (!note) return true;
  if (!/,\s\S/u.test(fragments.at(-2)?.text ?? "")) return false;
  return others.length === 0 && sharesColumn(last, note) && !(isDate(last.text) && isDate(note.text));
}

/** A row of several cells, the last line of each but the last, and the row's place in the result. */
type Open = { row: Row; cells: Fragment[]; at: number };

/** Whether a line begins below a word of another; a degree may stand in a narrow column of its own before the cell. */
function goesOnAt(upper: Fragment, lower: Fragment): boolean {
  const partsWord = withRestOfWord(upper, lower) !== undefined;
  return upper.marks.some(
    ({ at, box }) =>
      Math.abs(box.left - lower.left) < furthestAside * upper.size &&
      (partsWord || at === 0 || upper.text[at - 1] === " "),
  );
}

function withLine(cell: Fragment, line: Fragment): Fragment {
  return { ...(withRestOfWord(cell, line) ?? withWords(cell, line)), right: Math.max(cell.right, line.right) };
}

function continuesCell(
  { row, cells }: Open,
  index: number,
  piece: Fragment,
  below: Row | undefined,
  rows: readonly Row[],
): boolean {
  const end = cells[index];
  const next = row.fragments[index + 1];
  if (!end || !next) return false;
  return (
    isSetAlikeBelow(end, piece) &&
    !(below && isNearerBelow(end, piece, below)) &&
    piece.right < next.left &&
    ![end, piece].some(({ text }) => listMark.test(text)) &&
    !hasManySmallWords(piece.text) &&
    !beginsPart(end.text, piece.text) &&
    (withRestOfWord(end, piece) !== undefined || hadNoRoom(end, piece, next, rows))
  );
}

/** Beside a date that ends the row, where no cell above another date goes further, or in a column whose edge others reach. */
function hadNoRoom(end: Fragment, cell: Fragment, next: Fragment, rows: readonly Row[]): boolean {
  const needed = end.right + 2 * narrowestGap * end.size + firstWidth(cell);
  if (isDate(next.text) && (needed > next.left || isLongestBesideDates(end, needed, rows))) return true;
  const rights = rows.flatMap(({ fragments }) =>
    fragments.filter((one) => one !== end && one !== cell && one.right < next.left).map(({ right }) => right),
  );
  const edge = Math.max(end.right, ...rights);
  if (edge - end.left < widestShortLines * (next.right - end.left)) return false;
  return needed > edge && rights.some((right) => edge - right < edgeDepth * end.size);
}

/** Whether a cell with its next word would be longer than all beside dates, and shorter ones stand on one line. */
function isLongestBesideDates(end: Fragment, needed: number, rows: readonly Row[]): boolean {
  const dated = rows.flatMap(({ fragments: [cell, ...notes] }, index) => {
    if (!cell || !notes.some(({ text }) => isDate(text)) || !areFlush(cell, end)) return [];
    const below = rows[index + 1]?.fragments[0];
    return { cell, rest: below && areFlush(cell, below) && isSetAlikeBelow(cell, below) ? below : undefined };
  });
  const edge = Math.max(...dated.map(({ cell }) => cell.right));
  const hadRoom = ({ right, size }: Fragment, rest: Fragment) => right + firstWidth(rest) + narrowestGap * size < edge;
  return (
    namesTwo.test(end.text) &&
    needed > edge &&
    dated.some(({ rest }) => rest === undefined) &&
    !dated.some(({ cell, rest }) => rest && hadRoom(cell, rest))
  );
}

function areFlush(one: Fragment, other: Fragment): boolean {
  return Math.abs(one.left - other.left) < furthestAside * one.size;
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
