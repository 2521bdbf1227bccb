import { findRole, nearestRoles, type Role } from "@career/taxonomy";
import { Failure } from "./failure.ts";

/** The catalogue's role of that name; a failure that names the nearest ones otherwise. */
export const knownRole = (name: string): Role => {
  const role = findRole(name);
  if (role) return role;
  const nearest = nearestRoles(name).join(", ");
  throw new Failure("role.unknown", `The catalogue has no role "${name}". The nearest are: ${nearest}.`);
};
