import type { Span } from "./lines.ts";

/** Those inside a span, of spans in order: mentions are found in the whole posting, where their surroundings show what they mean. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const inside: T[] = [];
  for (; low < spans.length && spans[low]!.end <= end; low++) inside.push(spans[low]!);
  return inside;
}

/** A text with every gap as one space, and where a span of it is printed. */
export function singleSpaced(text: string): { text: string; printed: (span: Span) => Span } {
  const kept = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => text.slice(index - 1, index + 1) !== "  ",
  );
  return {
    text: kept.map((index) => text[index]).join(""),
    printed: ({ start, end }) => ({ start: kept[start]!, end: kept[end - 1]! + 1 }),
  };
}
