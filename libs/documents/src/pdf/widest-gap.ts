import type { Row } from "./row.ts";

const narrowestGutter = 8;
const margin = 0.15;

type Gap = { start: number; end: number };

/** The middle of the widest stretch in the middle of the page that few rows cover: coverage histogram, a point a bin. */
export function widestGap(rows: readonly Row[], crossingShare: number): number | undefined {
  const [left, right] = extent(rows);
  const width = Math.min(Math.ceil(right - left), 20_000);
  const covered = new Uint32Array(width + 1);
  for (const row of rows) {
    for (const fragment of row.fragments) {
      const end = Math.min(Math.ceil(fragment.right - left), width);
      for (let x = Math.max(0, Math.floor(fragment.left - left)); x < end; x += 1) covered[x]! += 1;
    }
  }
  const allowed = Math.floor(rows.length * crossingShare);
  let best: Gap | undefined;
  let start: number | undefined;
  const until = Math.floor(width * (1 - margin));
  for (let x = Math.ceil(width * margin); x <= until; x += 1) {
    const open = x < until && covered[x]! <= allowed;
    if (open) start ??= x;
    else if (start !== undefined) {
      best = wider(best, narrow(covered, start, x));
      start = undefined;
    }
  }
  return best && left + (best.start + best.end) / 2;
}

function extent(rows: readonly Row[]): [number, number] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { fragments } of rows) {
    for (const fragment of fragments) [left, right] = [Math.min(left, fragment.left), Math.max(right, fragment.right)];
  }
  return [left, right];
}

/** Within a sparsely covered stretch the gutter is where coverage is least. */
function narrow(covered: Uint32Array, from: number, to: number): Gap | undefined {
  const least = covered.subarray(from, to).reduce((smallest, count) => Math.min(smallest, count));
  let best: Gap | undefined;
  let start: number | undefined;
  for (let x = from; x <= to; x += 1) {
    if (x < to && covered[x] === least) start ??= x;
    else if (start !== undefined) {
      if (x - start >= narrowestGutter) best = wider(best, { start, end: x });
      start = undefined;
    }
  }
  return best;
}

function wider(one: Gap | undefined, other: Gap | undefined): Gap | undefined {
  if (!one || !other) return one ?? other;
  return other.end - other.start > one.end - one.start ? other : one;
}
