import { z } from "zod";
import { Finding } from "./document-text.ts";

export const FactKind = z.enum([
  "name",
  "email",
  "phone",
  "location",
  "link",
  "skill",
  "soft-skill",
  "spoken-language",
  "role",
  "education",
  "certification",
]);
export type FactKind = z.infer<typeof FactKind>;

/** How strong the evidence for a skill is: named in a list, used in a project, used in a dated role, run in production. */
export const Rung = z.enum(["absent", "listed", "project", "role", "production"]);
export type Rung = z.infer<typeof Rung>;

export const Fact = z.object({
  kind: FactKind,
  /** Canonical value: the taxonomy's spelling for skills, E.164 for phones (as printed where the country is not known), `Title, Employer` for roles. */
  value: z.string(),
  source: z.enum(["resume", "job", "answer"]),
  quote: z.string(),
  page: z.int().positive(),
  line: z.int().positive(),
  /** UTF-16 offsets into the visible text, end exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  method: z.enum(["exact", "alias", "stem", "model"]),
  rung: Rung,
});
export type Fact = z.infer<typeof Fact>;

/** `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const DatedRole = z.object({
  employer: z.string().nullable(),
  title: z.string().nullable(),
  start: Month.nullable(),
  end: z.union([Month, z.literal("present")]).nullable(),
  /** Both ends counted. */
  months: z.int().nonnegative(),
  precision: z.enum(["month", "season", "year", "duration"]),
});
export type DatedRole = z.infer<typeof DatedRole>;

export const Education = z.object({
  degree: z.string().nullable(),
  field: z.string().nullable(),
  institution: z.string().nullable(),
  startYear: z.int().nullable(),
  endYear: z.int().nullable(),
});
export type Education = z.infer<typeof Education>;

export const ResumeProfile = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  location: z.string().nullable(),
  links: z.array(z.string()),
  /** Union of the dated roles; null when nothing is known. */
  experienceMonths: z.int().nonnegative().nullable(),
  roles: z.array(DatedRole),
  education: z.array(Education),
  skills: z.array(z.string()),
  softSkills: z.array(z.string()),
  impliedSkills: z.array(z.string()),
  spokenLanguages: z.array(z.string()),
});
export type ResumeProfile = z.infer<typeof ResumeProfile>;

/** A line of the visible text that a fact stands on; at most its first 300 characters. */
export const QuotedLine = z.object({ page: z.int().positive(), line: z.int().positive(), text: z.string() });
export type QuotedLine = z.infer<typeof QuotedLine>;

/** Everything a resume says, with proof: a function of (bytes, extractor, taxonomy, asOf). */
export const ResumeFacts = z.object({
  extractor: z.string(),
  taxonomy: z.string(),
  asOf: Month,
  profile: ResumeProfile,
  facts: z.array(Fact),
  lines: z.array(QuotedLine),
  findings: z.array(Finding),
});
export type ResumeFacts = z.infer<typeof ResumeFacts>;

export const RequirementKind = z.enum([
  "skill",
  "soft-skill",
  "spoken-language",
  "experience-years",
  "degree",
  "certification",
  "seniority",
  "location",
  "work-mode",
]);
export type RequirementKind = z.infer<typeof RequirementKind>;

export const Requirement = z.object({
  kind: RequirementKind,
  value: z.string(),
  level: z.enum(["must", "nice"]),
  /** Requirements with the same number are alternatives ("React or Vue"): one of them is enough. Null stands alone. */
  group: z.int().positive().nullable(),
  /** Where a posting says so; a catalogue role quotes nothing and has null. */
  quote: z.string().nullable(),
  start: z.int().nonnegative().nullable(),
  end: z.int().nonnegative().nullable(),
});
export type Requirement = z.infer<typeof Requirement>;
