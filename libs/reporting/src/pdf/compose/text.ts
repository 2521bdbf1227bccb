import type { Block } from "../../view/view.ts";
import { type Line, setLines } from "../lines.ts";
import { after, blockGap, type Frame, guardEnds, keepAll, keepWithNext, type Piece } from "../pieces.ts";
import { type Branch, branch } from "../structure.ts";
import { colours, type Style, styles, tones } from "../theme.ts";

/** Where a block stands and which branch of the structure it belongs to. */
export type Place = {
  left: number;
  width: number;
  parent: Branch;
  /** Level of the heading above. */
  depth: 1 | 2 | 3;
};

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const pieceOf = (line: Line, x: number, owner: Branch): Piece => ({
  height: line.style.leading,
  gap: 0,
  keep: false,
  draw: (canvas, top) => canvas.line(line, x, top, owner),
});

const flowing = (text: string, style: Style, { left, width }: Place, owner: Branch): Piece[] =>
  setLines(text, style, width).map((line) => pieceOf(line, left, owner));

export const paragraph = (text: string, style: Style, place: Place): Piece[] =>
  guardEnds(after(4, flowing(text, style, place, branch("P", place.parent))));

/** A heading stands with what follows it. */
export const heading = (
  type: "H1" | "H2" | "H3" | "H4",
  text: string,
  style: Style,
  gap: number,
  place: Place,
): Piece[] => keepWithNext(after(gap, flowing(text, style, place, branch(type, place.parent))));

export const label = (text: string, place: Place): Piece[] =>
  heading(place.depth < 3 ? "H3" : "H4", text, styles.label, blockGap + 2, place);

/** A person's own words, set off by a bar along the side. */
export const verbatim = ({ text }: BlockOf<"verbatim">, place: Place): Piece[] => {
  const indent = 12;
  const frame: Frame = { left: place.left, width: 0, reach: 1, bar: colours.accent };
  const owner = branch("P", branch("BlockQuote", place.parent));
  const lines = flowing(
    text.replace(/^(?:\s*\n)+/, "").trimEnd(),
    styles.body,
    { ...place, left: place.left + indent, width: place.width - indent },
    owner,
  );
  return guardEnds(after(4, lines)).map((piece) => ({ ...piece, frame }));
};

export const note = ({ title, text, tone }: BlockOf<"note">, place: Place): Piece[] => {
  const inset = 12;
  const colour = tones[tone];
  const frame: Frame = { left: place.left, width: place.width, reach: 7, fill: colours.panel, bar: colour };
  const inner = { ...place, left: place.left + inset, width: place.width - 2 * inset };
  const pieces = [
    ...keepWithNext(flowing(title, { ...styles.strong, colour }, inner, branch("P", place.parent))),
    ...flowing(text, styles.body, inner, branch("P", place.parent)),
  ];
  const last: Piece = { height: frame.reach, gap: 0, keep: false, draw: () => {} };
  return after(blockGap + frame.reach, keepAll([...pieces.map((piece) => ({ ...piece, frame })), last]));
};

export const list = ({ items }: BlockOf<"list">, place: Place): Piece[] => {
  const indent = 12;
  const inner = { ...place, left: place.left + indent, width: place.width - indent };
  const owner = branch("L", place.parent);
  return items.flatMap(({ text, quote }) => {
    const body = branch("LBody", branch("LI", owner));
    const words = flowing(text, styles.body, inner, branch("P", body)).map((piece, index) =>
      index === 0 ? bulleted(piece, place.left) : piece,
    );
    const quoted = quote === undefined ? [] : flowing(`“${quote}”`, styles.muted, inner, branch("BlockQuote", body));
    return guardEnds(after(3, [...words, ...quoted]));
  });
};

const bulleted = (piece: Piece, left: number): Piece => ({
  ...piece,
  draw: (canvas, top) => {
    canvas.decoration(() => canvas.dot(left + 3, top + 7, 1.6, colours.accent));
    piece.draw(canvas, top);
  },
});
