import { PHRASES } from "./heading-phrases.ts";
import { COMPANIONS, KEY_WORDS } from "./heading-words.ts";

export type SectionKind =
  | "header"
  | "contact"
  | "summary"
  | "experience"
  | "education"
  | "skills"
  | "projects"
  | "certifications"
  | "languages"
  | "volunteering"
  | "awards"
  | "publications"
  | "interests"
  | "references"
  | "other";

const KIND_BY_WORD: ReadonlyMap<string, readonly [rank: number, kind: SectionKind]> = new Map(
  KEY_WORDS.flatMap(([kind, words], rank) =>
    words.split(" ").map((word): [string, [number, SectionKind]] => [word, [rank, kind]]),
  ),
);

const MAX_HEADING_WORDS = 6;

/** The section that a heading opens, or null when the words are no heading. */
export function headingKind(text: string): SectionKind | null {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replace(/[&+/,|]/g, " and ")
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_HEADING_WORDS) return null;
  const phrase = PHRASES.get(words.join(" "));
  if (phrase !== undefined) return phrase;
  let best: readonly [number, SectionKind] | null = null;
  for (const word of words) {
    const found = KIND_BY_WORD.get(word);
    if (found === undefined) {
      if (!COMPANIONS.has(word)) return null;
    } else if (best === null || found[0] < best[0]) best = found;
  }
  return best?.[1] ?? null;
}

const BY_LETTERS: ReadonlyMap<string, SectionKind> = new Map([
  ["workexperience", "experience"],
  ["professionalexperience", "experience"],
  ["workhistory", "experience"],
  ["employmenthistory", "experience"],
  ["technicalskills", "skills"],
  ["keyskills", "skills"],
  ["coreskills", "skills"],
  ["techstack", "skills"],
  ["personalprojects", "projects"],
  ["aboutme", "summary"],
]);

/** The same for letter-spaced headings whose gaps between words are lost: "W O R K E X P E R I E N C E". */
export function spacedHeadingKind(text: string): SectionKind | null {
  if (!/^(?:\p{L}\s){3,40}\p{L}$/u.test(text)) return null;
  const letters = text.replace(/\s/g, "").toLowerCase();
  return BY_LETTERS.get(letters) ?? headingKind(letters);
}
