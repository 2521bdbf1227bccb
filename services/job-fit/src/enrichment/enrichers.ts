import type { FitRequirements, FitTarget, ResumeFacts } from "@career/contracts";
import { createEnrichment, type Enriched, type EnrichmentDependencies, type EnrichOptions } from "./enrichment.ts";
import { postingEnrichment } from "./posting-enrichment.ts";
import { type Analysis, type ReadOriginal, resumeEnrichment } from "./resume-enrichment.ts";

type Dependencies = EnrichmentDependencies & { readOriginal: ReadOriginal };

export type Enrichers = {
  resume(analysis: Analysis, options: EnrichOptions): Promise<Enriched<ResumeFacts>>;
  /** A role of the catalogue has no text, so nothing is added to it. */
  target(target: FitTarget, requirements: FitRequirements, options: EnrichOptions): Promise<Enriched<FitRequirements>>;
};

/** What a score is made from, with what models add to it; the same values without an engine. */
export const createEnrichers = ({ readOriginal, ...dependencies }: Dependencies): Enrichers => {
  const enrich = createEnrichment(dependencies);
  return {
    resume: (analysis, options) => enrich(resumeEnrichment(analysis, readOriginal, options.signal), options),
    target: async (target, requirements, options) => {
      if (target.kind === "role") return { value: requirements, runs: [], dropped: 0, effects: [] };
      return enrich(postingEnrichment(target.text, requirements), options);
    },
  };
};
