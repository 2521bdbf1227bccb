import type { Finding } from "@career/contracts";
import type { Box } from "./read-characters.ts";
import type { ReadPage } from "./read-page.ts";
import type { LaidLine } from "./row.ts";
import type { HiddenKind } from "./visibility.ts";

const explanations: Record<HiddenKind, string> = {
  white: "in the colour of its background",
  tiny: "smaller than 2 points",
  "off-page": "outside the page",
  invisible: "set to be invisible",
  covered: "covered by something drawn over it",
};

/** What was left out of a page, each with the visible line nearest to it. */
export function pageFindings({ hidden, recognised }: ReadPage, page: number, lines: readonly LaidLine[]): Finding[] {
  const findings = [...hidden].map(([kind, { count, first }]): Finding => {
    const subject = count === 1 ? "1 character" : `${count} characters`;
    const message = `Text ${explanations[kind]} (${subject}) was left out.`;
    return { code: "text.hidden", message, page, ...nearestLine(first.box, lines) };
  });
  if (!recognised) return findings;
  const message =
    "The page is a picture. Its text comes from text recognition and may differ from what the picture shows.";
  return [...findings, { code: "text.recognised", message, page }];
}

function nearestLine({ bottom }: Box, lines: readonly LaidLine[]): { line?: number } {
  let nearest: { line: number; distance: number } | undefined;
  for (const [index, { marks }] of lines.entries()) {
    if (!marks[0]) continue;
    const distance = Math.abs(marks[0].box.bottom - bottom);
    if (!nearest || distance < nearest.distance) nearest = { line: index + 1, distance };
  }
  return nearest ? { line: nearest.line } : {};
}
