import type { FitRequirements, Rung } from "@career/contracts";
import { roles, skills } from "@career/taxonomy";
import fc from "fast-check";
import { requirementsOfRole } from "./demand.ts";
import type { Said } from "./resume.fixture.ts";

const rungs: readonly Rung[] = ["listed", "project", "role", "production"];
export const anyRung = fc.constantFrom(...rungs);
// Half of the skills come from roles, so that resumes and targets meet.
const demandedSkills = [...new Set(roles.flatMap((role) => [...role.requiredSkills, ...role.preferredSkills]))];
export const anySkill = fc.oneof(
  fc.constantFrom(...demandedSkills),
  fc.constantFrom(...skills.map(({ name }) => name)),
);
const anySkills = fc.uniqueArray(fc.tuple(anySkill, anyRung), { selector: ([name]) => name, maxLength: 25 });

export const anySaid: fc.Arbitrary<Said> = fc.record({
  skills: anySkills.map((entries) => Object.fromEntries(entries)),
  months: fc.option(fc.integer({ min: 0, max: 300 })),
  degree: fc.option(fc.constantFrom("Diploma", "B.Tech", "Master of Science", "PhD", "Certificate"), {
    nil: undefined,
  }),
  languages: fc.uniqueArray(fc.constantFrom("English", "German", "Hindi")),
  certifications: fc.uniqueArray(fc.constantFrom("PMP", "CKA", "ISTQB Foundation")),
});

const anyRequirement = fc
  .oneof(
    fc.tuple(fc.constant("skill" as const), anySkill),
    fc.tuple(fc.constant("soft-skill" as const), fc.constantFrom("Teamwork", "Leadership", "Communication")),
    fc.tuple(fc.constant("spoken-language" as const), fc.constantFrom("English", "German")),
    fc.tuple(fc.constant("degree" as const), fc.constantFrom("Bachelor", "Master", "degree")),
    fc.tuple(fc.constant("certification" as const), fc.constantFrom("PMP", "CKA")),
    fc.tuple(fc.constant("experience-years" as const), fc.constantFrom("3", "5+ years")),
  )
  .chain(([kind, value]) =>
    fc
      .constantFrom("must" as const, "nice" as const)
      .map((level) => ({ kind, value, level, quote: null, start: null, end: null })),
  );
export const anyTarget: fc.Arbitrary<FitRequirements> = fc.oneof(
  fc.constantFrom(...roles).map(requirementsOfRole),
  fc.record({
    title: fc.constant(null),
    requirements: fc.array(anyRequirement, { maxLength: 20 }),
    experienceYears: fc.option(fc.integer({ min: 0, max: 15 })),
  }),
);
