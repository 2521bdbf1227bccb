import type { Router } from "@career/ai";
import type { EnrichmentDocument } from "@career/mongo";

/**
 * The stored answer of the first engine that has given one. Weights that were pulled again are asked again; an engine that
 * cannot be reached is taken to have the weights it had.
 */
export const keptEnrichment = async (
  { engines }: Pick<Router, "engines">,
  stored: readonly EnrichmentDocument[],
  signal: AbortSignal,
): Promise<EnrichmentDocument | undefined> => {
  for (const engine of engines) {
    const own = stored.filter((one) => one.engine === engine.name && one.model === engine.model);
    const newest = own.at(-1);
    if (!newest) continue;
    const digest = (await engine.digest?.(signal)) ?? newest.digest;
    const kept = own.find((one) => one.digest === digest);
    if (kept) return kept;
  }
  return undefined;
};
