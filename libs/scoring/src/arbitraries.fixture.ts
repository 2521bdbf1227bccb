import type { FitRequirements, Requirement, Rung } from "@career/contracts";
import { roles, skills } from "@career/taxonomy";
import fc from "fast-check";
import { requirementsOfRole } from "./demand.ts";
import { type Job, lastMonth, type Said } from "./resume.fixture.ts";

const rungs: readonly Rung[] = ["listed", "project", "role", "production"];
export const anyRung = fc.constantFrom(...rungs);
// Half of the skills come from roles, so that resumes and targets meet.
const demandedSkills = [...new Set(roles.flatMap((role) => [...role.requiredSkills, ...role.preferredSkills]))];
export const anySkill = fc.oneof(
  fc.constantFrom(...demandedSkills),
  fc.constantFrom(...skills.map(({ name }) => name)),
);
const skillsOf = <Key extends string>(key: fc.Arbitrary<Key>, rung: fc.Arbitrary<Rung>, maxLength: number) =>
  fc
    .uniqueArray(fc.tuple(key, rung), { selector: ([name]) => name, maxLength })
    .map((entries): Record<string, Rung> => Object.fromEntries(entries));

/** Roles in the thirty years up to the month that the facts count to. */
export const anyJob: fc.Arbitrary<Job> = fc
  .record({
    title: fc.constantFrom("Developer", "Analyst", "Pastry Chef"),
    start: fc.integer({ min: lastMonth - 360, max: lastMonth }),
    months: fc.integer({ min: 1, max: 60 }),
    skills: skillsOf(anySkill, fc.constantFrom("role", "role", "role", "production"), 8),
  })
  .map((job) => ({ ...job, months: Math.min(job.months, lastMonth + 1 - job.start) }));
const anyJobs = fc.array(anyJob, { maxLength: 5 }).map((jobs) => jobs.sort((a, b) => b.start - a.start));

const anyStudy = fc.record({
  degree: fc.constantFrom("Diploma", "B.Tech", "Master of Science", "PhD", null),
  field: fc.constantFrom("Physics", null),
  institution: fc.constantFrom("University of Bristol", "IIT Bombay"),
  startYear: fc.constant(2015),
  endYear: fc.constantFrom(2018, 2019),
});

export const anySaid: fc.Arbitrary<Said> = fc.record({
  skills: skillsOf(anySkill, anyRung, 25),
  months: fc.option(fc.integer({ min: 0, max: 300 })),
  jobs: anyJobs,
  degree: fc.option(fc.constantFrom("Diploma", "B.Tech", "Master of Science", "PhD", "Certificate"), {
    nil: undefined,
  }),
  education: fc.array(anyStudy, { maxLength: 1 }),
  languages: fc.uniqueArray(fc.constantFrom("English", "German", "Hindi")),
  certifications: fc.uniqueArray(fc.constantFrom("PMP", "CKA", "ISTQB Foundation")),
});

const anyValue = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant("skill" as const), anySkill) },
  fc.tuple(fc.constant("soft-skill" as const), fc.constantFrom("Teamwork", "Leadership", "Communication")),
  fc.tuple(fc.constant("spoken-language" as const), fc.constantFrom("English", "German")),
  fc.tuple(fc.constant("degree" as const), fc.constantFrom("Bachelor", "Master", "degree")),
  fc.tuple(fc.constant("certification" as const), fc.constantFrom("PMP", "CKA")),
  fc.tuple(fc.constant("experience-years" as const), fc.constantFrom("3", "5+ years")),
  fc.tuple(fc.constant("seniority" as const), fc.constantFrom("junior", "senior", "archmage")),
  fc.tuple(fc.constant("location" as const), fc.constantFrom("Berlin", "Pune, India")),
  fc.tuple(fc.constant("work-mode" as const), fc.constantFrom("remote", "hybrid")),
);
const anyLevel = fc.constantFrom("must" as const, "nice" as const);
const asked = (kind: Requirement["kind"], value: string, level: Requirement["level"], group: number | null) => ({
  kind,
  value,
  level,
  group,
  quote: null,
  start: null,
  end: null,
});
const anyRequirement = fc.tuple(anyValue, anyLevel).map(([[kind, value], level]) => asked(kind, value, level, null));
const anyGroups = fc
  .array(fc.tuple(fc.uniqueArray(anySkill, { minLength: 2, maxLength: 4 }), anyLevel), { maxLength: 3 })
  .map((groups) => groups.flatMap(([names, level], i) => names.map((name) => asked("skill", name, level, i + 1))));
export const anyPosting: fc.Arbitrary<FitRequirements> = fc.record({
  title: fc.constant(null),
  requirements: fc
    .tuple(fc.array(anyRequirement, { maxLength: 20 }), anyGroups)
    .map(([alone, groups]) => [...alone, ...groups]),
  experienceYears: fc.option(fc.integer({ min: 0, max: 15 })),
});
export const anyTarget: fc.Arbitrary<FitRequirements> = fc.oneof(
  fc.constantFrom(...roles).map(requirementsOfRole),
  anyPosting,
);
