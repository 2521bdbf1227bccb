import type { DocumentText, Finding, ResumeFacts, ResumeProfile } from "@career/contracts";
import { findStudies, impliedSkills, taxonomyVersion } from "@career/taxonomy";
import { findCertifications } from "./certifications.ts";
import { findContact } from "./contact-details.ts";
import { type EducationEntry, findEducation } from "./education.ts";
import { experienceMonths } from "./experience.ts";
import { type Claim, compare, proveFacts } from "./facts.ts";
import { type Line, overlaps, readLines, type Span, spanOnly } from "./lines.ts";
import { parseMonth } from "./months.ts";
import { placesOfName, refereesOf } from "./name-tools.ts";
import { quotedLines } from "./quoted-lines.ts";
import { findRoles, type Role } from "./roles.ts";
import { withNameApart } from "./section-edges.ts";
import { findSections, linesOf, type Section } from "./sections.ts";
import { findSkillEvidence, type SkillEvidence } from "./skills.ts";
import { pastimesOf } from "./skills-pastimes.ts";
import { hasSpacedLetters } from "./spaced-letters.ts";
import { findLanguages } from "./spoken-languages.ts";

export const extractorVersion = "resume@3";

/** Everything the visible text says, each fact with the words that say it. `asOf` (`YYYY-MM`) is what "present" counts to. */
export function extractFacts(document: DocumentText, options: { asOf: string }): ResumeFacts {
  const asOf = parseMonth(options.asOf);
  const lines = readLines(document);
  const read = findSections(lines);
  const contact = findContact(document, lines, read);
  const sections = withNameApart(read, contact.name);
  const roles = rolesOf(sections, asOf, contact.name);
  const education = educationOf(sections, asOf);
  const certified = linesOf(sections, "certifications");
  const stating = linesOf(sections, "skills", "summary", "education");
  const certifications = findCertifications(certified, [...stating, ...linesOf(sections, "header")], asOf);
  const languages = findLanguages(linesOf(sections, "languages"), lines);
  const { evidence, repeats, licences } = findSkillEvidence({
    text: document.text,
    excluded: [
      ...sections.flatMap(announcing),
      ...lines.filter((line) => hasSpacedLetters(line.text)),
      ...contact.emails,
      ...contact.urls,
      ...contact.linkNames,
      ...roles.flatMap((role) => role.employerSpan ?? []),
      ...education.flatMap((entry) => entry.institutionSpan ?? []),
      ...education.flatMap((entry) => entry.study),
      ...(contact.name === null ? [] : placesOfName(document.text, contact.name)),
      ...refereesOf(linesOf(sections, "references")),
      ...(contact.location === null ? [] : [contact.location]),
    ],
    roles: roles.map((role) => role.body),
    projects: sections.filter((section) => section.kind === "projects").flatMap(spanOf),
    pastimes: pastimesOf(sections, document.text),
  });
  const claims: Claim[] = [
    ...contact.claims,
    ...roles.map(roleClaim),
    ...education.map(educationClaim),
    ...findStudies(document.text)
      .filter(isSaidIn(linesOf(sections, "header", "summary", "other")))
      .map((span): Claim => ({ ...span, kind: "education", value: document.text.slice(span.start, span.end) })),
    ...certifications.map((piece): Claim => ({ ...spanOnly(piece), kind: "certification", value: piece.text })),
    ...licences
      .filter(isStatedIn(stating, certifications))
      .map((span): Claim => ({ ...span, kind: "certification", value: document.text.slice(span.start, span.end) })),
    ...languages.map((piece): Claim => ({ ...spanOnly(piece), kind: "spoken-language", value: piece.text })),
    ...evidence.map(skillClaim),
  ];
  const profile: ResumeProfile = {
    ...contact.profile,
    experienceMonths: experienceMonths(roles, asOf),
    roles: roles.map(({ employer, title, start, end, months, precision }) => ({
      employer,
      title,
      start,
      end,
      months,
      precision,
    })),
    education: education.map(({ degree, field, institution, startYear, endYear }) => ({
      degree,
      field,
      institution,
      startYear,
      endYear,
    })),
    ...skillLists(evidence),
    spokenLanguages: distinct(languages.map((piece) => piece.text)),
  };
  const facts = proveFacts(document, claims, repeats.map(skillClaim));
  return {
    extractor: `${document.extractor}+${extractorVersion}`,
    taxonomy: taxonomyVersion,
    asOf: options.asOf,
    profile,
    facts,
    lines: quotedLines(document, facts),
    findings: [...document.findings, ...ownFindings(profile)],
  };
}

/** The heading of a section, unless nothing follows it: then it is what the document says. */
function announcing({ heading, lines }: Section): Span[] {
  return heading === null || lines.every(({ text }) => text === "") ? [] : [heading];
}

function rolesOf(sections: readonly Section[], asOf: number, name: Span | null): Role[] {
  const experience = sections.filter((section) => section.kind === "experience");
  if (experience.length > 0) return experience.flatMap((section) => findRoles(section.lines, asOf));
  const lines = linesOf(sections, "header", "summary", "other");
  return findRoles(
    lines.filter((line) => name === null || line.start >= name.end),
    asOf,
    true,
  );
}

function educationOf(sections: readonly Section[], asOf: number): EducationEntry[] {
  const own = sections.filter((section) => section.kind === "education");
  return own.flatMap((section) => findEducation(section.lines, asOf));
}

/** Degrees that the person names without an entry of their own: not those that a job was about. */
const isSaidIn =
  (lines: readonly Line[]) =>
  ({ start, end }: Span): boolean =>
    lines.some((line) => line.start <= start && end <= line.end);

/** Licences that the person states to hold, where no certificate names them already; a label ("Driving licence: B") is a personal detail. */
const isStatedIn =
  (lines: readonly Line[], known: readonly Span[]) =>
  (licence: Span): boolean =>
    lines.some(
      ({ start, end, text }) =>
        start <= licence.start && licence.end <= end && !/^\s?:/.test(text.slice(licence.end - start)),
    ) && !known.some((one) => overlaps(one, licence));

function skillLists(
  evidence: readonly SkillEvidence[],
): Pick<ResumeProfile, "skills" | "softSkills" | "impliedSkills"> {
  const named = (soft: boolean) =>
    distinct(evidence.flatMap((one) => (one.soft === soft ? one.skill : []))).sort(compare);
  const skills = named(false);
  const implied = impliedSkills(skills).filter((name) => !skills.includes(name));
  return { skills, softSkills: named(true), impliedSkills: implied.sort(compare) };
}

function skillClaim({ skill, soft, method, rung, start, end }: SkillEvidence): Claim {
  return { start, end, kind: soft ? "soft-skill" : "skill", value: skill, method, rung };
}

function roleClaim(role: Role): Claim {
  const value = [role.title, role.employer].filter((part) => part !== null).join(", ");
  return {
    start: role.heading.start,
    end: role.heading.end,
    kind: "role",
    value: value === "" ? `${role.start} – ${role.end}` : value,
    rung: "role",
  };
}

function educationClaim(entry: EducationEntry): Claim {
  const study = [entry.degree, entry.field].filter((part) => part !== null).join(" ");
  return {
    ...entry.span,
    kind: "education",
    value: [study, entry.institution].filter((part) => part !== null && part !== "").join(", "),
  };
}

function ownFindings(profile: ResumeProfile): Finding[] {
  const findings: Finding[] = [];
  if (profile.email === null) findings.push({ code: "contact.missing-email", message: "No e-mail address was found." });
  if (profile.phone === null)
    findings.push({ code: "contact.missing-phone", message: "No telephone number was found." });
  if (profile.experienceMonths === null) {
    findings.push({ code: "experience.undated", message: "No role with dates was found, so experience is unknown." });
  }
  return findings;
}

function spanOf(section: Section): Span[] {
  const last = section.lines.at(-1);
  return last === undefined ? [] : [{ start: section.lines[0]!.start, end: last.end }];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
