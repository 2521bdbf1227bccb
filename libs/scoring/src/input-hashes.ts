import { createHash } from "node:crypto";
import type { FitInputHashes, FitRequirements, ResumeFacts } from "@career/contracts";

/** JSON with sorted keys: equal values give equal text whatever wrote them. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );

/** sha256, hex, of facts or of requirements; the order of their keys does not show. */
export const hashInput = (value: ResumeFacts | FitRequirements): string =>
  createHash("sha256").update(canonicalJson(value)).digest("hex");

export const inputHashesOf = (input: { facts: ResumeFacts; requirements: FitRequirements }): FitInputHashes => ({
  facts: hashInput(input.facts),
  requirements: hashInput(input.requirements),
});
