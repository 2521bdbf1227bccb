import type { Fact, Readability, ReadabilityFinding, ResumeFacts } from "@career/contracts";
import { bold, clip, dim, duration, heading, yellow } from "./text.ts";

const list = (values: readonly string[]): string => `    ${values.length > 0 ? values.join(", ") : "none found"}`;

const readabilityLines = ({ code, message, severity, question, page, line, quote }: ReadabilityFinding): string[] => [
  `    ${severity === "hint" ? code : yellow(code)} ${message}`,
  dim(`      page ${page}, line ${line}: "${clip(quote, 60)}"`),
  ...(question ? [`      ${question}`] : []),
];

/** What a resume says, and what keeps it from being read, as a person reads it. */
export const factsText = (
  file: string,
  { profile, facts, findings, asOf }: ResumeFacts,
  readability: Readability,
): string => {
  const contact = [profile.email, profile.phone, profile.location, ...profile.links].filter(Boolean).join(" · ");
  const others = findings.filter(({ code }) => !readability.findings.some((finding) => finding.code === code));
  const proofs = new Map<string, Fact>();
  for (const fact of facts) if (fact.kind === "skill" && !proofs.has(fact.value)) proofs.set(fact.value, fact);
  const examples = [...proofs.values()].slice(0, 5);
  return [
    `\n${bold(file)}: ${bold(profile.name ?? "no name found")}`,
    `  ${contact || "no contact found"}`,
    heading(
      `Experience: ${profile.experienceMonths === null ? "unknown" : duration(profile.experienceMonths)} ${dim(`(as of ${asOf})`)}`,
    ),
    ...profile.roles.map(
      ({ title, employer, start, end, months }) =>
        `    ${[title, employer].filter(Boolean).join(", ") || "a role"} ${dim(`${start ?? "?"} – ${end ?? "?"}, ${duration(months)}`)}`,
    ),
    heading("Education"),
    ...(profile.education.length > 0
      ? profile.education.map(
          ({ degree, field, institution, endYear }) =>
            `    ${[degree, field, institution, endYear].filter((part) => part !== null).join(", ")}`,
        )
      : ["    none found"]),
    heading(`Skills (${profile.skills.length})`),
    list(profile.skills),
    ...(profile.impliedSkills.length > 0 ? [dim(`    implied: ${profile.impliedSkills.join(", ")}`)] : []),
    ...(profile.softSkills.length > 0 ? [heading("Soft skills"), list(profile.softSkills)] : []),
    ...(profile.spokenLanguages.length > 0 ? [heading("Languages"), list(profile.spokenLanguages)] : []),
    ...(examples.length > 0 ? [heading("Proof, for example")] : []),
    ...examples.map(
      ({ value, quote, page, line, rung }) =>
        `    ${value}: "${clip(quote, 60)}" ${dim(`page ${page}, line ${line}, ${rung}`)}`,
    ),
    ...(others.length > 0 ? [heading("Findings")] : []),
    ...others.map(({ code, message, page }) => `    ${yellow(code)} ${message}${page ? dim(` (page ${page})`) : ""}`),
    ...(readability.findings.length > 0 ? [heading("Readability")] : []),
    ...readability.findings.flatMap(readabilityLines),
    ...readability.notRun.map(({ check, reason }) => dim(`    not checked: ${check} (${reason})`)),
    dim(`\n  ${facts.length} facts; --json prints every one with its quote and place.`),
  ].join("\n");
};
