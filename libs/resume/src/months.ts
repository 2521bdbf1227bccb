/** Months are counted from year 0, so that arithmetic needs no calendar. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function parseMonth(month: string): number {
  return monthIndex(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
}

export function formatMonth(index: number): string {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`;
}

/** Months in the union of the closed ranges. */
export function unionMonths(ranges: readonly (readonly [first: number, last: number])[]): number {
  const sorted = ranges.filter(([first, last]) => first <= last).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const [first, last] of sorted) {
    total += Math.max(0, last - Math.max(first, covered + 1) + 1);
    covered = Math.max(covered, last);
  }
  return total;
}
