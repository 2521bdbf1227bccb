import type { FitRequirements, FitTarget } from "@career/contracts";
import { findRole } from "@career/taxonomy";
import { demandOf, requirementsOfRole } from "./demand.ts";
import { criteriaOf } from "./shares.ts";

/** What a target asks for; null for a role that the catalogue does not have. */
export const requirementsOfTarget = (
  target: FitTarget,
  readPosting: (text: string) => FitRequirements,
): FitRequirements | null => {
  if (target.kind === "posting") return readPosting(target.text);
  const role = findRole(target.role);
  return role ? requirementsOfRole(role) : null;
};

/** False for a target of which nothing earns points: it asks for nothing, or only for what gates look at. */
export const asksForPoints = (target: FitRequirements): boolean => criteriaOf(demandOf(target)).length > 0;
