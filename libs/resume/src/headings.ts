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

/**
 * The word that decides, strongest first: "Volunteer Experience" is volunteering, "Project Experience" projects,
 * "Language Skills" languages, "Summary of Qualifications" a summary.
 */
const KEY_WORDS: readonly (readonly [SectionKind, string])[] = [
  ["references", "references referees referenzen références referencias"],
  ["publications", "publications papers talks patents presentations publikationen publicaciones conferences"],
  [
    "volunteering",
    "volunteering volunteer voluntary community extracurricular extra-curricular ehrenamt bénévolat voluntariado activities",
  ],
  ["contact", "contact contacts kontakt coordonnées contacto contato contatti"],
  ["summary", "summary objective about me profil resumen resumo über zusammenfassung sommario о себе"],
  [
    "education",
    "education educational studies qualifications qualification bildung ausbildung bildungsweg studium formation formations formación educación formação educação istruzione formazione opleiding opleidingen wykształcenie edukacja utbildning utdanning uddannelse образование schooling",
  ],
  [
    "certifications",
    "certifications certification certificates certificate licenses licences licensure zertifikate zertifizierungen certificaciones certificações certificazioni certyfikaty сертификаты",
  ],
  ["projects", "projects project projekte projets proyectos projetos progetti projekty проекты"],
  ["languages", "languages language sprachen sprachkenntnisse langues idiomas lingue talen języki språk языки"],
  [
    "awards",
    "awards award honors honours achievements accomplishments scholarships distinctions auszeichnungen prix premios",
  ],
  ["interests", "interests hobbies interessen intérêts loisirs intereses aficiones zainteresowania hobbys"],
  [
    "skills",
    "skills skill technologies technology stack toolbox tools expertise competencies competences proficiencies competencias kenntnisse fähigkeiten kompetenzen compétences habilidades competências aptitudes competenze vaardigheden umiejętności kompetenser ferdigheter навыки skillset",
  ],
  [
    "experience",
    "experience experiences employment internships internship berufserfahrung berufspraxis werdegang expérience expériences experiencia experiência esperienza esperienze werkervaring doświadczenie arbetslivserfarenhet erfaring опыт",
  ],
  ["experience", "work career positions roles jobs"],
  ["education", "academic academics"],
  ["certifications", "courses trainings training"],
  ["summary", "profile statement bio overview highlights"],
  [
    "other",
    "declaration additional miscellaneous personal details information strengths sonstiges memberships affiliations curriculum",
  ],
];

/** Words a heading may carry beside the one that decides. */
const COMPANIONS = new Set(
  (
    "a and or of the my in to for with work working professional relevant selected key core other additional recent previous prior past " +
    "technical personal academic career industry industrial background history summary details information main general executive " +
    "qualifications skills experience experiences employment education projects research teaching leadership job software " +
    "it computer programming soft hard profile tech tools technologies technology languages language frameworks " +
    "expertise knowledge areas area competencies competences internships internship open source side freelance consulting full-time part-time training " +
    "courses coursework development continuing record practical international military major notable featured technological " +
    "certifications certificates licenses awards honors interests hobbies activities achievements publications volunteer volunteering service about me us " +
    "und et y e i och og berufliche beruflicher professionnelle professionnelles profesional laboral académica académico profissional acadêmica " +
    "professionale lavorativa zawodowe technische techniques técnicas técnicos schulische persönliche scolaire laborales profesionales " +
    "work-related highlights overview key qualification studies learning professionnel expérience compétences kenntnisse mich работы о себе opis zawodowy"
  ).split(" "),
);

/** Headings that the words above do not spell, letters only. */
const PHRASES: ReadonlyMap<string, SectionKind> = new Map([
  ["work history", "experience"],
  ["where i've worked", "experience"],
  ["professional background", "experience"],
  ["employment history", "experience"],
  ["career summary", "summary"],
  ["professional qualifications", "certifications"],
  ["professional development", "certifications"],
  ["summary of qualifications", "summary"],
  ["career objective", "summary"],
  ["key achievements", "awards"],
  ["relevant coursework", "education"],
  ["technical proficiency", "skills"],
  ["areas of knowledge", "skills"],
  ["skills and tools", "skills"],
  ["parcours professionnel", "experience"],
  ["beruflicher werdegang", "experience"],
  ["centres d'intérêt", "interests"],
  ["datos personales", "contact"],
  ["persönliche daten", "contact"],
  ["personal details", "contact"],
  ["personal information", "contact"],
  ["personal data", "contact"],
  ["about", "summary"],
  ["who i am", "summary"],
  ["工作经历", "experience"],
  ["工作经验", "experience"],
  ["职业经历", "experience"],
  ["実務経験", "experience"],
  ["職務経歴", "experience"],
  ["职业技能", "skills"],
  ["专业技能", "skills"],
  ["技能", "skills"],
  ["スキル", "skills"],
  ["教育背景", "education"],
  ["教育经历", "education"],
  ["学歴", "education"],
  ["项目经历", "projects"],
  ["项目经验", "projects"],
  ["语言能力", "languages"],
  ["证书", "certifications"],
  ["경력", "experience"],
  ["학력", "education"],
  ["기술", "skills"],
  ["الخبرة", "experience"],
  ["الخبرات", "experience"],
  ["التعليم", "education"],
  ["المهارات", "skills"],
  ["अनुभव", "experience"],
  ["शिक्षा", "education"],
  ["कौशल", "skills"],
]);

const KIND_BY_WORD: ReadonlyMap<string, readonly [rank: number, kind: SectionKind]> = new Map(
  KEY_WORDS.flatMap(([kind, words], rank) =>
    words.split(" ").map((word): [string, [number, SectionKind]] => [word, [rank, kind]]),
  ),
);

const MAX_HEADING_WORDS = 6;

/** The section that a heading opens, or null when the words are no heading. */
export function headingKind(text: string): SectionKind | null {
  const words = text
    .toLowerCase()
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
