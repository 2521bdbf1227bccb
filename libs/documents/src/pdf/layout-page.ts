import { type Band, findColumns } from "./find-columns.ts";
import { toFragments, toGlyph } from "./fragments.ts";
import { joinHyphenated } from "./join-hyphenated.ts";
import { joinWrappedCells } from "./join-wrapped-cells.ts";
import { joinWrappedHeads } from "./join-wrapped-heads.ts";
import { partAtMarginHeadings } from "./margin-headings.ts";
import { plainBullets } from "./plain-bullets.ts";
import type { Character } from "./read-characters.ts";
import { isRightToLeft } from "./right-to-left.ts";
import { type LaidLine, mostRows, type Row, toLine, toRows } from "./row.ts";
import { settleSideNotes } from "./side-notes.ts";

const deepestSplit = 6;

/** The page's lines in reading order. */
export function layoutPage(characters: readonly Character[]): LaidLine[] {
  const rightToLeft = isMostlyRightToLeft(characters);
  const straight = ([0, 1, 2, 3] as const)
    .map((turns) => ({ turns, group: characters.filter((character) => character.turns === turns) }))
    .sort((a, b) => b.group.length - a.group.length)
    .flatMap(({ turns, group }) => {
      const rows = toRows(toFragments(group.map((character) => toGlyph(character, turns))));
      if (rows.length > mostRows) return rows;
      return partAtFooter(rows)
        .flatMap(partAtMarginHeadings)
        .flatMap((part) => orderRows(part, rightToLeft));
    });
  return [
    ...joinWrappedHeads(joinHyphenated(plainBullets(straight.map((row) => toLine(row, rightToLeft))))),
    ...slantedLines(characters),
  ].filter(({ text }) => text.trim() !== "");
}

/** A page in Arabic or Hebrew names tools and employers in Latin letters as well. */
const rightToLeftShare = 0.4;

function isMostlyRightToLeft(characters: readonly Character[]): boolean {
  const letters = characters.filter(({ text }) => /\p{L}/u.test(text));
  return letters.filter(({ text }) => isRightToLeft(text)).length > rightToLeftShare * letters.length;
}

/** Each slanted text object is a line of its own, after all others. */
function slantedLines(characters: readonly Character[]): LaidLine[] {
  const lines = new Map<number, LaidLine>();
  for (const { turns, object, text, box, x, y, size, font } of characters) {
    if (turns !== undefined) continue;
    const line = lines.get(object) ?? {
      ...{ text: "", marks: [], start: x, left: x, right: x, baseline: y, size },
      column: undefined,
    };
    if (line.text !== "" || text.trim() !== "") {
      line.marks.push({ at: line.text.length, length: text.length, box, font });
      line.text += text;
    }
    lines.set(object, line);
  }
  return [...lines.values()];
}

/** In units of the font size. */
const footerGap = 4;

/** A last line far below all others belongs to no column. */
function partAtFooter(rows: Row[]): Row[][] {
  const [above, last] = rows.slice(-2);
  if (!above || !last || above.baseline - last.baseline < footerGap * last.size) return [rows];
  return [rows.slice(0, -1), [last]];
}

/** Columns are read one after the other, between the rows that cross them; whatever has none, row by row. */
function orderRows(rows: readonly Row[], rightToLeft: boolean, depth = 0): Row[] {
  const bands = depth < deepestSplit ? findColumns(rows) : undefined;
  return bands
    ? bands.flatMap((band) => orderBand(band, rightToLeft, depth + 1))
    : inColumn(settleSideNotes(joinWrappedCells(rows)));
}

function inColumn(rows: readonly Row[]): Row[] {
  const rights = rows.flatMap(({ fragments }) => fragments.map(({ right }) => right));
  const column = { right: rights.reduce((most, right) => Math.max(most, right), Number.NEGATIVE_INFINITY) };
  return rows.map((row) => ({ ...row, column }));
}

function orderBand({ rows, gutter }: Band, rightToLeft: boolean, depth: number): Row[] {
  if (gutter === undefined) return orderRows(rows, rightToLeft, depth);
  const fragments = rows.flatMap((row) => row.fragments);
  const left = fragments.filter((fragment) => fragment.left < gutter);
  const right = fragments.filter((fragment) => fragment.left >= gutter);
  const sides = rightToLeft ? [right, left] : [left, right];
  return sides.flatMap((side) => orderRows(toRows(side), rightToLeft, depth));
}
