import type { Db } from "mongodb";
import { collectionsOf } from "./collections.ts";
import type { EnrichmentDocument, Principal } from "./documents.ts";
import { ownedBy } from "./job-store.ts";

/** What models added to facts and to requirements: asked for once and read from then on. */
export const createEnrichmentRepository = (db: Db) => {
  const { enrichments } = collectionsOf(db);
  return {
    /** All that one prompt made of one source, whatever model answered, oldest first. */
    find: (principal: Principal, { source, promptHash }: Pick<EnrichmentDocument, "source" | "promptHash">) =>
      enrichments
        .find({ ...ownedBy(principal), source, promptHash })
        .sort({ createdAt: 1, _id: 1 })
        .toArray(),
    /** The facts or requirements of this hash, which a score names as its input; null when no model took part in them. */
    inputOf: async (principal: Principal, inputHash: string): Promise<EnrichmentDocument["value"] | null> =>
      (await enrichments.findOne({ ...ownedBy(principal), inputHash }))?.value ?? null,
  };
};

export type EnrichmentRepository = ReturnType<typeof createEnrichmentRepository>;
