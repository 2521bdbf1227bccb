import { findRole, nearestRoles, type Role } from "@career/taxonomy";
import { ProblemError } from "./problems.ts";

/** The catalogue's role of that name; a problem that names the nearest ones otherwise. */
export const knownRole = (name: string): Role => {
  const found = findRole(name);
  if (found) return found;
  const suggestions = nearestRoles(name);
  throw new ProblemError({
    status: 422,
    code: "role.unknown",
    detail: `The catalogue has no such role. The nearest are: ${suggestions.join(", ")}. GET /v1/roles lists all.`,
    suggestions,
  });
};
