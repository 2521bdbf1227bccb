import { raiseFallenDates } from "./fallen-dates.ts";
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
import { joinBrokenPeriods, raiseStacks } from "./side-notes.ts";

const deepestSplit = 6;

/** The lines of a page, of which `shown` is what is seen, in reading order. */
export function layoutPage(characters: readonly Character[], shown: Sides): LaidLine[] {
  const rightToLeft = isMostlyRightToLeft(characters);
  const straight = ([0, 1, 2, 3] as const)
    .map((turns) => ({ turns, group: characters.filter((character) => character.turns === turns) }))
    .sort((a, b) => b.group.length - a.group.length)
    .flatMap(({ turns, group }) => {
      const rows = toRows(toFragments(group.map((character) => toGlyph(character, turns))));
      if (rows.length > mostRows) return rows;
      const context: Context = {
        rightToLeft,
        limit: turns === 0 ? marginOf(rows, shown) : Number.POSITIVE_INFINITY,
        middle: turns === 0 ? (shown.left + shown.right) / 2 : undefined,
      };
      return partAtFooter(rows)
        .flatMap(partAtMarginHeadings)
        .flatMap((part) => orderRows(part, context));
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

type Sides = { left: number; right: number };

/** Where the margin on the right begins, which is as wide as that on the left. */
function marginOf(rows: readonly Row[], { left, right }: Sides): number {
  return right - (leftOf(rows) - left);
}

/** `limit`: no line on this part of the page goes on beyond it; `middle`: of the page, where the part is as wide as that. */
type Context = { rightToLeft: boolean; limit: number; middle: number | undefined };

/** Columns are read one after the other, between the rows that cross them; whatever has none, row by row. */
function orderRows(rows: readonly Row[], context: Context, depth = 0): Row[] {
  const bands = depth < deepestSplit ? findColumns(rows, context.middle) : undefined;
  return bands
    ? bands.flatMap((band) => orderBand(band, context, depth + 1))
    : inColumn(raiseStacks(joinWrappedCells(joinBrokenPeriods(raiseFallenDates(rows)))), context);
}

function inColumn(rows: readonly Row[], { limit }: Context): Row[] {
  const within = rows.filter((row) => rightOf([row]) <= limit);
  const column = { right: rightOf(within.length > 0 ? within : rows), limit };
  return rows.map((row) => ({ ...row, column }));
}

function orderBand({ rows, gutter }: Band, context: Context, depth: number): Row[] {
  if (gutter === undefined) return orderRows(rows, context, depth);
  const fragments = rows.flatMap((row) => row.fragments);
  const left = toRows(fragments.filter((fragment) => fragment.left < gutter));
  const right = toRows(fragments.filter((fragment) => fragment.left >= gutter));
  const ordered = [
    orderRows(left, { ...context, limit: leftOf(right), middle: undefined }, depth),
    orderRows(right, { ...context, middle: undefined }, depth),
  ];
  return (context.rightToLeft ? ordered.toReversed() : ordered).flat();
}

function leftOf(rows: readonly Row[]): number {
  const lefts = rows.flatMap(({ fragments }) => fragments.map(({ left }) => left));
  return lefts.reduce((least, left) => Math.min(least, left), Number.POSITIVE_INFINITY);
}

function rightOf(rows: readonly Row[]): number {
  const rights = rows.flatMap(({ fragments }) => fragments.map(({ right }) => right));
  return rights.reduce((most, right) => Math.max(most, right), Number.NEGATIVE_INFINITY);
}
