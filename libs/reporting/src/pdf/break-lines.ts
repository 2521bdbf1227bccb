import { charactersOf, normalise } from "./shown-text.ts";

/** Width of a text that stays on one line, in points. */
export type Measure = (text: string) => number;

/** Between words and spaces, and after the hyphen of a compound. */
const opportunities = /(?<=\s)(?=\S)|(?<=\S)(?=\s)|(?<=\p{L}-)(?=\p{L})/u;

/** Breaks anywhere between characters. */
export const fill = (characters: readonly string[], measure: Measure, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const character of characters) {
    const advance = measure(character);
    if (line !== "" && used + advance > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += advance;
  }
  return line === "" ? lines : [...lines, line];
};

const breakParagraph = (paragraph: string, measure: Measure, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const part of paragraph.split(opportunities)) {
    const advance = measure(part);
    if (used + advance <= width) {
      line += part;
      used += advance;
      continue;
    }
    if (line.trim() !== "") lines.push(line);
    // Spaces at the end of a line hang in the margin, where nobody sees them.
    const pieces = part.trim() === "" ? [] : fill(charactersOf(part), measure, width);
    line = pieces.pop() ?? "";
    used = measure(line);
    for (const piece of pieces) lines.push(piece);
  }
  return [...lines, line].map((text) => text.trimEnd());
};

/** Lines no wider than `width`; words break only when longer than a line. Always at least one line. */
export const breakLines = (text: string, measure: Measure, width: number): string[] =>
  normalise(text)
    .split("\n")
    .flatMap((paragraph) => breakParagraph(paragraph, measure, width));
