import { type Ability, certificates, inventAbilities, inventLanguages } from "./abilities.ts";
import { type Career, inventCareer } from "./career.ts";
import { inventContact } from "./contact.ts";
import { layCareer, layProjects, layStudies } from "./entries.ts";
import { layHeader } from "./header.ts";
import { headingWords } from "./heading-words.ts";
import { createRandom, type Random } from "./random.ts";
import { inventSchooling } from "./schooling.ts";
import { summaries, trapSentences } from "./sentences.ts";
import { skillLayouts } from "./skill-layouts.ts";
import { families } from "./skill-words.ts";
import type { Block, Format, Item, Section, SyntheticResume } from "./synthetic-resume.ts";

const LANGUAGES = ["de", "fr", "es", "pt", "it", "nl", "pl"];
const ORDERS: readonly (readonly string[])[] = [
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

/** Skills that the titles of the families name. */
const TITLE_SKILLS: readonly (readonly [RegExp, string])[] = [
  [/Java\b/, "Java"],
  [/Python/, "Python"],
  [/Golang/, "Go"],
  [/React/, "React"],
  [/Flutter/, "Flutter"],
  [/Machine Learning/, "Machine Learning"],
  [/SEO/, "SEO"],
  [/Scrum/, "Scrum"],
  [/Android/, "Android Development"],
  [/iOS/, "iOS Development"],
  [/Business Intelligence/, "Business Intelligence"],
  [/Data Science/, "Data Science"],
  [/UI\b/, "UI Design"],
  [/UX\b/, "UX Design"],
  [/Full Stack/, "Full-Stack Development"],
  [/Web Developer/, "Web Development"],
];

/** Scripts that the fonts of a format can print. */
const printable = (format: Format) =>
  format.startsWith("PDF")
    ? (["latin", "latin", "cyrillic", "greek", "devanagari"] as const)
    : (["latin", "cyrillic", "greek", "devanagari", "arabic", "cjk"] as const);

/** The resume number `index` of a seed: the same one each time. `asOf` is a month counted from year 0. */
export function inventResume(seed: number, index: number, format: Format, asOf: number): SyntheticResume {
  const random = createRandom(seed * 100_003 + index * 7919);
  const language = random.chance(0.68) ? "en" : random.pick(LANGUAGES);
  const headings = headingWords[random.chance(0.9) ? language : "en"]!;
  const dress = random.pick(HEADING_DRESSES);
  const heading = (kind: keyof typeof headings) => dress(random.pick(headings[kind]));
  const family = random.pick(families);
  const contact = inventContact(random, printable(format));
  const career = inventCareer(random, family, language, asOf);
  const schooling = inventSchooling(random, language, asOf);
  const abilities = inventAbilities(random, family);
  const listed = random.chance(0.9)
    ? abilities.slice(0, random.between(Math.ceil(abilities.length / 2), abilities.length))
    : [];
  const spoken = random.chance(0.6) ? inventLanguages(random, language) : [];
  const certified = random.chance(0.35) ? random.shuffled(certificates).slice(0, random.between(1, 3)) : [];
  const table = format === "PDF table" || format === "DOCX table";
  const work = layCareer(random, career, { abilities, language, inMargin: table });
  const projects = random.chance(0.4) ? layProjects(random, abilities, language) : null;
  const studies = layStudies(random, schooling, table);
  const traps = language === "en" || random.chance(0.3) ? random.shuffled(trapSentences).slice(0, 2) : [];
  const headline = random.chance(0.4) ? random.pick(family.titles) : null;
  const { header, section } = layHeader(random, contact, {
    language,
    headline,
    contactHeading: heading("contact"),
    annotates: format !== "TXT",
  });
  const of = (kind: keyof typeof headings, side: boolean, items: Item[]): Section | null =>
    items.every(({ blocks }) => blocks.length === 0) ? null : { heading: heading(kind), side, items };
  const one = (blocks: Block[]): Item[] => [{ margin: null, blocks }];
  const lines = (texts: readonly string[]): Block[] => {
    const joint = random.pick(["bullets", "lines", "comma"]);
    if (joint === "comma") return texts.length === 0 ? [] : [{ kind: "text", text: texts.join(", ") }];
    return texts.map((text) => ({ kind: joint === "bullets" ? "bullet" : "text", text }));
  };
  const soft = random.chance(0.25) ? random.shuffled(SOFT).slice(0, 2) : [];
  const skillBlocks =
    listed.length === 0 ? [] : random.pick(skillLayouts)([...listed.map(({ printed }) => printed), ...soft], random);
  const sections: Readonly<Record<string, Section | null>> = {
    contact: section,
    summary: of(
      "summary",
      false,
      random.chance(0.6) ? one([{ kind: "text", text: [random.pick(summaries), ...traps].join(" ") }]) : [],
    ),
    experience: of("experience", false, work.items),
    education: of("education", false, studies),
    skills: of("skills", true, one(skillBlocks)),
    projects: of("projects", false, projects?.items ?? []),
    certifications: of("certifications", true, one(certified.map(({ text }) => ({ kind: "bullet", text })))),
    languages: of("languages", true, one(lines(spoken.map(({ printed }) => printed)))),
    interests: of("interests", true, random.chance(0.3) ? one([{ kind: "text", text: random.pick(INTERESTS) }]) : []),
  };
  const used = [...listed, ...work.used, ...(projects?.used ?? [])].map(({ name }) => name);
  return {
    id: `${seed}-${String(index).padStart(3, "0")}`,
    format,
    page: { header, sections: random.pick(ORDERS).flatMap((kind) => sections[kind] ?? []) },
    truth: {
      names: contact.names,
      email: contact.email,
      phone: contact.phone,
      location: contact.location,
      links: contact.links,
      ...pickCareer(career),
      education: schooling.map(({ truth }) => truth),
      skills: [...new Set([...used, ...certified.flatMap(({ skills }) => skills)])].sort(),
      optionalSkills: skillsInTitles([headline ?? "", ...career.roles.map(({ title }) => title ?? "")]),
      spokenLanguages: spoken.map(({ name }) => name),
      certifications: certified.map(({ text }) => text),
    },
  };
}

function skillsInTitles(titles: readonly string[]): string[] {
  return TITLE_SKILLS.filter(([pattern]) => titles.some((title) => pattern.test(title))).map(([, name]) => name);
}

const pickCareer = ({ roles, experienceMonths }: Career) => ({ roles, experienceMonths });
