import { inventAbilities } from "./abilities.ts";
import { inventCareer } from "./career.ts";
import { inventContact } from "./contact.ts";
import { layCareer, layProjects, layStudies } from "./entries.ts";
import { layHeader } from "./header.ts";
import { createRandom } from "./random.ts";
import { inventSchooling } from "./schooling.ts";
import {
  createSections,
  layCertificates,
  layInterests,
  layLanguages,
  laySkills,
  laySummary,
  type SectionKind,
  sectionOrders,
} from "./sections.ts";
import { families } from "./skill-words.ts";
import type { Format, Section, SyntheticResume } from "./synthetic-resume.ts";

const LANGUAGES = ["de", "fr", "es", "pt", "it", "nl", "pl"];

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
    ? (["latin", "cyrillic", "greek", "devanagari"] as const)
    : (["latin", "cyrillic", "greek", "devanagari", "arabic", "cjk"] as const);

/** The resume number `index` of a seed: the same one each time. `asOf` is a month counted from year 0. */
export function inventResume(seed: number, index: number, format: Format, asOf: number): SyntheticResume {
  const random = createRandom(seed * 100_003 + index * 7919);
  const language = random.chance(0.68) ? "en" : random.pick(LANGUAGES);
  const inMargin = format === "PDF table" || format === "DOCX table";
  const family = random.pick(families);
  const { heading, section } = createSections(random, language);
  const contact = inventContact(random, printable(format));
  const career = inventCareer(random, family, language, asOf);
  const schooling = inventSchooling(random, language, asOf);
  const abilities = inventAbilities(random, family);
  const half = Math.ceil(abilities.length / 2);
  const listed = random.chance(0.9) ? abilities.slice(0, random.between(half, abilities.length)) : [];
  const work = layCareer(random, career, { abilities, language, inMargin });
  const projects = random.chance(0.4) ? layProjects(random, abilities, language) : { items: [], used: [] };
  const certificates = layCertificates(random);
  const languages = layLanguages(random, language);
  const headline = random.chance(0.4) ? random.pick(family.titles) : null;
  const header = layHeader(random, contact, {
    language,
    headline,
    contactHeading: heading("contact"),
    annotates: format !== "TXT",
  });
  const sections: Readonly<Record<SectionKind, Section | null>> = {
    contact: header.section,
    summary: section("summary", false, laySummary(random, language)),
    experience: section("experience", false, work.items),
    education: section("education", false, layStudies(random, schooling, inMargin)),
    skills: section("skills", true, laySkills(random, listed)),
    projects: section("projects", false, projects.items),
    certifications: section("certifications", true, certificates.items),
    languages: section("languages", true, languages.items),
    interests: section("interests", true, layInterests(random)),
  };
  const named = [...listed, ...work.used, ...projects.used].map(({ name }) => name);
  const titles = [headline ?? "", ...career.roles.map(({ title }) => title ?? "")];
  const { names, email, phone, location, links } = contact;
  return {
    id: `${seed}-${String(index).padStart(3, "0")}`,
    format,
    roleFamilies: family.roleFamilies,
    page: { header: header.header, sections: random.pick(sectionOrders).flatMap((kind) => sections[kind] ?? []) },
    truth: {
      ...{ names, email, phone, location, links },
      experienceMonths: career.experienceMonths,
      roles: career.roles,
      education: schooling.map(({ truth }) => truth),
      skills: [...new Set([...named, ...certificates.skills])].sort(),
      optionalSkills: TITLE_SKILLS.filter(([pattern]) => titles.some((title) => pattern.test(title))).map(
        ([, name]) => name,
      ),
      spokenLanguages: languages.names,
      certifications: certificates.names,
    },
  };
}
