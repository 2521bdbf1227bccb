import data from "../data/spoken-languages.json" with { type: "json" };
import { tokenize } from "./tokens.ts";

/** UTF-16 offsets, end exclusive; the name in English. */
export type SpokenLanguage = { readonly name: string; readonly start: number; readonly end: number };

const nameByKey = new Map<string, string>();
for (const { name, aliases } of data.languages) {
  for (const spelling of [name, ...aliases]) nameByKey.set(spelling.toLowerCase(), name);
}

/** Spoken languages named as words, capitalised: "Polish (native)", never "polish the design". */
export const findSpokenLanguages = (text: string): SpokenLanguage[] => {
  const found: SpokenLanguage[] = [];
  for (const { key, start, end } of tokenize(text)) {
    const name = nameByKey.get(key);
    if (name === undefined) continue;
    const first = text.slice(start, end)[0]!;
    if (first === first.toUpperCase()) found.push({ name, start, end });
  }
  return found;
};
