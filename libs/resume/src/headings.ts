import { PHRASES } from "./heading-phrases.ts";
import { COMPANIONS, KEY_WORDS } from "./heading-words.ts";
import { collapseSpacedLetters } from "./spaced-letters.ts";

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
  const words = collapseSpacedLetters(text)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replace(/[&+/,|]/g, " and ")
    .split(/[^\p{L}\p{M}'-]+/u)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > MAX_HEADING_WORDS) return null;
  const phrase = PHRASES.get(words.join(" "));
  if (phrase !== undefined) return phrase;
  const kind = kindOf(words);
  const opensWithJobs = kind !== null && BESIDE_JOBS.has(kind) && words.includes("and");
  return opensWithJobs && kindOf(words.slice(0, words.indexOf("and"))) === "experience" ? "experience" : kind;
}

/** What is told of with jobs: "Experience & Achievements". */
const BESIDE_JOBS: ReadonlySet<SectionKind> = new Set(["awards", "skills"]);

function kindOf(words: readonly string[]): SectionKind | null {
  let best: readonly [number, SectionKind] | null = null;
  for (const word of words) {
    const found = KIND_BY_WORD.get(word);
    if (found === undefined) {
      if (!COMPANIONS.has(word)) return null;
    } else if (best === null || found[0] < best[0]) best = found;
  }
  return best?.[1] ?? null;
}
