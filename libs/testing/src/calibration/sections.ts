import { type Ability, certificates, inventLanguages } from "./abilities.ts";
import { type HeadingOf, headingWords } from "./heading-words.ts";
import type { Random } from "./random.ts";
import { summaries, trapSentences } from "./sentences.ts";
import { skillLayouts } from "./skill-layouts.ts";
import type { Block, Item, Section } from "./synthetic-resume.ts";

export type SectionKind = keyof HeadingOf;
/** Makes a section with a heading of its kind; nothing when there is nothing to stand below it. */
export type SectionMaker = (kind: SectionKind, side: boolean, items: readonly Item[]) => Section | null;

/** Orders in which resumes have their sections. */
export const sectionOrders: readonly (readonly SectionKind[])[] = [
  ["contact", "summary", "experience", "education", "skills", "projects", "certifications", "languages", "interests"],
  ["contact", "summary", "skills", "experience", "projects", "education", "certifications", "languages", "interests"],
  ["contact", "education", "experience", "projects", "skills", "certifications", "languages", "interests"],
  ["summary", "experience", "projects", "skills", "languages", "education", "certifications", "interests", "contact"],
  ["contact", "skills", "languages", "certifications", "summary", "experience", "education", "projects", "interests"],
];
const SOFT = ["Teamwork", "Communication", "Leadership", "Time Management", "Problem Solving"];
const INTERESTS = ["Chess, hiking and sourdough", "Sailing; choir; old maps", "Running, two half marathons in 2019"];

const HEADING_DRESSES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLocaleUpperCase("en"),
  (text) => text.toLocaleUpperCase("en"),
  (text) => `${text}:`,
];

/** One way to print headings for the whole resume; a few resumes have English ones in another language. */
export function createSections(
  random: Random,
  language: string,
): { heading(kind: SectionKind): string; section: SectionMaker } {
  const headings = headingWords[random.chance(0.9) ? language : "en"]!;
  const dress = random.pick(HEADING_DRESSES);
  const heading = (kind: SectionKind) => dress(random.pick(headings[kind]));
  return {
    heading,
    section: (kind, side, items) =>
      items.every(({ blocks }) => blocks.length === 0) ? null : { heading: heading(kind), side, items: [...items] },
  };
}

const inOneItem = (blocks: Block[]): Item[] => [{ margin: null, blocks }];

export function laySummary(random: Random, language: string): Item[] {
  if (!random.chance(0.6)) return [];
  const traps = language === "en" || random.chance(0.3) ? random.shuffled(trapSentences).slice(0, 2) : [];
  return inOneItem([{ kind: "text", text: [random.pick(summaries), ...traps].join(" ") }]);
}

/** Skills in one of the ways to list them, sometimes with soft skills among them. */
export function laySkills(random: Random, listed: readonly Ability[]): Item[] {
  const soft = random.chance(0.25) ? random.shuffled(SOFT).slice(0, 2) : [];
  if (listed.length === 0) return [];
  return inOneItem(random.pick(skillLayouts)([...listed.map(({ printed }) => printed), ...soft], random));
}

export function layCertificates(random: Random): { items: Item[]; names: string[]; skills: string[] } {
  const chosen = random.chance(0.35) ? random.shuffled(certificates).slice(0, random.between(1, 3)) : [];
  return {
    items: inOneItem(chosen.map(({ text }) => ({ kind: "bullet", text }))),
    names: chosen.map(({ text }) => text),
    skills: chosen.flatMap(({ skills }) => skills),
  };
}

export function layLanguages(random: Random, language: string): { items: Item[]; names: string[] } {
  const spoken = random.chance(0.6) ? inventLanguages(random, language) : [];
  const texts = spoken.map(({ printed }) => printed);
  const style = random.pick(["bullet", "text", "comma"] as const);
  const blocks: Block[] =
    style === "comma" ? [{ kind: "text", text: texts.join(", ") }] : texts.map((text) => ({ kind: style, text }));
  return { items: texts.length === 0 ? [] : inOneItem(blocks), names: spoken.map(({ name }) => name) };
}

export function layInterests(random: Random): Item[] {
  return random.chance(0.3) ? inOneItem([{ kind: "text", text: random.pick(INTERESTS) }]) : [];
}
