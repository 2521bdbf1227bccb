import { centredRows } from "./centred-rows.ts";
import { areColumns, haveTwinHeadings, isDate, type Side } from "./column-evidence.ts";
import type { Fragment } from "./fragments.ts";
import type { Row } from "./row.ts";
import { widestGap } from "./widest-gap.ts";

/** Rows to be read together: as two columns parted at `gutter`, or row by row. */
export type Band = { rows: Row[]; gutter: number | undefined };

/** Rows that may cross: a header, a full-width section. */
const crossingShare = 0.35;
const fewestRows = 3;
/** Beside a name and a title stands a stack of addresses. */
const fewestRowsOfBand = 2;
const mostCandidates = 24;
/** In points: a long address may reach as far beyond its column. */
const overhang = 3;
/** In points: a long address or a point that was not wrapped. */
const furthestOver = 75;
const nearRows = 3;
/** In units of the font size: more than the words of a list are set in. */
const indent = 3;
/** Rows with nothing on the right; further apart, two things on the right are not one column. */
const mostRowsBetween = 2;

/**
 * Parts the rows where columns stand side by side; undefined for rows to be read as they are. A gap alone proves nothing:
 * right-aligned dates and tables of label and value leave one too, and their rows belong together.
 */
export function findColumns(rows: readonly Row[], middleOfPage?: number): Band[] | undefined {
  if (rows.length < fewestRows) return undefined;
  const centred = centredRows(rows, middleOfPage);
  const places = new Map(rows.map((row, index) => [row, index]));
  const starts = new Map<number, number>();
  const startAt = (gutter: number) => {
    const start = starts.get(gutter) ?? startOfColumn(rows, gutter);
    starts.set(gutter, start);
    return start;
  };
  const crosses: Crosses = (row, gutter) =>
    centred.has(row) ||
    (reachesOver(row, gutter) && !isTooLong(rows, places.get(row)!, gutter)) ||
    endsInDate(row, gutter, startAt(gutter));
  const gap = rows.length < 2 * fewestRows ? undefined : widestGap(rows, crossingShare);
  const gutters = [...(gap === undefined ? [] : [gap]), ...columnStarts(rows)];
  const whole = gutters
    .filter((gutter) => partsPage(rows, gutter, crosses))
    .map((gutter) => ({
      gutter,
      crossings: rows.filter((row) => crosses(row, gutter)).length,
      ragged: raggedness(rows, gutter),
    }))
    .sort((a, b) => a.crossings - b.crossings || a.ragged - b.ragged)[0];
  return whole ? bandsAt(rows, whole.gutter, crosses) : bestBand(rows, gutters, crosses);
}

/** Whether a row belongs to no side of a gutter. */
type Crosses = (row: Row, gutter: number) => boolean;

/** Places just left of where fragments begin, those of most rows first, but for the left edge of all. */
function columnStarts(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  let edge = Number.POSITIVE_INFINITY;
  for (const { left } of rows.flatMap(({ fragments }) => fragments)) {
    counts.set(Math.floor(left), (counts.get(Math.floor(left)) ?? 0) + 1);
    edge = Math.min(edge, left);
  }
  return [...counts]
    .filter(([left]) => left > edge)
    .sort(([leftA, countA], [leftB, countB]) => countB - countA || leftA - leftB)
    .slice(0, mostCandidates)
    .map(([left]) => left - 0.5);
}

function partsPage(rows: readonly Row[], gutter: number, crosses: Crosses): boolean {
  if (rows.length < 2 * fewestRows) return false;
  const parted = rows.filter((row) => !crosses(row, gutter));
  return parted.length >= rows.length * (1 - crossingShare) && partsRows(parted, gutter, fewestRows);
}

/** Rows that begin elsewhere right of the gutter than most of them: the date of an entry belongs to the column on its left. */
function raggedness(rows: readonly Row[], gutter: number): number {
  const starts = rows.flatMap((row) => row.fragments.find(({ left }) => left >= gutter)?.left ?? []);
  const counts = new Map<number, number>();
  for (const start of starts) counts.set(Math.round(start), (counts.get(Math.round(start)) ?? 0) + 1);
  return starts.length - Math.max(0, ...counts.values());
}

function partsRows(rows: readonly Row[], gutter: number, fewest: number): boolean {
  const left = side(rows, (fragment) => fragment.left < gutter && fragment.right <= gutter + overhang);
  const right = side(rows, (fragment) => fragment.left >= gutter);
  const enough = haveTwinHeadings(left, right) ? fewestRowsOfBand : fewest;
  return Math.min(left.length, right.length) >= enough && areColumns(left, right);
}

function side(rows: readonly Row[], belongs: (fragment: Fragment) => boolean): Side {
  return rows.flatMap((row, index) => {
    const mine = row.fragments.filter(belongs);
    if (mine.length === 0) return [];
    const text = mine.map((fragment) => fragment.text).join(" ");
    const [{ baseline, size, left }] = mine as [Fragment];
    return [{ row: index, baseline, size, left, right: mine.at(-1)!.right, text, pieces: mine.length }];
  });
}

function reachesOver(row: Row, gutter: number): boolean {
  return row.fragments.some((fragment) => fragment.left < gutter && fragment.right > gutter + overhang);
}

/** A single line of the left column, such as an address, that goes a little over the gutter, with both columns above and below. */
function isTooLong(rows: readonly Row[], index: number, gutter: number): boolean {
  const [line] = rows[index]!.fragments;
  const around = [rows.slice(Math.max(0, index - nearRows), index), rows.slice(index + 1, index + 1 + nearRows)];
  return (
    line !== undefined &&
    line.left < gutter &&
    line.right < gutter + furthestOver &&
    around.every(
      (near) =>
        near.some(({ fragments }) => fragments.some(({ left }) => left >= gutter)) &&
        near.some(({ fragments }) => fragments.some(({ left }) => Math.abs(left - line.left) < indent * line.size)) &&
        !near.some((row) => reachesOver(row, gutter)),
    )
  );
}

/** Where most of the rows begin that have something on the right. */
function startOfColumn(rows: readonly Row[], gutter: number): number {
  const counts = new Map<number, number>();
  for (const { fragments } of rows) {
    const first = fragments.find(({ left }) => left >= gutter);
    if (first) counts.set(Math.round(first.left), (counts.get(Math.round(first.left)) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? gutter;
}

/** A date that begins elsewhere than the column on the right ends a row across both. */
function endsInDate({ fragments }: Row, gutter: number, start: number): boolean {
  const [note, ...others] = fragments.filter(({ left }) => left >= gutter);
  return (
    note !== undefined &&
    others.length === 0 &&
    fragments.length > 1 &&
    note.left - start > indent * note.size &&
    isDate(note.text)
  );
}

function bandsAt(rows: readonly Row[], gutter: number, crosses: Crosses): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const own = crosses(row, gutter) ? undefined : gutter;
    const band = bands.at(-1);
    if (band && band.gutter === own) band.rows.push(row);
    else bands.push({ rows: [row], gutter: own });
  }
  return bands;
}

/** The tallest run of rows that no fragment crosses and that proves itself two columns, between what is above and below. */
function bestBand(rows: readonly Row[], gutters: readonly number[], crosses: Crosses): Band[] | undefined {
  let best: { from: number; to: number; gutter: number } | undefined;
  for (const gutter of gutters) {
    for (const { from, to } of runs(rows, gutter, crosses)) {
      if (best && to - from <= best.to - best.from) continue;
      if (partsRows(rows.slice(from, to), gutter, fewestRowsOfBand)) best = { from, to, gutter };
    }
  }
  if (!best || best.to - best.from < fewestRows) return undefined;
  const { from, gutter } = best;
  // Where nothing crosses the gutter down to the end of the page, the left column only goes on for longer.
  const to = rows.slice(best.to).some((row) => crosses(row, gutter)) ? best.to : rows.length;
  const bands: Band[] = [
    { rows: rows.slice(0, from), gutter: undefined },
    { rows: rows.slice(from, to), gutter },
    { rows: rows.slice(to), gutter: undefined },
  ];
  return bands.filter((band) => band.rows.length > 0);
}

/** Runs of rows that do not cross the gutter, from the first with something on its right to the last. */
function runs(rows: readonly Row[], gutter: number, crosses: Crosses): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from: number | undefined;
  let to = 0;
  const end = () => {
    if (from !== undefined && to - from >= fewestRowsOfBand) found.push({ from, to });
    from = undefined;
  };
  for (const [index, row] of rows.entries()) {
    if (crosses(row, gutter)) end();
    else if (row.fragments.some((fragment) => fragment.left >= gutter)) {
      if (index - to > mostRowsBetween) end();
      from ??= index;
      to = index + 1;
    }
  }
  end();
  return found;
}
