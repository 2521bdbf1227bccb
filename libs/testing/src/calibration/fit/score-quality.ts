import type { ScoredPair } from "./expected-pairs.ts";
import { type PromiseOutcome, readingAllowance, tryPromises } from "./invented-fits.ts";
import { agreementOf, lowestTau } from "./rank-agreement.ts";
import { type FamilyRank, familyShare, lowestFamilyShare, rankInvented, rankUploads } from "./role-families.ts";
import { compareTwins, type TwinOutcome } from "./twin-outcomes.ts";

/** What is known of the scores beside the pairs with an expected order. */
export type ScoreQuality = {
  readonly uploads: readonly FamilyRank[];
  readonly invented: readonly FamilyRank[];
  readonly twins: readonly TwinOutcome[];
  readonly promises: readonly PromiseOutcome[];
};

/** How many invented resumes each part is measured on. */
export type SampleSizes = { readonly families: number; readonly twins: number; readonly promises: number };

export const fullSizes: SampleSizes = { families: 350, twins: 100, promises: 50 };

export const measureScores = (seed: number, sizes: SampleSizes): ScoreQuality => ({
  uploads: rankUploads(),
  invented: rankInvented(seed, sizes.families),
  twins: compareTwins(seed, sizes.twins),
  promises: tryPromises(seed, sizes.promises),
});

/** All pairs, those that rules may be tuned on, and those held out. */
export const pairGroups = (pairs: readonly ScoredPair[]) =>
  [
    { name: "all", pairs },
    { name: "open", pairs: pairs.filter(({ heldOut }) => !heldOut) },
    { name: "held out", pairs: pairs.filter(({ heldOut }) => heldOut) },
  ] as const;

/** Why the pairs are not in the order expected, in words; empty when they are. */
export const pairFaults = (pairs: readonly ScoredPair[]): string[] => {
  const { tau } = agreementOf(pairs);
  return tau >= lowestTau ? [] : [`Kendall's tau-b: ${tau.toFixed(3)}, at least ${lowestTau} is wanted`];
};

const familyFaults = (of: string, ranks: readonly FamilyRank[]): string[] => {
  const share = familyShare(ranks);
  return share >= lowestFamilyShare
    ? []
    : [`family among the first roles of ${of}: ${share.toFixed(3)}, at least ${lowestFamilyShare} is wanted`];
};

/** Every measure below its floor, in words. */
export const scoreFaults = ({ uploads, invented, twins, promises }: ScoreQuality): string[] => [
  ...familyFaults("uploads", uploads),
  ...familyFaults("invented resumes", invented),
  ...twins.flatMap(({ kind, scored, faults }) => {
    const apart = faults.flatMap(({ scores }) => scores).length;
    return apart > scored * readingAllowance ? [`${apart} of ${scored} scores differ between twins in ${kind}`] : [];
  }),
  ...promises.flatMap(({ promise, throughText, tried, broken }) =>
    broken.length > (throughText ? tried * readingAllowance : 0)
      ? [`${promise}: broken ${broken.length} times of ${tried}, first ${broken[0]}`]
      : [],
  ),
];
