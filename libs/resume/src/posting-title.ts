import { findRole } from "@career/taxonomy";
import { namesJob } from "./job-words.ts";
import { type Line, trimPiece } from "./lines.ts";

const TITLE_LINES = 8;
const MAX_TITLE = 80;
const LABEL = /^(?:job title|title|position|role|job|stelle|poste|subject|betreff)\s?:\s*/iu;

/** What an e-mail says of itself. */
const ENVELOPE = /^(?:from|to|cc|date|sent|reply-to|von|an|gesendet):/iu;

/** The job's title and the line it stands in. */
export function titleOf(lines: readonly Line[]): { title: string; line: Line } | null {
  const shown = lines.filter(({ text }) => text !== "" && !ENVELOPE.test(text)).slice(0, TITLE_LINES);
  for (const line of shown) {
    const label = LABEL.exec(line.text);
    const text = line.text.slice(label?.[0].length ?? 0).replace(/^[#*_\s]+|[*_\s]+$/g, "");
    if (label !== null && text.length <= MAX_TITLE) return { title: text, line };
    if (text.length > MAX_TITLE) continue;
    for (const part of text.split(/\s*[|(\n]\s*|\s+[–—-]\s+|\s+at\s+(?=\p{Lu})|,\s+/u))
      if (findRole(part.trim()) !== undefined) return { title: part.trim(), line };
  }
  const short = shown
    .map((line) => ({ title: trimPiece(line, 0, line.text.length).text.replace(/^#+\s*/, ""), line }))
    .filter(({ title }) => title.length > 2 && title.length <= MAX_TITLE);
  const titles = short.filter(({ title }) => !/[.!?]$/.test(title) && title.split(/\s+/).length <= 10);
  // A text of one line is what is asked for, not its title.
  return titles.find(({ title }) => namesJob(title)) ?? (shown.length > 1 ? titles[0] : undefined) ?? null;
}
