import type { DocumentText } from "@career/contracts";
import type { NamedSkill } from "../tasks/enrich.ts";

/** The text as it would be if it named the skill by its usual name; what stands before the place keeps its offsets. */
export const standInText = (text: string, { start, end, skill }: NamedSkill): string =>
  text.slice(0, start) + skill + text.slice(end);

export const standInDocument = (document: DocumentText, named: NamedSkill): DocumentText => {
  const longer = named.skill.length - (named.end - named.start);
  const moved = (offset: number): number => (offset >= named.end ? offset + longer : offset);
  return {
    ...document,
    text: standInText(document.text, named),
    lines: document.lines.map((line) => ({ ...line, start: moved(line.start), end: moved(line.end) })),
  };
};
