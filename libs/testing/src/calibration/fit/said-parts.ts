import type { ResumeFacts } from "@career/contracts";

/** Parts of what a resume says, each of which may differ between twins or must not. */
const saidParts = [
  "name",
  "phone",
  "addresses",
  "location",
  "degrees",
  "colleges",
  "study years",
  "roles",
  "role dates",
  "months",
  "skills",
  "soft skills",
  "spoken languages",
  "certifications",
] as const;
export type SaidPart = (typeof saidParts)[number];

/** What a resume says, without where it stands. */
const saidBy = ({ profile, facts }: ResumeFacts): Readonly<Record<SaidPart, unknown>> => {
  const of = (kind: string): string[] =>
    facts
      .filter((fact) => fact.kind === kind)
      .map(({ value, rung }) => `${value} (${rung})`)
      .sort();
  return {
    name: profile.name,
    phone: profile.phone,
    addresses: [profile.email, profile.links],
    location: profile.location,
    degrees: profile.education.map(({ degree, field }) => [degree, field]),
    colleges: profile.education.map(({ institution }) => institution),
    "study years": profile.education.map(({ startYear, endYear }) => [startYear, endYear]),
    roles: profile.roles.map(({ title, employer }) => [title, employer]),
    "role dates": profile.roles.map(({ start, end }) => [start, end]),
    months: [profile.experienceMonths, profile.roles.map(({ months }) => months)],
    skills: of("skill"),
    "soft skills": of("soft-skill"),
    "spoken languages": of("spoken-language"),
    certifications: of("certification"),
  };
};

/** The parts in which two resumes differ, each with both readings. */
export const differencesOf = (one: ResumeFacts, other: ResumeFacts): { part: SaidPart; readings: string }[] => {
  const [left, right] = [saidBy(one), saidBy(other)];
  return saidParts.flatMap((part) => {
    const [a, b] = [JSON.stringify(left[part]), JSON.stringify(right[part])];
    return a === b ? [] : [{ part, readings: `${a} / ${b}` }];
  });
};
