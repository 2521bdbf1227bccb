import type { DatedRole, Fact } from "@career/contracts";
import type { Finding, NotRun, Outcome, Subject } from "./outcome.ts";
import { TOP } from "./outcome.ts";

type Placed = DatedRole & { fact: Fact };

/** Dates that programs need to count experience: both months, in one order, none after the month of the analysis. */
export function checkDates({ facts, cite }: Subject): Outcome {
  const undated = facts.findings.filter(({ code }) => code === "experience.undated");
  const findings: Finding[] = undated.map((finding) => ({ ...finding, severity: "problem", ...cite(TOP) }));
  const placed = rolesWithPlace(facts.profile.roles, facts.facts);
  if (placed === null) return { findings, notRun: [UNPLACED] };
  for (const { precision, fact } of placed) {
    if (precision === "month") continue;
    findings.push({
      code: precision === "duration" ? "dates.no-date" : "dates.no-month",
      severity: precision === "duration" ? "warning" : "hint",
      message: "The dates of this role leave out the months, so its length is an estimate.",
      question: "In which months did it begin and end?",
      ...cite(fact),
    });
  }
  for (const { start, end, fact } of placed) {
    const last = end === "present" ? null : end;
    if ((start === null || start <= facts.asOf) && (last === null || last <= facts.asOf)) continue;
    findings.push({
      code: "dates.future",
      severity: "warning",
      message: `This role has a date after ${facts.asOf}, the month of this analysis.`,
      question: "Is the year right?",
      ...cite(fact),
    });
  }
  const late = placed.find((role, index) => index > 0 && startsLater(role, placed[index - 1]!));
  if (late !== undefined) {
    findings.push({
      code: "dates.order",
      severity: "hint",
      message: "This role began after the one above it; programs and people expect the newest first.",
      ...cite(late.fact),
    });
  }
  return { findings, notRun: [] };
}

const UNPLACED: NotRun = { check: "dates", reason: "The roles could not be told apart in the text." };

/** Facts of roles stand in the order of the profile's roles. */
function rolesWithPlace(roles: readonly DatedRole[], facts: readonly Fact[]): Placed[] | null {
  const quoted = facts.filter(({ kind }) => kind === "role");
  return quoted.length === roles.length ? roles.map((role, index) => ({ ...role, fact: quoted[index]! })) : null;
}

/** A role that runs to this day may stand above any other. */
function startsLater(role: DatedRole, above: DatedRole): boolean {
  return role.start !== null && above.start !== null && above.end !== "present" && role.start > above.start;
}
