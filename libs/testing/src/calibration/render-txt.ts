import type { Random } from "./random.ts";
import type { Block, Page } from "./synthetic-resume.ts";

type Look = {
  width: number;
  bullet: string;
  /** Right of the line, or behind a gap. */
  rightAligned: boolean;
  heading: (text: string) => string[];
};

/** `hidden` words are spelt in tag characters, which no screen shows. */
export function renderTxt(page: Page, random: Random, hidden?: string): Uint8Array {
  const look: Look = {
    width: random.pick([72, 80, 96, 120, 1000]),
    bullet: random.pick(["- ", "• ", "* ", "– ", "o ", "▪ ", "· "]),
    rightAligned: random.chance(0.5),
    heading: random.pick([
      (text: string) => ["", text],
      (text: string) => ["", text, "-".repeat(text.length)],
      (text: string) => ["", "=".repeat(40), text, "=".repeat(40)],
      (text: string) => ["", `## ${text}`, ""],
      (text: string) => ["", "", text, ""],
    ]),
  };
  const spaced = random.chance(0.6);
  const lines = page.header.flatMap((block) => linesOf(block, look));
  for (const { heading, items } of page.sections) {
    lines.push(...look.heading(heading));
    for (const [index, { margin, blocks }] of items.entries()) {
      if (index > 0 && spaced) lines.push("");
      if (margin !== null && margin !== "") lines.push(margin);
      lines.push(...blocks.flatMap((block) => linesOf(block, look)));
    }
  }
  if (hidden !== undefined) lines[0] += tagged(hidden);
  const end = random.chance(0.2) ? "\r\n" : "\n";
  return Buffer.from(`${lines.join(end)}${end}`);
}

function linesOf(block: Block, look: Look): string[] {
  switch (block.kind) {
    case "gap":
      return [""];
    case "row":
      return [
        block.cells
          .map((cell) => cell.padEnd(24))
          .join("  ")
          .trimEnd(),
      ];
    case "split": {
      const room = Math.min(look.width, 100) - block.left.length - block.right.length;
      return [`${block.left}${" ".repeat(look.rightAligned ? Math.max(4, room) : 4)}${block.right}`];
    }
    case "bullet":
      return wrap(`${look.bullet}${block.text}`, look.width, " ".repeat(look.bullet.length));
    default:
      return wrap(block.text, look.width, "");
  }
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ (?! )/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function tagged(text: string): string {
  return [...text].map((character) => String.fromCodePoint(0xe0000 + character.codePointAt(0)!)).join("");
}
