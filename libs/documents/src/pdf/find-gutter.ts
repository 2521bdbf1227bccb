import type { Fragment } from "./fragments.ts";
import type { Row } from "./layout-page.ts";

const narrowestGutter = 8;
const margin = 0.15;
/** Rows that may cross: a header, a full-width section. */
const crossingShare = 0.35;
const fewestRows = 3;
/** No page that a person reads has more. */
const mostRows = 1000;
const alignedShare = 0.75;
const proseLength = 18;
const heading =
  /^(about( me)?|summary|profile|objective|contact|(technical |key |core )?skills|tools|languages|education|certifications?|interests|hobbies|awards|projects|publications|references|((work|professional) )?experience|employment( history)?|work history|achievements|strengths)\s*:?$/i;

/**
 * The x that parts two columns, or undefined for a page to be read row by row. A gap alone proves nothing: right-aligned dates and
 * tables of label and value leave one too, and their rows belong together.
 */
export function findGutter(rows: readonly Row[]): number | undefined {
  const fragments = rows.flatMap((row) => row.fragments);
  if (rows.length < 2 * fewestRows || rows.length > mostRows) return undefined;
  const left = fragments.reduce((least, fragment) => Math.min(least, fragment.left), Number.POSITIVE_INFINITY);
  const right = fragments.reduce((most, fragment) => Math.max(most, fragment.right), Number.NEGATIVE_INFINITY);
  const gap = widestGap(rows, left, right);
  if (!gap) return undefined;
  const middle = (gap.start + gap.end) / 2;
  const parted = rows.filter((row) => !row.fragments.some((each) => each.left < middle && each.right > middle));
  const leftSide = side(parted, (fragment) => fragment.right <= middle);
  const rightSide = side(parted, (fragment) => fragment.left >= middle);
  return areColumns(leftSide, rightSide) ? middle : undefined;
}

type Side = { baseline: number; size: number; text: string; right: number }[];

function side(rows: readonly Row[], belongs: (fragment: Fragment) => boolean): Side {
  return rows.flatMap((row) => {
    const mine = row.fragments.filter(belongs);
    const last = mine.at(-1);
    if (!last) return [];
    const text = mine.map((fragment) => fragment.text).join(" ");
    return [{ baseline: mine[0]!.baseline, size: mine[0]!.size, text, right: last.right }];
  });
}

function areColumns(left: Side, right: Side): boolean {
  const [fewer, more] = left.length < right.length ? [left, right] : [right, left];
  if (fewer.length < fewestRows) return false;
  const aligned = fewer.filter((one) =>
    more.some((other) => Math.abs(one.baseline - other.baseline) < 0.15 * Math.min(one.size, other.size)),
  );
  if (aligned.length < alignedShare * fewer.length) return true;
  if (left.some(({ text }) => heading.test(text)) && right.some(({ text }) => heading.test(text))) return true;
  return fewer.length >= 0.6 * more.length && meanLength(fewer) >= proseLength && meanLength(more) >= proseLength;
}

function meanLength(rows: Side): number {
  return rows.reduce((sum, row) => sum + row.text.length, 0) / rows.length;
}

/** Coverage histogram over x, a point a bin: the widest stretch in the middle that few rows cover. */
function widestGap(rows: readonly Row[], left: number, right: number): { start: number; end: number } | undefined {
  const width = Math.min(Math.ceil(right - left), 20_000);
  const covered = new Uint32Array(width + 1);
  for (const row of rows) {
    for (const fragment of row.fragments) {
      const end = Math.min(Math.ceil(fragment.right - left), width);
      for (let x = Math.max(0, Math.floor(fragment.left - left)); x < end; x += 1) covered[x]! += 1;
    }
  }
  const allowed = Math.floor(rows.length * crossingShare);
  let best: { start: number; end: number; crossings: number } | undefined;
  let start: number | undefined;
  const until = Math.floor(width * (1 - margin));
  for (let x = Math.ceil(width * margin); x <= until; x += 1) {
    const open = x < until && covered[x]! <= allowed;
    if (open) start ??= x;
    else if (start !== undefined) {
      best = better(best, narrow(covered, start, x));
      start = undefined;
    }
  }
  if (!best) return undefined;
  return { start: left + best.start, end: left + best.end };
}

type Gap = { start: number; end: number; crossings: number };

/** Within a sparsely covered stretch the gutter is where coverage is least. */
function narrow(covered: Uint32Array, from: number, to: number): Gap | undefined {
  const crossings = covered.subarray(from, to).reduce((least, count) => Math.min(least, count));
  let best: Gap | undefined;
  let start: number | undefined;
  for (let x = from; x <= to; x += 1) {
    if (x < to && covered[x] === crossings) start ??= x;
    else if (start !== undefined) {
      if (x - start >= narrowestGutter && (!best || x - start > best.end - best.start)) {
        best = { start, end: x, crossings };
      }
      start = undefined;
    }
  }
  return best;
}

function better(one: Gap | undefined, other: Gap | undefined): Gap | undefined {
  if (!one || !other) return one ?? other;
  return other.end - other.start > one.end - one.start ? other : one;
}
