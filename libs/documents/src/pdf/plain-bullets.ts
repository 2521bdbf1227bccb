import type { LaidLine } from "./row.ts";

/** What fonts of symbols call the circles, squares and arrows they draw. */
const oddMark = /^[{}|~^\\`¤§¶´¸˛ˇ](?=\s)/;
const fewestLines = 2;

/** A sign that no text begins with, before line after line, is a bullet of a font that misnames it. */
export function plainBullets(lines: readonly LaidLine[]): LaidLine[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const mark = oddMark.exec(text)?.[0];
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return lines.map((line) => {
    const mark = oddMark.exec(line.text)?.[0];
    return mark && counts.get(mark)! >= fewestLines ? { ...line, text: `•${line.text.slice(1)}` } : line;
  });
}
