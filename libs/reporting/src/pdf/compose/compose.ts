import type { Block, Section, View } from "../../view/view.ts";
import { setLine } from "../lines.ts";
import { missingNotes } from "../missing-signs.ts";
import { keepWithNext, type Piece } from "../pieces.ts";
import { branch } from "../structure.ts";
import { content, page, styles } from "../theme.ts";
import { cover } from "./cover.ts";
import { facts, gauges } from "./gauges.ts";
import { table } from "./table.ts";
import { heading, label, list, note, type Place, paragraph, verbatim } from "./text.ts";

const blockPieces = (block: Block, place: Place): Piece[] => {
  switch (block.kind) {
    case "label":
      return label(block.text, place);
    case "lead":
      return keepEnd(paragraph(block.text, styles.lead, place));
    case "paragraph":
      return paragraph(block.text, block.muted ? styles.muted : styles.body, place);
    case "verbatim":
      return verbatim(block, place);
    case "list":
      return list(block, place);
    case "facts":
      return facts(block.items, place);
    case "gauges":
      return gauges(block.items, place);
    case "table":
      return table(block, place);
    case "note":
      return note(block, place);
  }
};

/** A question stands with the start of what answers it. */
const keepEnd = (pieces: readonly Piece[]): Piece[] => [...pieces.slice(0, -1), ...keepWithNext(pieces.slice(-1))];

const titlePieces = ({ title, aside }: Section, depth: 2 | 3, place: Place): Piece[] => {
  const style = depth === 2 ? styles.section : styles.subsection;
  const gap = depth === 2 ? 26 : 24;
  const note = aside === undefined ? null : setLine(aside, styles.aside, place.width / 2);
  const pieces = heading(`H${depth}`, title, style, gap, { ...place, width: place.width - (note?.width ?? 0) - 12 });
  if (!note) return pieces;
  const owner = branch("P", place.parent);
  return pieces.map((piece, index) => ({
    ...piece,
    draw: (canvas, top) => {
      piece.draw(canvas, top);
      if (index === 0) canvas.line(note, place.left + place.width - note.width, top, owner);
    },
  }));
};

const sectionPieces = (section: Section, depth: 2 | 3, place: Place): Piece[] => {
  const parent = branch("Sect", place.parent, { title: section.title });
  const inner: Place = { ...place, parent, depth };
  const [first, ...others] = titlePieces(section, depth, inner);
  const bookmark = { title: section.title, depth };
  return [
    { ...first!, bookmark },
    ...others,
    ...section.blocks.flatMap((block, index) => {
      const pieces = blockPieces(block, inner);
      // What stands between a title and its lead belongs to both.
      return section.blocks[index + 1]?.kind === "lead" ? keepWithNext(pieces) : pieces;
    }),
    ...(section.sections ?? []).flatMap((child) => sectionPieces(child, 3, inner)),
  ];
};

/** The whole report as pieces, from top to bottom. */
export const compose = (view: View): Piece[] => {
  const place: Place = { left: page.left, width: content.width, parent: branch("Document", null), depth: 1 };
  return [
    ...cover(view.cover, place),
    ...view.sections.flatMap((section) => sectionPieces(section, 2, place)),
    ...missingNotes(view).flatMap((block) => blockPieces(block, place)),
  ];
};
