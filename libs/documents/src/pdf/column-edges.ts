/** In points; what a typesetter aligns differs by less. */
const tolerance = 0.75;
const fewestLines = 4;
const mostEdges = 100;

/** Whether so many lines begin at a place, left of which others end, that a column may begin there. */
export function columnEdges(starts: readonly { left: number; baseline: number }[]): (left: number) => boolean {
  const edges: number[] = [];
  const sorted = starts.toSorted((a, b) => a.left - b.left);
  for (let from = 0, to = 0; from < sorted.length && edges.length < mostEdges; from = to) {
    while (to < sorted.length && sorted[to]!.left - sorted[from]!.left <= tolerance) to += 1;
    const lines = new Set(sorted.slice(from, to).map(({ baseline }) => Math.round(baseline)));
    if (lines.size >= fewestLines) edges.push((sorted[from]!.left + sorted[to - 1]!.left) / 2);
  }
  return (left) => edges.some((edge) => Math.abs(edge - left) <= tolerance);
}
