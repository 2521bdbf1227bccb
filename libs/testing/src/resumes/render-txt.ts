import { type SampleResume, toBlocks } from "./sample-resume.ts";

const width = 96;

export function renderTxt(resume: SampleResume): string {
  const lines: string[] = [];
  let before: string | undefined;
  for (const block of toBlocks(resume)) {
    if (block.kind === "heading") lines.push("", block.text.toUpperCase());
    else if (block.kind === "entry") {
      if (before === "bullet" || before === "detail") lines.push("");
      lines.push(block.text + block.right.padStart(Math.max(width - block.text.length, block.right.length + 4)));
    } else if (block.kind === "labelled") lines.push(...wrap(`${block.label}: ${block.text}`, ""));
    else if (block.kind === "bullet") lines.push(...wrap(`• ${block.text}`, "  "));
    else lines.push(...wrap(block.text, ""));
    before = block.kind;
  }
  return `${lines.join("\n")}\n`;
}

function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
