import { isBullet, type Line, type Span, withoutBullet } from "../lines.ts";
import type { Section } from "../sections.ts";

/** A point of a list with the lines it wraps over; `text` is without its sign, in one line. */
export type Bullet = Span & { text: string };

const FULL_LINE = 55;

/** The points under experience and projects, in order. */
export function findBullets(sections: readonly Section[], headings: readonly Span[]): Bullet[] {
  return sections
    .filter(({ kind }) => kind === "experience" || kind === "projects" || kind === "volunteering")
    .flatMap(({ lines }) => bulletsIn(lines, headings));
}

function bulletsIn(lines: readonly Line[], headings: readonly Span[]): Bullet[] {
  const bullets: Bullet[] = [];
  let open: { bullet: Bullet; last: Line } | null = null;
  for (const line of lines) {
    if (isBullet(line.text)) {
      const { start, end, text } = withoutBullet(line);
      open = { bullet: { start, end, text }, last: line };
      bullets.push(open.bullet);
    } else if (open !== null && isContinued(open.last, line, headings)) {
      open.bullet.end = line.end;
      open.bullet.text += ` ${line.text}`;
      open.last = line;
    } else open = null;
  }
  return bullets.filter(({ text }) => text.trim() !== "");
}

function isContinued(previous: Line, line: Line, headings: readonly Span[]): boolean {
  if (line.text === "" || headings.some(({ start }) => start >= line.start && start <= line.end)) return false;
  return /^\p{Ll}/u.test(line.text) || (previous.text.length >= FULL_LINE && !/[.!?]$/.test(previous.text));
}
