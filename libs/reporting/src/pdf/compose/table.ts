import type { Block, Cell, Column } from "../../view/view.ts";
import type { Canvas } from "../canvas.ts";
import { type Line, setLines } from "../lines.ts";
import { guardEnds, keepAll, type Piece } from "../pieces.ts";
import { type Branch, branch } from "../structure.ts";
import { colours, styles } from "../theme.ts";
import { label, type Place } from "./text.ts";

type Table = Extract<Block, { kind: "table" }>;
type Slot = { column: Column; left: number; width: number };
type CellLine = { line: Line; x: number; dots?: Cell["dots"] };
type RowKind = "head" | "row" | "sum";

const gutter = 10;
const cellPad = 4;
const quoteIndent = 8;
/** Rows of more lines may be parted at a page's end, with this many lines at either side. */
const mostKeptLines = 18;
const leastLines = 4;
const { leading } = styles.cell;

const slotsOf = (columns: readonly Column[], { left, width }: Place): Slot[] => {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map((column, index) => {
    const whole = (column.share / total) * width;
    const slot = { column, left: x, width: whole - (index < columns.length - 1 ? gutter : 0) };
    x += whole;
    return slot;
  });
};

const dotsWidth = 38;

const cellLines = (cell: Cell, { column, left, width }: Slot, kind: RowKind): CellLine[] => {
  const style = kind === "head" ? styles.head : cell.strong || kind === "sum" ? styles.cellStrong : styles.cell;
  const indent = cell.dots ? dotsWidth : 0;
  const words = cell.text === "" ? [] : setLines(cell.text, style, width - indent);
  const quotes = (cell.quotes ?? []).flatMap(({ text, source }) =>
    setLines(`“${text}”${source ? ` (${source})` : ""}`, styles.cellMuted, width - quoteIndent),
  );
  return [
    ...words.map((line, index) => ({
      line,
      x: column.numeric ? left + width - line.width : left + indent,
      ...(index === 0 && cell.dots ? { dots: cell.dots } : {}),
    })),
    ...quotes.map((line) => ({ line, x: left + (cell.text === "" ? 0 : quoteIndent) })),
  ];
};

const drawDots = (canvas: Canvas, { value, of }: { value: number; of: number }, left: number, top: number): void =>
  canvas.decoration(() => {
    for (let index = 0; index < of; index += 1) {
      canvas.dot(left + 3.2 + index * 8.6, top + leading / 2, 3.1, index < value ? colours.accent : colours.rail);
    }
  });

const cellBranch = (row: Branch, kind: RowKind, index: number): Branch => {
  if (kind === "head") return branch("TH", row, { scope: "Column" });
  return index === 0 ? branch("TH", row, { scope: "Row" }) : branch("TD", row);
};

/** A row as lines that its cells share, so that it can be parted between any two of them. */
const rowPieces = (cells: readonly Cell[], slots: readonly Slot[], owner: Branch | null, kind: RowKind): Piece[] => {
  const row = owner ? branch("TR", owner) : null;
  const columns = cells.map((cell, index) => ({
    lines: cellLines(cell, slots[index]!, kind),
    owner: row ? cellBranch(row, kind, index) : undefined,
  }));
  const count = Math.max(1, ...columns.map(({ lines }) => lines.length));
  const { left, width } = { left: slots[0]!.left, width: slots.at(-1)!.left + slots.at(-1)!.width - slots[0]!.left };
  const pieces = Array.from({ length: count }, (_, index): Piece => {
    const above = index === 0 ? cellPad : 0;
    const isLast = index === count - 1;
    return {
      height: above + leading + (isLast ? cellPad : 0),
      gap: 0,
      keep: false,
      draw: (canvas, top) => {
        if (index === 0 && kind === "sum") rule(canvas, left, top, width, 1, colours.ink);
        if (index === 0) canvas.reserve(columns.flatMap(({ owner: cell }) => cell ?? []));
        for (const { lines, owner: cell } of columns) {
          const found = lines[index];
          if (!found) continue;
          if (found.dots) drawDots(canvas, found.dots, found.x - dotsWidth, top + above);
          canvas.line(found.line, found.x, top + above, cell);
        }
        const thickness = kind === "head" ? 1 : 0.6;
        if (isLast) rule(canvas, left, top + above + leading + cellPad - thickness, width, thickness, colours.line);
      },
    };
  });
  return count <= mostKeptLines ? keepAll(pieces) : guardEnds(pieces, leastLines);
};

const rule = (canvas: Canvas, left: number, top: number, width: number, thickness: number, colour: string): void =>
  canvas.decoration(() => canvas.box(left, top, width, thickness, colour));

const stacked = (pieces: readonly Piece[]): Piece => ({
  height: pieces.reduce((height, piece) => height + piece.height, 0),
  gap: 0,
  keep: true,
  draw: (canvas, top) => {
    let y = top;
    for (const piece of pieces) {
      piece.draw(canvas, y);
      y += piece.height;
    }
  },
});

export const table = ({ caption, columns, rows, sum }: Table, place: Place): Piece[] => {
  const owner = branch("Table", place.parent);
  const slots = slotsOf(columns, place);
  const titles = columns.map(({ title }) => ({ text: title }));
  const header = stacked(rowPieces(titles, slots, null, "head"));
  return [
    ...(caption === undefined ? [] : label(caption, place)),
    { ...stacked(rowPieces(titles, slots, owner, "head")), gap: caption === undefined ? 4 : 0 },
    ...rows.flatMap((row, index) => {
      const pieces = rowPieces(row, slots, owner, sum && index === rows.length - 1 ? "sum" : "row");
      return pieces.map((piece) => ({ ...piece, header }));
    }),
  ];
};
