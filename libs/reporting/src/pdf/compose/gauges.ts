import type { Fact, Gauge } from "../../view/view.ts";
import { numberWords } from "../../view/words.ts";
import type { Canvas } from "../canvas.ts";
import { setLine, setLines } from "../lines.ts";
import { after, blockGap, guardEnds, type Piece } from "../pieces.ts";
import { type Branch, branch } from "../structure.ts";
import { colours, styles } from "../theme.ts";
import type { Place } from "./text.ts";

const gutter = 18;
const barHeight = 5;
export const gaugeHeight = 26;

/** A label, the number at its right, and the bar below both. */
export const drawGauge = (canvas: Canvas, gauge: Gauge, place: Place, top: number, owner: Branch): void => {
  const { left, width } = place;
  const number = setLine(`${numberWords(gauge.value, 2)} of ${numberWords(gauge.of, 2)}`, styles.cellStrong, width);
  const label = setLine(gauge.label, styles.cell, width - number.width - 6);
  canvas.line(label, left, top, owner);
  canvas.line(number, left + width - number.width, top, owner);
  const share = gauge.of > 0 ? Math.min(1, gauge.value / gauge.of) : 0;
  canvas.decoration(() => {
    canvas.box(left, top + 15, width, barHeight, colours.rail, barHeight / 2);
    if (share > 0)
      canvas.box(left, top + 15, Math.max(barHeight, share * width), barHeight, colours.accent, barHeight / 2);
  });
};

const inColumns = <Item>(items: readonly Item[], count: number, { left, width }: Place) => {
  const each = (width - gutter * (count - 1)) / count;
  return Array.from({ length: Math.ceil(items.length / count) }, (_, row) =>
    items
      .slice(row * count, (row + 1) * count)
      .map((item, column) => ({ item, left: left + column * (each + gutter), width: each })),
  );
};

export const gauges = (items: readonly Gauge[], place: Place, columns = 3): Piece[] =>
  inColumns(items, columns, place).map((row, index) => {
    const owners = row.map(() => branch("P", place.parent));
    return {
      height: gaugeHeight,
      gap: index === 0 ? 3 : 2,
      keep: false,
      draw: (canvas, top) => {
        for (const [column, { item, ...slot }] of row.entries()) {
          drawGauge(canvas, item, { ...place, ...slot }, top, owners[column]!);
        }
      },
    };
  });

/** Label and value in two columns; values wrap, because an identity is never cut. */
export const facts = (items: readonly Fact[], place: Place): Piece[] => {
  const labelWidth = 104;
  return items.flatMap(({ label, value }, index) => {
    const owner = branch("P", place.parent);
    const name = setLine(label, styles.cellMuted, labelWidth - 8);
    const lines = setLines(value, styles.cell, place.width - labelWidth).map(
      (line, row): Piece => ({
        height: line.style.leading,
        gap: 0,
        keep: false,
        draw: (canvas, top) => {
          if (row === 0) canvas.line(name, place.left, top, owner);
          canvas.line(line, place.left + labelWidth, top, owner);
        },
      }),
    );
    return guardEnds(after(index === 0 ? blockGap : 2, lines));
  });
};
