import data from "../data/spoken-languages.json" with { type: "json" };
import { tokenize } from "./tokens.ts";

/** UTF-16 offsets, end exclusive; the name in English. */
export type SpokenLanguage = { readonly name: string; readonly start: number; readonly end: number };

const nameByKey = new Map<string, string>();
const english = new Set<string>();
for (const { name, aliases } of data.languages) {
  for (const spelling of [name, ...aliases]) nameByKey.set(spelling.normalize("NFKC").toLowerCase(), name);
  english.add(name.toLowerCase());
}

/** Shorter names in other languages are words of English and of each other ("dans", "grec"). */
const SHORTEST_SMALL = 5;

/** Whether a name counts in small letters: "fluent in english", "français courant", never "polish the design". */
const countsSmall = (key: string): boolean => (english.has(key) ? key !== "polish" : key.length >= SHORTEST_SMALL);

/** Spoken languages named as words; whether somebody speaks them, only what stands around tells. */
export const findSpokenLanguages = (text: string): SpokenLanguage[] => {
  const found: SpokenLanguage[] = [];
  for (const { key, start, end } of tokenize(text)) {
    const name = nameByKey.get(key);
    if (name === undefined) continue;
    const first = text.slice(start, end)[0]!;
    if (first === first.toUpperCase() || countsSmall(key)) found.push({ name, start, end });
  }
  return found;
};
