import type { FitRequirements, FitTarget } from "@career/contracts";
import { extractRequirements } from "@career/resume";
import { requirementsOfRole } from "@career/scoring";
import { findRole } from "@career/taxonomy";

/** What a target asks for; null for a role that the catalogue does not have. */
export const requirementsOf = (target: FitTarget): FitRequirements | null => {
  if (target.kind === "posting") return extractRequirements(target.text);
  const role = findRole(target.role);
  return role ? requirementsOfRole(role) : null;
};
