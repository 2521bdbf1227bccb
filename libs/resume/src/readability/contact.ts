import type { Finding, Outcome, Subject } from "./outcome.ts";
import { TOP } from "./outcome.ts";

/** Programs look for contact details on the first page, above the first section. */
const TOP_LINES = 15;
const SOUGHT = { email: "e-mail address", phone: "telephone number" } as const;

export function checkContact({ facts, cite }: Subject): Outcome {
  const findings: Finding[] = facts.findings
    .filter(({ code }) => code.startsWith("contact."))
    .map((finding) => ({ ...finding, severity: "problem", ...cite(TOP) }));
  if (facts.profile.name === null) {
    findings.push({
      code: "contact.missing-name",
      severity: "problem",
      message: "No name was found at the top of the resume.",
      ...cite(TOP),
    });
  }
  for (const [kind, name] of Object.entries(SOUGHT)) {
    const fact = facts.facts.find((one) => one.kind === kind);
    if (fact === undefined || (fact.page === 1 && fact.line <= TOP_LINES)) continue;
    findings.push({
      code: "contact.not-at-top",
      severity: "warning",
      message: `The ${name} stands on page ${fact.page}, line ${fact.line}; programs look for it at the top.`,
      ...cite(fact),
    });
  }
  return { findings, notRun: [] };
}
