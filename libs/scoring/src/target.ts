import type { FitRequirements, FitTarget } from "@career/contracts";
import { findRole } from "@career/taxonomy";
import { requirementsOfRole } from "./demand.ts";

/** What a target asks for; null for a role that the catalogue does not have. */
export const requirementsOfTarget = (
  target: FitTarget,
  readPosting: (text: string) => FitRequirements,
): FitRequirements | null => {
  if (target.kind === "posting") return readPosting(target.text);
  const role = findRole(target.role);
  return role ? requirementsOfRole(role) : null;
};
