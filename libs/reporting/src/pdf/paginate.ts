import type { Piece } from "./pieces.ts";

export type Placed = { piece: Piece; top: number };

export type Area = { top: number; bottom: number };

/** Pieces up to the first that may be followed by a page break. */
const groupsOf = (pieces: readonly Piece[]): Piece[][] => {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  for (const piece of pieces) {
    group.push(piece);
    if (piece.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
};

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((height, piece, index) => height + piece.height + (index === 0 ? 0 : piece.gap), 0);

/** Parts what cannot be kept together, because no page is high enough, into chunks that a page can hold. */
const splitGroup = (group: readonly Piece[], height: number): Piece[][] => {
  if (heightOf(group) <= height) return [[...group]];
  return group.map((piece) => [piece]);
};

/** Places every piece on a page. A page is started only for a piece, so that none is empty but the only one. */
export const paginate = (pieces: readonly Piece[], { top, bottom }: Area): Placed[][] => {
  const pages: Placed[][] = [[]];
  let y = top;
  const place = (piece: Piece, gap: number): void => {
    pages.at(-1)!.push({ piece, top: y + gap });
    y += gap + piece.height;
  };
  const groups = groupsOf(pieces).flatMap((group) => splitGroup(group, bottom - top));
  for (const group of groups) {
    const first = group[0]!;
    if (y > top && y + first.gap + heightOf(group) > bottom) {
      pages.push([]);
      y = top;
      if (first.header) place(first.header, 0);
    }
    for (const piece of group) place(piece, pages.at(-1)!.length === 0 ? 0 : piece.gap);
  }
  return pages;
};
