import type { Random } from "./random.ts";
import { type Family, families } from "./skill-words.ts";

/** A skill as printed somewhere, and its canonical name. */
export type Ability = { name: string; printed: string };

/** Skills in an order; each is printed once by its own spelling, and may come again in a sentence by another. */
export function inventAbilities(random: Random, family: Family): Ability[] {
  const own = random.shuffled(family.skills).slice(0, random.between(4, 14));
  const strange = random.chance(0.2) ? random.shuffled(random.pick(families).skills).slice(0, 2) : [];
  const seen = new Set<string>();
  return [...own, ...strange].flatMap((spellings) => {
    const names = spellings.split("|");
    if (seen.has(names[0]!)) return [];
    seen.add(names[0]!);
    return [{ name: names[0]!, printed: random.chance(0.7) ? names[0]! : random.pick(names) }];
  });
}

type SpokenLanguage = { name: string; printed: string };

const SPOKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: Object.fromEntries(
    "English French German Spanish Portuguese Italian Dutch Polish Hindi Tamil Arabic Japanese Korean Swedish Turkish Russian Greek Vietnamese Indonesian Swahili Mandarin"
      .split(" ")
      .map((name) => [name, name]),
  ),
  de: { German: "Deutsch", English: "Englisch", French: "Französisch", Spanish: "Spanisch", Italian: "Italienisch" },
  fr: { French: "Français", English: "Anglais", German: "Allemand", Spanish: "Espagnol", Arabic: "Arabe" },
  es: { Spanish: "Español", English: "Inglés", French: "Francés", German: "Alemán", Portuguese: "Portugués" },
  pt: { Portuguese: "Português", English: "Inglês", Spanish: "Espanhol", French: "Francês" },
  it: { Italian: "Italiano", English: "Inglese", French: "Francese", German: "Tedesco" },
  nl: { Dutch: "Nederlands", English: "Engels", German: "Duits", French: "Frans" },
  pl: { Polish: "Polski", English: "Angielski", German: "Niemiecki" },
};
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  en: ["native", "fluent", "B2", "C1", "conversational", "basic", "professional working proficiency", "mother tongue"],
  de: ["Muttersprache", "fließend", "C1", "Grundkenntnisse"],
  fr: ["langue maternelle", "courant", "B2", "notions"],
  es: ["nativo", "fluido", "C1", "básico"],
  pt: ["nativo", "fluente", "B2", "básico"],
  it: ["madrelingua", "fluente", "B2", "scolastico"],
  nl: ["moedertaal", "vloeiend", "B2"],
  pl: ["ojczysty", "biegły", "B2"],
};

export function inventLanguages(random: Random, language: string): SpokenLanguage[] {
  const names = random.shuffled(Object.entries(SPOKEN[language]!)).slice(0, random.between(1, 3));
  const style = random.pick(["({level})", "– {level}", ": {level}", "", "- {level}", "({level})"]);
  return names.map(([name, printed]) => ({
    name,
    printed:
      style === ""
        ? printed
        : `${printed}${style.startsWith(":") ? "" : " "}${style.replace("{level}", random.pick(LEVELS[language]!))}`,
  }));
}

/** Certificates, with the skills that their names hold. */
export const certificates: readonly { text: string; skills: readonly string[] }[] = [
  { text: "AWS Certified Solutions Architect", skills: ["AWS"] },
  { text: "Certified Kubernetes Administrator", skills: ["Kubernetes"] },
  { text: "Certified Bookkeeper of the Guild of Oakhollow", skills: [] },
  { text: "First Aid at Work", skills: [] },
  { text: "Food Safety Level 3", skills: [] },
  { text: "Forklift Licence Class B", skills: [] },
  { text: "Notary of the District of Wexcombe", skills: [] },
  { text: "TEFL, 120 hours", skills: [] },
  { text: "Private Pilot Licence", skills: [] },
  { text: "Chartered Surveyor", skills: [] },
];
