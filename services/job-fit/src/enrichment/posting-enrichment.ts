import { createHash } from "node:crypto";
import type { FitRequirements } from "@career/contracts";
import { createSkillTask } from "../tasks/enrich.ts";
import { enrichRequirements } from "./enrich-requirements.ts";
import type { Enrichment } from "./enrichment.ts";

const task = createSkillTask("posting.enrich", "a job description");

/** Skills that a model finds in a job description beside those that the rules found. */
export const postingEnrichment = (text: string, base: FitRequirements): Enrichment<FitRequirements> => {
  const known = base.requirements.flatMap(({ kind, value }) =>
    kind === "skill" || kind === "soft-skill" ? value : [],
  );
  return {
    task,
    sha256: createHash("sha256").update(text).digest("hex"),
    base,
    read: async () => ({ input: { text, known }, withNamed: (named) => enrichRequirements(base, text, named) }),
  };
};
