import type { Canvas } from "./canvas.ts";

/** Drawn behind neighbouring pieces that share it, as one shape a page. */
export type Frame = {
  left: number;
  width: number;
  /** How far the frame reaches above and below its pieces. */
  reach: number;
  fill?: string;
  /** Colour of a bar along the left side. */
  bar?: string;
};

/** What is never parted: a line of text, a line of a table row, a panel. Lengths in points. */
export type Piece = {
  height: number;
  /** Space above, left out at the top of a page. */
  gap: number;
  /** Whether the next piece has to stand on the same page. */
  keep: boolean;
  frame?: Frame;
  /** Drawn again when a page starts with this piece. */
  header?: Piece;
  /** Entry of the document's outline. */
  bookmark?: { title: string; depth: 2 | 3 };
  draw: (canvas: Canvas, top: number) => void;
};

/** Space between blocks. */
export const blockGap = 9;

/**
 * Keeps at least `least` of the pieces together at either side of a page break, and all of them when they are fewer
 * than twice as many.
 */
export const guardEnds = (pieces: readonly Piece[], least = 2): Piece[] =>
  pieces.map((piece, index) => {
    const before = index + 1;
    const after = pieces.length - before;
    return after > 0 && (before < least || after < least) ? { ...piece, keep: true } : piece;
  });

export const keepAll = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, keep: true } : piece));

export const keepWithNext = (pieces: readonly Piece[]): Piece[] => pieces.map((piece) => ({ ...piece, keep: true }));

/** Sets the space above the first piece. */
export const after = (gap: number, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, index) => (index === 0 ? { ...piece, gap } : piece));
