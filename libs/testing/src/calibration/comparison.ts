import type { ResumeFacts } from "@career/contracts";
import type { Truth } from "./synthetic-resume.ts";

export const kinds = [
  "name",
  "email",
  "phone",
  "location",
  "links",
  "role dates",
  "role titles",
  "role employers",
  "education",
  "skills",
  "spoken languages",
  "certifications",
] as const;
export type Kind = (typeof kinds)[number];

/** What was to be found of one kind, what was found of it, and what was found beside it. */
type Outcome = { kind: Kind; hit: number; missing: string[]; surplus: string[] };

export type Comparison = {
  outcomes: Outcome[];
  /** Months off; null where one side says "unknown" and the other does not. */
  experienceError: number | null;
};

export function compareFacts(truth: Truth, { profile, facts }: ResumeFacts): Comparison {
  const one = (value: string | null) => (value === null ? [] : [value]);
  const certified = facts.filter((fact) => fact.kind === "certification").map(({ value }) => value);
  // Capitals do not say whether they stood for "ß" or "ss", "ı" or "i".
  const capitals = (text: string) => same(text).toLocaleUpperCase("en");
  const name = truth.names.some((spelling) => capitals(spelling) === capitals(profile.name ?? ""))
    ? profile.name!
    : truth.names[0]!;
  const optional = new Set(truth.optionalSkills.filter((skill) => !truth.skills.includes(skill)));
  const dates = ({ start, end, months }: Truth["roles"][number]) => `${start}..${end} ${months}`;
  const study = ({ degree, field, institution, startYear, endYear }: Truth["education"][number]) =>
    [degree, field, institution, startYear, endYear].join(" | ");
  const outcomes: Outcome[] = [
    outcome("name", [name], one(profile.name)),
    outcome("email", one(truth.email), one(profile.email)),
    outcome("phone", one(truth.phone), one(profile.phone)),
    outcome("location", one(truth.location), one(profile.location)),
    outcome("links", truth.links.map(withoutScheme), profile.links.map(withoutScheme)),
    outcome("role dates", truth.roles.map(dates), profile.roles.map(dates)),
    outcome(
      "role titles",
      truth.roles.map(({ title }) => title ?? ""),
      profile.roles.map(({ title }) => title ?? ""),
    ),
    outcome(
      "role employers",
      truth.roles.map(({ employer }) => employer ?? ""),
      profile.roles.map(({ employer }) => employer ?? ""),
    ),
    outcome("education", truth.education.map(study), profile.education.map(study)),
    outcome(
      "skills",
      truth.skills,
      profile.skills.filter((skill) => !optional.has(skill)),
    ),
    outcome("spoken languages", truth.spokenLanguages, profile.spokenLanguages),
    outcome("certifications", truth.certifications, certified),
  ];
  return { outcomes, experienceError: errorOf(truth.experienceMonths, profile.experienceMonths) };
}

function outcome(kind: Kind, expected: readonly string[], found: readonly string[]): Outcome {
  const left = expected.map((value) => ({ value, key: same(value) }));
  const surplus: string[] = [];
  for (const value of found) {
    const at = left.findIndex(({ key }) => key === same(value));
    if (at < 0) surplus.push(value);
    else left.splice(at, 1);
  }
  return { kind, hit: expected.length - left.length, missing: left.map(({ value }) => value), surplus };
}

/** Capitals and gaps are a matter of print. */
function same(text: string): string {
  return text.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLocaleLowerCase("en");
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
}

function errorOf(expected: number | null, found: number | null): number | null {
  if (expected === null && found === null) return 0;
  return expected === null || found === null ? null : Math.abs(expected - found);
}
