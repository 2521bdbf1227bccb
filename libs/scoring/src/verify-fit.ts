import type { FitInputHashes, FitRequirements, FitScore, FitVerification, ResumeFacts } from "@career/contracts";
import { taxonomyVersion } from "@career/taxonomy";
import { hashInput } from "./input-hashes.ts";
import { jsonDifferences } from "./json-differences.ts";
import { rubricVersion } from "./rubric.ts";
import { scoreFit } from "./score-fit.ts";

/** True when another rubric or taxonomy runs than the one that made the score. */
export const isStale = ({ rubric, taxonomy }: Pick<FitScore, "rubric" | "taxonomy">): boolean =>
  rubric !== rubricVersion || taxonomy !== taxonomyVersion;

const shown = (score: FitScore, inputHashes: FitInputHashes): FitVerification["stored"] => ({
  score: score.overallFitScore,
  band: score.band,
  rubric: score.rubric,
  taxonomy: score.taxonomy,
  inputHashes,
});

const computedOf = ({ rubric: _rubric, taxonomy: _taxonomy, ...computed }: FitScore): Partial<FitScore> => computed;

const hashDifference = (name: keyof FitInputHashes, stored: string, recomputed: string | null) =>
  stored === recomputed ? [] : [{ path: `inputHashes.${name}`, stored, recomputed }];

const reasonOf = (stale: boolean, sameRequirements: boolean): string => {
  if (stale) {
    return "Another rubric or taxonomy runs now than the one that made this score. It stays as it was; ask for a new one to have it computed anew.";
  }
  if (!sameRequirements) return "What the target asks for is read otherwise now than when this score was made.";
  return "The same facts and the same target give another result than the one that is stored.";
};

/**
 * Computes a stored score again with the rubric and the taxonomy that run. Only the very facts that it was made from
 * count, known by their hash; without them, or without a target, nothing is recomputed and the reason says so.
 */
export const verifyFit = ({
  stored,
  inputHashes,
  facts,
  requirements,
}: {
  stored: FitScore;
  inputHashes: FitInputHashes;
  facts: ResumeFacts | null;
  requirements: FitRequirements | null;
}): FitVerification => {
  const stale = isStale(stored);
  const found = {
    facts: facts && hashInput(facts),
    requirements: requirements && hashInput(requirements),
  };
  const changedInputs = [
    ...hashDifference("facts", inputHashes.facts, found.facts),
    ...hashDifference("requirements", inputHashes.requirements, found.requirements),
  ];
  const about = { stale, stored: shown(stored, inputHashes) };
  const impossible = (reason: string): FitVerification => ({
    agrees: false,
    ...about,
    recomputed: null,
    differences: changedInputs,
    reason,
  });
  if (!facts || found.facts !== inputHashes.facts) {
    return impossible(
      "The facts that this score was made from are not stored any more, so it cannot be computed again from them.",
    );
  }
  if (!requirements || !found.requirements) {
    return impossible("The target of this score is not known any more, so it cannot be computed again.");
  }
  const score = scoreFit({ facts, target: requirements });
  const differences = [...changedInputs, ...jsonDifferences(computedOf(stored), computedOf(score))];
  const agrees = differences.length === 0;
  return {
    agrees,
    ...about,
    recomputed: shown(score, { facts: found.facts, requirements: found.requirements }),
    differences,
    reason: agrees ? null : reasonOf(stale, found.requirements === inputHashes.requirements),
  };
};
