import type { LaidLine } from "./row.ts";

/** Lines from the top or bottom of a page that may be its header or footer. */
const outermost = 2;
/** In points. */
const drift = 3;

/** A header is read once, on its first page, a footer on its last; only the number of the page may differ. */
export function withoutRepeatedLines(pages: readonly LaidLine[][]): LaidLine[][] {
  const numbered = pages.map((lines, index) => ({ lines, number: index + 1 }));
  const dropped = new Set([...repeated(numbered, topOf), ...repeated(numbered.toReversed(), bottomOf)]);
  return pages.map((lines) => lines.filter((line) => !dropped.has(line)));
}

type NumberedPage = { lines: LaidLine[]; number: number };

/** Lines that stand on an earlier one of the pages as well, at the same height. */
function repeated(pages: readonly NumberedPage[], edgeOf: (lines: LaidLine[]) => LaidLine[]): LaidLine[] {
  const known = new Map<string, number[]>();
  return pages.flatMap(({ lines, number }) => {
    const found = edgeOf(lines).map((line) => ({
      line,
      key: line.text.replace(new RegExp(`\\b${number}\\b`), "#"),
    }));
    const again = found.filter(({ line, key }) =>
      known.get(key)?.some((baseline) => Math.abs(baseline - line.baseline) < drift),
    );
    for (const { line, key } of found) known.set(key, [...(known.get(key) ?? []), line.baseline]);
    return again.map(({ line }) => line);
  });
}

function topOf(lines: readonly LaidLine[]): LaidLine[] {
  return lines.toSorted((a, b) => b.baseline - a.baseline).slice(0, outermost);
}

function bottomOf(lines: readonly LaidLine[]): LaidLine[] {
  return lines.toSorted((a, b) => a.baseline - b.baseline).slice(0, outermost);
}
