import type { MissingSkill } from "@career/contracts";

/** Missing skills as a person reads them: alternatives as one, "React or Vue". */
export const missingDemands = (missing: readonly MissingSkill[]): { label: string; level: MissingSkill["level"] }[] =>
  [...Map.groupBy(missing, ({ group, skill }) => group ?? skill).values()].map((alternatives) => ({
    label: alternatives.map(({ skill }) => skill).join(" or "),
    level: alternatives[0]!.level,
  }));
