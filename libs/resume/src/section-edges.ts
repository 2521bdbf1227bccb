import type { SectionKind } from "./headings.ts";
import { titleStrength } from "./job-words.ts";
import { isBullet, type Span } from "./lines.ts";
import { OPENING_TITLE } from "./name-words.ts";
import type { Section } from "./sections.ts";

export const HOLDS_ENTRIES: readonly SectionKind[] = ["experience", "education", "projects", "volunteering"];

/** Where a side bar comes first, the name below it opens a new header, not more of the section above. */
export function withNameApart(sections: readonly Section[], name: Span | null): Section[] {
  if (name === null) return [...sections];
  return sections.flatMap((section) => {
    const own = section.lines.findIndex((line) => line.start <= name.start && name.start < line.end);
    const at = OPENING_TITLE.test(section.lines[own - 1]?.text ?? "") ? own - 1 : own;
    if (at <= 0 || section.kind === "header" || HOLDS_ENTRIES.includes(section.kind)) return [section];
    return [
      { ...section, lines: section.lines.slice(0, at) },
      { kind: "header" as const, heading: null, lines: section.lines.slice(at) },
    ];
  });
}

/** In a page's foot stands how to reach the person, not more of the last section. */
export function withFootApart(sections: Section[]): Section[] {
  const last = sections.at(-1)!;
  if (last.kind === "header" || last.kind === "contact" || last.kind === "references") return sections;
  let from = last.lines.length;
  while (from > 0 && last.lines.length - from < MAX_FOOT && FOOT.test(last.lines[from - 1]!.text)) from--;
  if (from === last.lines.length) return sections;
  const foot = { kind: "contact" as const, heading: null, lines: last.lines.slice(from) };
  return [...sections.slice(0, -1), { ...last, lines: last.lines.slice(0, from) }, foot];
}

const MAX_FOOT = 4;
const FOOT =
  /^$|(?<![\p{L}\d])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+\.\p{L}|(?:^|[\s|·•:])(?:(?:\+|00)\d[\d\s().-]{7,}|\(\d{2,5}\)\s?\d[\d\s.-]{5,})|^(?:page\s)?\d{1,2}(?:\s(?:of|\/)\s\d{1,2})?$/iu;

/** Below the last section of a side bar or a text box the main column may begin with what the person is. */
export function withHeadlineApart(sections: readonly Section[]): Section[] {
  const jobs = sections.findIndex(({ kind }) => kind === "experience");
  return sections.flatMap((section, index) => {
    const next = sections[index + 1]?.kind;
    const begins = (next === "summary" || next === "experience") && (jobs < 0 || index < jobs);
    const at = section.lines.findLastIndex((line) => line.text !== "");
    if (!begins || !BEFORE_HEADLINE.includes(section.kind) || at <= 0) return [section];
    const { text } = section.lines[at]!;
    const listed = section.lines.slice(0, at).some((line) => isBullet(line.text)) && !isBullet(text);
    if (!listed || titleStrength(text) < 2 || /certif|licen[sc]|register|charter|[\d(:,]/iu.test(text))
      return [section];
    return [
      { ...section, lines: section.lines.slice(0, at) },
      { kind: "header" as const, heading: null, lines: section.lines.slice(at) },
    ];
  });
}

const BEFORE_HEADLINE: readonly SectionKind[] = [
  ...(["contact", "skills", "languages", "certifications", "interests", "awards", "education"] as const),
];
