import { unionMonths } from "./months.ts";
import type { Role } from "./roles.ts";

/** Months covered by dated roles, overlaps counted once, plus roles that state only how long they lasted; null for none. */
export function experienceMonths(roles: readonly Role[], asOf: number): number | null {
  if (roles.length === 0) return null;
  const dated = roles.flatMap(({ period }): [number, number][] =>
    period.start === null || period.end === null
      ? []
      : [[period.start, period.end === "present" ? asOf : Math.min(period.end, asOf)]],
  );
  const durations = roles.reduce((sum, { period }) => sum + (period.shape === "duration" ? period.months : 0), 0);
  return unionMonths(dated) + durations;
}
