import { breakLines, fill } from "./break-lines.ts";
import { type Face, faces, fontOf } from "./fonts.ts";
import { memoized } from "./memoized.ts";
import { charactersOf, normalise, type Run, runsOf } from "./shown-text.ts";
import type { Style } from "./theme.ts";

type PlacedRun = Run & { x: number };

/** Text of one line, and where each of its runs starts, in points from the line's left end. */
export type Line = { runs: PlacedRun[]; width: number; style: Style };

const emsOf = (face: Face, text: string): number => fontOf(face).layout(text).advanceWidth / fontOf(face).unitsPerEm;

/** Words come again, lines do not. */
const emsOfWord = Object.fromEntries(faces.map((face) => [face, memoized((text) => emsOf(face, text))])) as Record<
  Face,
  (text: string) => number
>;

const widthOf = (text: string, style: Style): number =>
  runsOf(text, style.bold).reduce((width, { face, text: words }) => width + emsOfWord[face](words) * style.size, 0);

const placeRuns = (text: string, style: Style): Line => {
  let width = 0;
  const runs = runsOf(text, style.bold).map((run) => {
    const x = width;
    width += emsOf(run.face, run.text) * style.size;
    return { ...run, x };
  });
  return { runs, width, style };
};

/** Points that kerning between two parts may add to what they measure apart. */
const kerningSlack = 1;

/**
 * A line that is wider as a whole than its parts were apart, because letters of some scripts change beside each other, goes
 * on in another one; one character that is wider than the column is parted too.
 */
const fitted = (text: string, style: Style, width: number): Line[] => {
  const line = placeRuns(text, style);
  if (line.width <= width + kerningSlack) return [line];
  const characters = charactersOf(text);
  const units = characters.length > 1 ? characters : [...text];
  if (units.length < 2) return [line];
  let count = units.length - 1;
  const start = () => units.slice(0, count).join("");
  while (count > 1 && placeRuns(start(), style).width > width) count -= 1;
  return [...fitted(start(), style, width), ...fitted(units.slice(count).join(""), style, width)];
};

/** The text in lines of at most `width` points; an empty text is one empty line. */
export const setLines = (text: string, style: Style, width: number): Line[] =>
  breakLines(text, (part) => widthOf(part, style), width).flatMap((line) => fitted(line, style, width));

/** One line, cut with an ellipsis where it would be wider than `width`. */
export const setLine = (text: string, style: Style, width: number): Line => {
  const single = normalise(text).replaceAll("\n", " ");
  const whole = placeRuns(single, style);
  if (whole.width <= width) return whole;
  const [start = ""] = fill(charactersOf(single), (part) => widthOf(part, style), width - widthOf("…", style));
  return placeRuns(`${start.trimEnd()}…`, style);
};
