import { describe, expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of.ts";
import { headingKind } from "./headings.ts";
import { readLines } from "./lines.ts";
import { findSections } from "./sections.ts";

function sectionsIn(text: string): string[] {
  return findSections(readLines(documentOf(text))).map((section) => section.kind);
}

describe("headings", () => {
  it.each([
    ["Experience", "experience"],
    ["WORK EXPERIENCE", "experience"],
    ["Professional Experience:", "experience"],
    ["Work History", "experience"],
    ["Employment", "experience"],
    ["Employment History", "experience"],
    ["Career History", "experience"],
    ["Internships", "experience"],
    ["Relevant Work Experience", "experience"],
    ["E X P E R I E N C E", "experience"],
    ["W O R K  E X P E R I E N C E", "experience"],
    ["W O R K E X P E R I E N C E", "experience"],
    ["E M P L O Y M E N T H I S T O R Y", "experience"],
    ["P R O F E S S I O N A L B A C K G R O U N D", "experience"],
    ["E X P E R I E N C I A L A B O R A L", "experience"],
    ["B E R U F S E R F A H R U N G", "experience"],
    ["O P L E I D I N G E N & C U R S U S S E N", "education"],
    ["Q U A L I F I C A T I O N S   &   T R A I N I N G", "education"],
    ["A C A D E M I C S T U D I E S", "education"],
    ["L I C E N C E S & C E R T I F I C A T E S", "certifications"],
    ["C E R T I F I C A T I O N S / L I C E N S E S", "certifications"],
    ["T O O L S & T E C H N O L O G I E S", "skills"],
    ["C O M P É T E N C E S T E C H N I Q U E S", "skills"],
    ["E D U C AT I O N", "education"],
    ["L A N G U A G E K N O W L E D G E", "languages"],
    ["1. Experience", "experience"],
    ["II. EDUCATION", "education"],
    ["Experience (12 years)", "experience"],
    ["Projects (2019 – 2023):", "projects"],
    ["Experience and Achievements", "experience"],
    ["Professional History", "experience"],
    ["Career Timeline", "experience"],
    ["Trajetória profissional", "experience"],
    ["## Experience", "experience"],
    ["**Experience**", "experience"],
    ["--- EXPERIENCE ---", "experience"],
    ["Berufserfahrung", "experience"],
    ["Expérience professionnelle", "experience"],
    ["Experiencia laboral", "experience"],
    ["Experiência Profissional", "experience"],
    ["Опыт работы", "experience"],
    ["工作经历", "experience"],
    ["Education", "education"],
    ["Education & Training", "education"],
    ["Academic Background", "education"],
    ["Ausbildung", "education"],
    ["Skills", "skills"],
    ["Technical Skills", "skills"],
    ["Tech stack", "skills"],
    ["Skills & Technologies", "skills"],
    ["Core Competencies", "skills"],
    ["Projects", "projects"],
    ["Personal Projects", "projects"],
    ["Project Experience", "projects"],
    ["Certifications", "certifications"],
    ["Licenses & Certifications", "certifications"],
    ["Languages", "languages"],
    ["Language Skills", "languages"],
    ["Sprachen", "languages"],
    ["Summary", "summary"],
    ["Professional Summary", "summary"],
    ["Profile", "summary"],
    ["Career Objective", "summary"],
    ["About me", "summary"],
    ["Interests", "interests"],
    ["Hobbies & Interests", "interests"],
    ["References", "references"],
    ["Awards", "awards"],
    ["Honors & Awards", "awards"],
    ["Publications", "publications"],
    ["Volunteer Experience", "volunteering"],
    ["Volunteering", "volunteering"],
    ["Contact", "contact"],
  ])("%s opens %s", (heading, kind) => {
    expect(sectionsIn(`Jane Doe\n\n${heading}\nsomething here`)).toEqual(["header", kind]);
  });

  it.each([
    ["• Experience"],
    ["Experience with Java and Spring"],
    ["Software Engineer"],
    ["Experience 5"],
    ["Jane Skills"],
    ["Tools: Docker"],
  ])("%s opens nothing", (line) => {
    expect(sectionsIn(`Jane Doe\n\n${line}\nsomething here`)).toEqual(["header"]);
  });

  it.each([
    ["Historial laboral", "experience"],
    ["Werkervaring", "experience"],
    ["Doświadczenie zawodowe", "experience"],
    ["Arbetslivserfarenhet", "experience"],
    ["İş Deneyimi", "experience"],
    ["Досвід роботи", "experience"],
    ["Επαγγελματική εμπειρία", "experience"],
    ["職歴", "experience"],
    ["경력사항", "experience"],
    ["कार्य अनुभव", "experience"],
    ["Diplômes et formations", "education"],
    ["Titoli di studio", "education"],
    ["Pendidikan", "education"],
    ["IT-Kenntnisse", "skills"],
    ["Conocimientos técnicos", "skills"],
    ["Programming Languages", "skills"],
    ["Skills Summary", "skills"],
    ["Compétences linguistiques", "languages"],
    ["Languages Known", "languages"],
    ["Znajomość języków obcych", "languages"],
    ["Cursos y certificaciones", "certifications"],
    ["Weiterbildung", "certifications"],
    ["À propos", "summary"],
    ["Kurzprofil", "summary"],
    ["Datos de contacto", "contact"],
    ["Get in Touch", "contact"],
    ["Blue Heron Foods", null],
    ["Formation Continue SARL", null],
  ])("%s", (heading, kind) => {
    expect(headingKind(heading)).toBe(kind);
  });

  it("goes on with the jobs that a side bar interrupted at the end of a page", () => {
    const lines = readLines(
      documentOf(
        "Experience\nEngineer, Acme Corp, 2019 – 2020\nSkills\nGo\nCook, Trattoria Roma\nMay 2017 – June 2018",
      ),
    ).map((line, index) => ({ ...line, page: index < 4 ? 1 : 2 }));
    const sections = findSections(lines).map(({ kind, lines: own }) => `${kind} ${own.length}`);
    expect(sections).toEqual(["header 0", "experience 3", "skills 1"]);
  });

  it("goes on with the jobs on the next page although education came last in the other column", () => {
    const lines = readLines(
      documentOf(
        "Experience\nEngineer, Acme Corp, 2019 – 2020\nEducation\nB.Sc. Physics, 2015\nLanguages\nEnglish\nMay 2017 – June 2018: Cook, Trattoria Roma",
      ),
    ).map((line, index) => ({ ...line, page: index < 6 ? 1 : 2 }));
    const sections = findSections(lines).map(({ kind, lines: own }) => `${kind} ${own.length}`);
    expect(sections).toEqual(["header 0", "experience 2", "education 1", "languages 1"]);
  });

  it("takes a heading in the cell beside its section", () => {
    const sections = findSections(
      readLines(
        documentOf(
          "Jane Doe\nEXPERIENCE\tCook, Trattoria Roma, 2019\n• Cooked\nEducation\tBSc Physics, 2015\nLicenses\t• Forklift\nSpoken Languages\tFrench, Dutch\nSkills\tGo\nLanguages\tPython, Java\nTools\tDocker",
        ),
      ),
    );
    expect(sections.map(({ kind, lines }) => `${kind}: ${lines.map(({ text }) => text).join(" / ")}`)).toEqual([
      "header: Jane Doe",
      "experience: Cook, Trattoria Roma, 2019 / • Cooked",
      "education: BSc Physics, 2015",
      "certifications: Forklift",
      "languages: French, Dutch",
      "skills: Go / Languages\tPython, Java / Tools\tDocker",
    ]);
  });

  it("leaves the head of a table and a dated entry alone", () => {
    expect(
      sectionsIn("Jane Doe\nExperience\nAcme\nInternship\tUmbra Foods\nVolunteer\tRed Cross\nTraining\t2019 – 2020"),
    ).toEqual(["header", "experience"]);
    expect(sectionsIn("Jane Doe\nPositions\tCompany\nCook\tRoma")).toEqual(["header"]);
  });

  it("parts the headline of the main column from the section above it", () => {
    expect(
      sectionsIn(
        "Jane Doe\nCertificates\n• Forklift (2022)\nWarehouse Supervisor\nSummary\nTidy.\nExperience\nCook, 2019",
      ),
    ).toEqual(["header", "certifications", "header", "summary", "experience"]);
    expect(sectionsIn("Jane Doe\nCertificates\n• Forklift\n• Registered Nurse\nExperience\nCook, 2019")).toEqual([
      "header",
      "certifications",
      "experience",
    ]);
  });

  it("parts the foot of the page from the last section", () => {
    expect(
      sectionsIn("Jane Doe\nLanguages\nDutch\nOslo, Norway | +47 22 12 34 56 | jane@example.com\nPage 1 of 2"),
    ).toEqual(["header", "languages", "contact"]);
    expect(sectionsIn("Jane Doe\nEducation\nBSc Physics (2006-2009)")).toEqual(["header", "education"]);
    expect(sectionsIn("Jane Doe\nReferences\nJohn Roe, john@example.com")).toEqual(["header", "references"]);
  });

  it("leaves the last word of a wrapped sentence alone", () => {
    expect(sectionsIn("Summary\nI have eight years of\nexperience\nin Java")).toEqual(["header", "summary"]);
  });

  it("takes words in small letters for a heading where no sentence runs into them", () => {
    expect(
      sectionsIn(
        "Jane Doe\nprofessional summary\nBuilds shops that sell.\ntechnical skills\nTools: Go, Docker\nwork experience\nCook, Trattoria Roma, 2017\nmy projects\nA shop",
      ),
    ).toEqual(["header", "summary", "skills", "experience", "projects"]);
    expect(sectionsIn("Summary\nTen years of professional\nwork experience\nJava developer")).toEqual([
      "header",
      "summary",
    ]);
  });

  it("reads a label and its content in one line", () => {
    expect(sectionsIn("Jane Doe\nSkills: Go, Python\nLanguages: English, German")).toEqual([
      "header",
      "skills",
      "languages",
    ]);
  });

  it("keeps an employer's tools with the employer", () => {
    expect(sectionsIn("Experience\nEngineer, Acme 2019\nTechnologies: Go, Python\nSkills: Git")).toEqual([
      "header",
      "experience",
    ]);
  });
});
