import type PDFDocument from "pdfkit";
import { type Face, fontOf } from "./fonts.ts";
import type { Line } from "./lines.ts";
import type { Branch, Tree } from "./structure.ts";

/** Draws on the current page. Lengths in points from its top left corner. */
export type Canvas = {
  /** Draws the line with its box's top at `top`, as part of the branch or, without one, as decoration. */
  line: (line: Line, x: number, top: number, branch?: Branch) => void;
  /** Enters branches in this order, also those in which nothing is drawn, as an empty cell. */
  reserve: (branches: readonly Branch[]) => void;
  box: (x: number, top: number, width: number, height: number, colour: string, radius?: number) => void;
  dot: (x: number, y: number, radius: number, colour: string) => void;
  /** Marks what `draw` draws as decoration, which a screen reader leaves out. */
  decoration: (draw: () => void) => void;
};

type Document = InstanceType<typeof PDFDocument>;

/** Distance of the baseline from the top of a line, in parts of its size, with what leading adds shared out evenly. */
const ascent = 0.969;
const descent = 0.241;

/** Devanagari vowels are drawn before the letters that they follow in the text. */
const isReordered = (face: Face): boolean => face.startsWith("devanagari");

const baselineOf = ({ style }: Line): number =>
  (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size;

export const createCanvas = (document: Document, tree: Tree): Canvas => {
  const registered = new Set<Face>();
  const useFace = (face: Face): void => {
    if (!registered.has(face)) document.registerFont(face, fontOf(face) as unknown as string);
    registered.add(face);
    document.font(face);
  };
  const drawRuns = ({ runs, style }: Line, x: number, baseline: number): void => {
    document.fillColor(style.colour).fontSize(style.size);
    for (const run of runs) {
      useFace(run.face);
      const draw = () => document.text(run.text, x + run.x, baseline, { lineBreak: false, baseline: "alphabetic" });
      const actual = run.missing ?? (isReordered(run.face) ? run.text : undefined);
      if (actual === undefined) draw();
      else tree.span(actual, draw);
    }
  };
  const canvas: Canvas = {
    line: (line, x, top, branch) => {
      if (line.runs.length === 0) return;
      const draw = () => drawRuns(line, x, top + baselineOf(line));
      if (branch) tree.mark(branch, draw);
      else canvas.decoration(draw);
    },
    reserve: (branches) => {
      for (const branch of branches) tree.enter(branch);
    },
    box: (x, top, width, height, colour, radius = 0) => {
      document.roundedRect(x, top, width, height, radius).fill(colour);
    },
    dot: (x, y, radius, colour) => {
      document.circle(x, y, radius).fill(colour);
    },
    decoration: (draw) => {
      document.markContent("Artifact", { type: "Layout" });
      draw();
      document.endMarkedContent();
    },
  };
  return canvas;
};
