/** The moment every sample claims to be made at, so that its bytes never change. */
export const sampleDate = new Date("2026-11-01T09:00:00Z");

/** The month up to which "present" counts in the samples' truth. */
export const sampleMonth = "2026-11";

/** What a synthetic resume says. Every renderer prints these words, in the order of `toBlocks`. */
export type SampleResume = {
  name: string;
  headline: string;
  email: string;
  phone: string;
  location: string;
  links: string[];
  summary: string;
  skills: { group: string; items: string[] }[];
  roles: { title: string; employer: string; place: string; dates: string; bullets: string[] }[];
  projects: { name: string; dates: string; bullets: string[] }[];
  education: { degree: string; institution: string; years: string }[];
  certifications: string[];
  languages: string[];
};

/** `right` is set against the right margin of the same line. */
export type Block =
  | { kind: "name" | "headline" | "contact" | "heading" | "paragraph" | "bullet" | "detail"; text: string }
  | { kind: "entry"; text: string; right: string }
  | { kind: "labelled"; label: string; text: string };

export function toBlocks(resume: SampleResume): Block[] {
  return [
    { kind: "name", text: resume.name },
    { kind: "headline", text: resume.headline },
    { kind: "contact", text: [resume.email, resume.phone, resume.location].join(" | ") },
    { kind: "contact", text: resume.links.join(" | ") },
    { kind: "heading", text: "Summary" },
    { kind: "paragraph", text: resume.summary },
    { kind: "heading", text: "Skills" },
    ...resume.skills.map(({ group, items }): Block => ({ kind: "labelled", label: group, text: items.join(", ") })),
    { kind: "heading", text: "Experience" },
    ...resume.roles.flatMap(({ title, employer, place, dates, bullets }): Block[] => [
      { kind: "entry", text: title, right: dates },
      { kind: "detail", text: `${employer}, ${place}` },
      ...bullets.map((text): Block => ({ kind: "bullet", text })),
    ]),
    { kind: "heading", text: "Projects" },
    ...resume.projects.flatMap(({ name, dates, bullets }): Block[] => [
      { kind: "entry", text: name, right: dates },
      ...bullets.map((text): Block => ({ kind: "bullet", text })),
    ]),
    { kind: "heading", text: "Education" },
    ...resume.education.flatMap(({ degree, institution, years }): Block[] => [
      { kind: "entry", text: degree, right: years },
      { kind: "detail", text: institution },
    ]),
    { kind: "heading", text: "Certifications" },
    ...resume.certifications.map((text): Block => ({ kind: "bullet", text })),
    { kind: "heading", text: "Languages" },
    { kind: "paragraph", text: resume.languages.join(", ") },
  ];
}
