import type { DocumentText } from "@career/contracts";

/** In points from the top left corner of a page. */
export type Rectangle = { page: number; left: number; top: number; width: number; height: number };

/** Size in points; `image` is a PNG of the page, twice as many pixels as points. */
export type PageView = { page: number; width: number; height: number; image?: Uint8Array };

/** Where the characters of one line stand, in points from the top left corner; offsets are those of the text. */
export type LineBoxes = {
  page: number;
  start: number;
  end: number;
  boxes: { start: number; end: number; left: number; top: number; right: number; bottom: number }[];
};

/** A document and how it looks. Only a PDF has pages to look at; otherwise `pages` and `lines` are empty. */
export type DocumentView = { document: DocumentText; pages: PageView[]; lines: LineBoxes[] };

/** A gap of this many heights parts two rectangles: a span can run over columns. */
const widestGap = 2;

/** The rectangles that a span of the text covers, in reading order. */
export function rectanglesOf({ lines }: DocumentView, span: { start: number; end: number }): Rectangle[] {
  return lines
    .filter((line) => line.start < span.end && line.end > span.start)
    .flatMap(({ page, boxes }) => {
      const joined: LineBoxes["boxes"] = [];
      for (const box of boxes.filter(({ start, end }) => start < span.end && end > span.start)) {
        const last = joined.at(-1);
        if (last && isBeside(last, box)) joined[joined.length - 1] = around(last, box);
        else joined.push(box);
      }
      return joined.map(({ left, top, right, bottom }) => ({
        page,
        left,
        top,
        width: right - left,
        height: bottom - top,
      }));
    });
}

type Box = LineBoxes["boxes"][number];

function isBeside(one: Box, other: Box): boolean {
  const height = Math.max(one.bottom - one.top, other.bottom - other.top);
  return (
    Math.max(one.left, other.left) - Math.min(one.right, other.right) < widestGap * height &&
    Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom) < 0
  );
}

function around(one: Box, other: Box): Box {
  return {
    start: one.start,
    end: other.end,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
