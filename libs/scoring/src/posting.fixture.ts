import type { FitRequirements, Requirement } from "@career/contracts";

export const asks = (
  kind: Requirement["kind"],
  value: string,
  level: Requirement["level"] = "must",
  group: number | null = null,
): Requirement => ({ kind, value, level, group, quote: value, start: 0, end: value.length });

export const posting = (...requirements: Requirement[]): FitRequirements => ({
  title: null,
  requirements,
  experienceYears: null,
});
