import type { Cover, Fact } from "../../view/view.ts";
import { type Line, setLine, setLines } from "../lines.ts";
import { blockGap, type Piece } from "../pieces.ts";
import { branch } from "../structure.ts";
import { colours, styles, tones } from "../theme.ts";
import { drawGauge, gaugeHeight } from "./gauges.ts";
import { heading, type Place, paragraph } from "./text.ts";

const gutter = 14;
/** The last fact is a date and a time. */
const lastIsWider = 1.6;

/** The facts side by side, each below its label. */
const factsRow = (items: readonly Fact[], place: Place): Piece => {
  const each = (place.width - gutter * (items.length - 1)) / (items.length + lastIsWider - 1);
  const cells = items.map(({ label, value }, index) => {
    const width = index === items.length - 1 ? each * lastIsWider : each;
    return {
      left: place.left + index * (each + gutter),
      owner: branch("P", place.parent),
      lines: [setLine(label, styles.small, width), ...setLines(value, styles.body, width)],
    };
  });
  const heightOf = (lines: readonly Line[]) => lines.reduce((height, { style }) => height + style.leading, 0);
  return {
    height: Math.max(0, ...cells.map(({ lines }) => heightOf(lines))),
    gap: 12,
    keep: true,
    draw: (canvas, top) => {
      for (const { left, lines, owner } of cells) {
        let y = top;
        for (const line of lines) {
          canvas.line(line, left, y, owner);
          y += line.style.leading;
        }
      }
    },
  };
};

const pad = 18;
const scoreWidth = 150;

const scorePanel = ({ score, gauges }: Cover, place: Place): Piece => {
  const inner = { ...place, left: place.left + pad + scoreWidth, width: place.width - 2 * pad - scoreWidth };
  const columns = gauges.length > 4 ? 2 : 1;
  const each = (inner.width - gutter * (columns - 1)) / columns;
  const rows = Math.ceil(gauges.length / columns);
  const gaugesHeight = rows * gaugeHeight;
  const scoreHeight = 78;
  const height = Math.max(scoreHeight, gaugesHeight) + 2 * pad;
  const owner = branch("P", place.parent);
  const owners = gauges.map(() => branch("P", place.parent));
  const number = setLine(String(score.value), styles.score, scoreWidth);
  const of = setLine("of 100", styles.muted, scoreWidth);
  const band = setLine(score.band, { ...styles.lead, colour: tones[score.tone] }, scoreWidth - gutter);
  const basis = setLines(score.note, styles.small, scoreWidth - gutter);
  return {
    height,
    gap: 16,
    keep: false,
    draw: (canvas, top) => {
      canvas.decoration(() => {
        canvas.box(place.left, top, place.width, height, colours.panel, 6);
        canvas.box(place.left, top, 4, height, tones[score.tone], 2);
      });
      const left = place.left + pad;
      const start = top + (height - scoreHeight) / 2;
      canvas.line(number, left, start, owner);
      canvas.line(of, left + number.width + 6, start + 22, owner);
      canvas.line(band, left, start + 44, owner);
      for (const [index, line] of basis.slice(0, 2).entries()) canvas.line(line, left, start + 61 + index * 11, owner);
      const first = top + (height - gaugesHeight) / 2 + 2;
      for (const [index, gauge] of gauges.entries()) {
        const x = inner.left + (index % columns) * (each + gutter);
        const y = first + Math.floor(index / columns) * gaugeHeight;
        drawGauge(canvas, gauge, { ...inner, left: x, width: each }, y, owners[index]!);
      }
    },
  };
};

export const cover = (content: Cover, place: Place): Piece[] => [
  ...paragraph(content.label, styles.eyebrow, place).map((piece) => ({ ...piece, keep: true })),
  ...heading("H1", content.title, styles.title, 2, place),
  ...paragraph(content.subtitle, styles.subtitle, place),
  factsRow(content.facts, place),
  scorePanel(content, place),
  { height: 0, gap: blockGap, keep: false, draw: () => {} },
];
