export type HeadingOf = Readonly<
  Record<
    | "contact"
    | "summary"
    | "experience"
    | "education"
    | "skills"
    | "projects"
    | "certifications"
    | "languages"
    | "interests",
    readonly string[]
  >
>;

const list = (names: string): string[] => names.split(",").map((name) => name.trim());
const headings = (words: Record<keyof HeadingOf, string>): HeadingOf =>
  Object.fromEntries(Object.entries(words).map(([kind, names]) => [kind, list(names)])) as unknown as HeadingOf;

export const headingWords: Readonly<Record<string, HeadingOf>> = {
  en: headings({
    contact: "Contact, Contact Details, Contact Information, Personal Details, Get in Touch",
    summary:
      "Summary, Profile, Professional Summary, About Me, Objective, Career Objective, Executive Summary, About, Professional Profile, Who I Am, Personal Statement, Overview",
    experience:
      "Experience, Work Experience, Professional Experience, Employment History, Work History, Career History, Employment, Relevant Experience, Professional Background, Where I've Worked, Career, Experience & Internships, Positions Held, Work",
    education:
      "Education, Academic Background, Education & Training, Educational Qualifications, Academic Qualifications, Studies, Education and Qualifications, Academic History",
    skills:
      "Skills, Technical Skills, Core Competencies, Key Skills, Skills & Tools, Technologies, Expertise, Areas of Expertise, Tech Stack, Toolbox, Skills Summary, Technical Proficiencies, Core Skills, IT Skills",
    projects: "Projects, Personal Projects, Selected Projects, Side Projects, Key Projects, Academic Projects",
    certifications:
      "Certifications, Certificates, Licenses & Certifications, Professional Certifications, Certifications and Training, Courses and Certificates",
    languages: "Languages, Spoken Languages, Language Skills, Languages Known",
    interests: "Interests, Hobbies, Hobbies & Interests",
  }),
  de: headings({
    contact: "Kontakt, Persönliche Daten, Kontaktdaten",
    summary: "Profil, Über mich, Kurzprofil, Zusammenfassung",
    experience: "Berufserfahrung, Beruflicher Werdegang, Berufspraxis, Praxiserfahrung",
    education: "Ausbildung, Studium, Bildungsweg, Akademische Ausbildung, Schulbildung und Studium",
    skills: "Kenntnisse, Fähigkeiten, Technische Kenntnisse, IT-Kenntnisse, Kompetenzen, Fachkenntnisse",
    projects: "Projekte, Ausgewählte Projekte",
    certifications: "Zertifikate, Zertifizierungen, Weiterbildung",
    languages: "Sprachen, Sprachkenntnisse",
    interests: "Interessen, Hobbys",
  }),
  fr: headings({
    contact: "Contact, Coordonnées",
    summary: "Profil, À propos, Résumé, Objectif professionnel",
    experience:
      "Expérience professionnelle, Expériences professionnelles, Parcours professionnel, Expériences, Expérience",
    education: "Formation, Formations, Études, Diplômes, Diplômes et formations, Parcours académique",
    skills: "Compétences, Compétences techniques, Compétences informatiques, Savoir-faire",
    projects: "Projets, Projets personnels",
    certifications: "Certifications, Certificats",
    languages: "Langues, Compétences linguistiques",
    interests: "Centres d'intérêt, Loisirs",
  }),
  es: headings({
    contact: "Contacto, Datos personales, Datos de contacto",
    summary: "Perfil, Resumen, Sobre mí, Perfil profesional, Acerca de mí, Objetivo",
    experience: "Experiencia, Experiencia laboral, Experiencia profesional, Trayectoria profesional, Historial laboral",
    education: "Educación, Formación, Formación académica, Estudios",
    skills: "Habilidades, Competencias, Conocimientos, Aptitudes, Habilidades técnicas, Conocimientos técnicos",
    projects: "Proyectos, Proyectos personales",
    certifications: "Certificaciones, Certificados, Cursos y certificaciones",
    languages: "Idiomas, Lenguas",
    interests: "Intereses, Aficiones",
  }),
  pt: headings({
    contact: "Contato, Contacto, Dados pessoais",
    summary: "Resumo, Perfil, Sobre mim, Objetivo",
    experience: "Experiência, Experiência profissional, Histórico profissional, Percurso profissional",
    education: "Formação, Educação, Formação acadêmica, Escolaridade",
    skills: "Habilidades, Competências, Conhecimentos, Competências técnicas",
    projects: "Projetos",
    certifications: "Certificações, Certificados",
    languages: "Idiomas, Línguas",
    interests: "Interesses",
  }),
  it: headings({
    contact: "Contatti, Dati personali",
    summary: "Profilo, Profilo professionale, Su di me",
    experience: "Esperienza, Esperienza lavorativa, Esperienze professionali, Esperienza professionale",
    education: "Istruzione, Formazione, Istruzione e formazione, Titoli di studio",
    skills: "Competenze, Capacità, Competenze tecniche, Conoscenze informatiche",
    projects: "Progetti",
    certifications: "Certificazioni, Certificati",
    languages: "Lingue, Competenze linguistiche",
    interests: "Interessi",
  }),
  nl: headings({
    contact: "Contact, Contactgegevens, Persoonlijke gegevens",
    summary: "Profiel, Over mij, Samenvatting",
    experience: "Werkervaring, Ervaring, Relevante werkervaring",
    education: "Opleiding, Opleidingen, Onderwijs",
    skills: "Vaardigheden, Competenties, Kennis, Technische vaardigheden",
    projects: "Projecten",
    certifications: "Certificaten, Certificeringen, Cursussen",
    languages: "Talen, Talenkennis",
    interests: "Interesses, Hobby's",
  }),
  pl: headings({
    contact: "Kontakt, Dane kontaktowe",
    summary: "Profil, Podsumowanie, O mnie",
    experience: "Doświadczenie, Doświadczenie zawodowe",
    education: "Edukacja, Wykształcenie",
    skills: "Umiejętności, Kompetencje",
    projects: "Projekty",
    certifications: "Certyfikaty, Kursy i szkolenia",
    languages: "Języki, Języki obce",
    interests: "Zainteresowania",
  }),
};
