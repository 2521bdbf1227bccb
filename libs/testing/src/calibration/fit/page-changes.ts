import type { Random } from "../random.ts";
import type { Block, Page, Section } from "../synthetic-resume.ts";

/** The strings of a block changed, whatever its shape. */
const mapBlock = (block: Block, change: (text: string) => string): Block => {
  switch (block.kind) {
    case "gap":
      return block;
    case "row":
      return { ...block, cells: block.cells.map(change) };
    case "split":
      return { ...block, left: change(block.left), right: change(block.right) };
    default:
      return { ...block, text: change(block.text) };
  }
};

/** The text of a block, for looking words up. */
export const wordsOf = (block: Block): string => {
  const texts: string[] = [];
  mapBlock(block, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join(" ");
};

export const mapSection = (section: Section, change: (text: string) => string): Section => ({
  ...section,
  items: section.items.map(({ margin, blocks }) => ({
    margin: margin === null ? null : change(margin),
    blocks: blocks.map((block) => mapBlock(block, change)),
  })),
});

export const mapPage = ({ header, sections }: Page, change: (text: string) => string): Page => ({
  header: header.map((block) => mapBlock(block, change)),
  sections: sections.map((section) => mapSection(section, change)),
});

/** Bullets in another order within their entry; what stands between them keeps its place. */
export const withBulletsShuffled = ({ header, sections }: Page, random: Random): Page => ({
  header,
  sections: sections.map((section) => ({
    ...section,
    items: section.items.map(({ margin, blocks }) => {
      const bullets = random.shuffled(blocks.filter(({ kind }) => kind === "bullet")).values();
      return { margin, blocks: blocks.map((block) => (block.kind === "bullet" ? bullets.next().value! : block)) };
    }),
  })),
});

export const withSectionsShuffled = ({ header, sections }: Page, random: Random): Page => ({
  header,
  sections: random.shuffled(sections),
});

/** A section at the end with one line. */
export const withLine = ({ header, sections }: Page, heading: string, text: string): Page => ({
  header,
  sections: [...sections, { heading, side: false, items: [{ margin: null, blocks: [{ kind: "text", text }] }] }],
});

/** Without the bullets that pass; a section that loses all it says goes as well. */
export const withoutBullets = ({ header, sections }: Page, isLeftOut: (text: string) => boolean): Page => ({
  header,
  sections: sections
    .map((section) => ({
      ...section,
      items: section.items.map(({ margin, blocks }) => ({
        margin,
        blocks: blocks.filter((block) => block.kind !== "bullet" || !isLeftOut(block.text)),
      })),
    }))
    .filter(({ items }) => items.some(({ blocks }) => blocks.length > 0)),
});
