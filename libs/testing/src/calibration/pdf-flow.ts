import type { Random } from "./random.ts";
import type { Block, Item, Link } from "./synthetic-resume.ts";

export type Face = "regular" | "bold";
/** A piece of text in its place; `y` is its upper edge. */
export type Run = {
  page: number;
  x: number;
  y: number;
  text: string;
  face: Face;
  size: number;
  color: string;
  links: readonly Link[];
};
export type Measure = (text: string, face: Face, size: number) => number;

export type Look = { size: number; bullet: string; leading: number; accent: string; marginShare: number };
export type Column = { x: number; width: number; page: number; y: number; color?: string };

export const pageBox = { top: 48, bottom: 790, left: 48, right: 547 };

export function pickLook(random: Random): Look {
  return {
    size: random.pick([9, 9.5, 10, 10.5]),
    bullet: random.pick(["•", "•", "-", "–", "·"]),
    leading: random.pick([1.2, 1.3, 1.45]),
    accent: random.pick(["#1f4e79", "#000000", "#7a1f3d", "#333333"]),
    marginShare: random.pick([0.22, 0.27, 0.3]),
  };
}

/** Fills a column from its `y` on, over as many pages as it takes; `column` is left where the next block begins. */
export function createFlow(measure: Measure, look: Look) {
  const runs: Run[] = [];

  const line = (column: Column, height: number) => {
    if (column.y + height > pageBox.bottom) {
      column.page++;
      column.y = pageBox.top;
    }
  };
  const put = (
    column: Column,
    x: number,
    text: string,
    face: Face,
    size: number,
    more: { color?: string; links?: readonly Link[] } = {},
  ) => {
    if (text === "") return;
    const color = column.color ?? more.color ?? "#111111";
    runs.push({ page: column.page, x, y: column.y, text, face, size, color, links: more.links ?? [] });
  };
  /** The size at which the longest word, often an address, stays within the column. */
  const fitting = (text: string, width: number, size: number): number => {
    const longest = Math.max(...text.split(" ").map((word) => measure(word, "regular", size)));
    return longest > width ? Math.max(5, (size * width) / longest) : size;
  };
  const wrapped = (text: string, width: number, face: Face, size: number): string[] => {
    const lines: string[] = [];
    let current = "";
    for (const word of text.split(/ (?! )/)) {
      const longer = current === "" ? word : `${current} ${word}`;
      if (current !== "" && measure(longer, face, size) > width) {
        lines.push(current);
        current = word;
      } else current = longer;
    }
    return [...lines, current];
  };
  const paragraph = (
    column: Column,
    text: string,
    face: Face,
    size: number,
    more: { indent?: number; color?: string; links?: readonly Link[] } = {},
  ) => {
    const indent = more.indent ?? 0;
    for (const part of wrapped(text, column.width - indent, face, size)) {
      line(column, size * look.leading);
      put(column, column.x + indent, part, face, size, more);
      column.y += size * look.leading;
    }
  };

  const block = (column: Column, one: Block): void => {
    const { size } = look;
    switch (one.kind) {
      case "gap":
        column.y += size;
        return;
      case "name":
        paragraph(column, one.text, "bold", 21, { color: look.accent });
        column.y += 3;
        return;
      case "headline":
        paragraph(column, one.text, "regular", 12, { color: "#444444" });
        return;
      case "heading":
        column.y += size * 0.8;
        line(column, 40);
        paragraph(column, one.text, "bold", size + 2.5, { color: look.accent });
        column.y += 2;
        return;
      case "strong":
        paragraph(column, one.text, "bold", size);
        return;
      case "text":
        paragraph(column, one.text, "regular", size);
        return;
      case "contact":
        paragraph(column, one.text, "regular", fitting(one.text, column.width, size), { links: one.links });
        return;
      case "bullet": {
        line(column, size * look.leading);
        put(column, column.x, look.bullet, "regular", size);
        paragraph(column, one.text, "regular", size, { indent: 10 });
        return;
      }
      case "split": {
        const right = measure(one.right, "regular", size);
        if (measure(one.left, "bold", size) + right + 16 > column.width) {
          paragraph(column, one.left, "bold", size);
          paragraph(column, one.right, "regular", size);
          return;
        }
        line(column, size * look.leading);
        put(column, column.x, one.left, "bold", size);
        put(column, column.x + column.width - right, one.right, "regular", size);
        column.y += size * look.leading;
        return;
      }
      case "row": {
        const first = one.cells.length === 2 ? 0.3 : 1 / one.cells.length;
        const widths = one.cells.map(
          (_, index) => (one.cells.length === 2 && index === 1 ? 0.7 : first) * column.width,
        );
        side(
          column,
          one.cells.map((text) => [{ kind: "text", text }]),
          widths,
        );
      }
    }
  };

  /** Cells beside each other; the next row begins below the longest. */
  const side = (column: Column, cells: readonly (readonly Block[])[], widths: readonly number[]): void => {
    line(column, look.size * look.leading);
    let x = column.x;
    let deepest = column;
    for (const [index, blocks] of cells.entries()) {
      const cell: Column = { ...column, x, width: widths[index]! - 10 };
      for (const one of blocks) block(cell, one);
      x += widths[index]!;
      if (cell.page > deepest.page || (cell.page === deepest.page && cell.y > deepest.y)) deepest = cell;
    }
    column.page = deepest.page;
    column.y = deepest.y;
  };

  const item = (column: Column, { margin, blocks }: Item): void => {
    if (margin === null) for (const one of blocks) block(column, one);
    else {
      const share = column.width * look.marginShare;
      side(column, [margin === "" ? [] : [{ kind: "text", text: margin }], blocks], [share, column.width - share]);
    }
    column.y += look.size * 0.5;
  };

  return { runs, block, item };
}
