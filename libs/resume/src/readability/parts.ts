import { headingKind, type SectionKind } from "../headings.ts";
import { isBullet, type Line } from "../lines.ts";
import type { Finding, Outcome, Subject } from "./outcome.ts";
import { TOP } from "./outcome.ts";

const EXPECTED: readonly { kind: SectionKind; name: string; severity: Finding["severity"] }[] = [
  { kind: "experience", name: "Experience", severity: "problem" },
  { kind: "education", name: "Education", severity: "warning" },
  { kind: "skills", name: "Skills", severity: "warning" },
];
const MAX_HEADING = 40;
const MOST_EACH = 5;

/** The sections that programs look for, and headings that they do not know. */
export function checkSections({ sections, facts, cite }: Subject): Outcome {
  const present = new Set(sections.map(({ kind }) => kind));
  const findings: Finding[] = [];
  for (const { kind, name, severity } of EXPECTED) {
    if (present.has(kind)) continue;
    // Projects may stand for experience where there was no job yet.
    const lighter = kind === "experience" && facts.profile.roles.length === 0 && present.has("projects");
    findings.push({
      code: `sections.no-${kind}`,
      severity: lighter ? "hint" : severity,
      message: `No heading was found that programs know as “${name}”.`,
      ...cite(TOP),
    });
  }
  for (const line of sections
    .flatMap(({ kind, lines }) => (kind === "header" ? [] : unclear(lines)))
    .slice(0, MOST_EACH)) {
    findings.push({
      code: "sections.unclear",
      severity: "hint",
      message: "This reads like a heading, and no common one; what follows may be filed under the section before.",
      ...cite(line),
    });
  }
  return { findings, notRun: [] };
}

/** Lines alone between blank ones, in capitals, that open no known section. */
function unclear(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => {
    const { text } = line;
    if (text.length < 4 || text.length > MAX_HEADING || isBullet(text) || /[\d@.,;|]/.test(text)) return false;
    if (lines[index - 1]?.text !== "" || headingKind(text) !== null) return false;
    return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && lines[index + 1]?.text !== undefined;
  });
}
