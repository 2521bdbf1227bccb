import { grades, type ScoredPair } from "./expected-pairs.ts";
import { kendallTauB, somersD } from "./kendall-tau.ts";

/** Below this, scores do not order pairs as people do. */
export const lowestTau = 0.85;

const WORST = 8;

export type Agreement = {
  readonly pairs: number;
  readonly tau: number;
  /** Of the pairs that differ in grade, those in the expected order less those in the other. */
  readonly somersD: number;
  readonly medians: readonly { readonly grade: number; readonly pairs: number; readonly median: number | null }[];
};

export type Inversion = { readonly better: ScoredPair; readonly worse: ScoredPair };

const medianOf = (numbers: readonly number[]): number | null => {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const agreementOf = (pairs: readonly ScoredPair[]): Agreement => {
  const expected = pairs.map(({ grade }) => grade);
  const scores = pairs.map(({ score }) => score);
  return {
    pairs: pairs.length,
    tau: kendallTauB(expected, scores),
    somersD: somersD(expected, scores),
    medians: grades.map((grade) => {
      const own = pairs.filter((pair) => pair.grade === grade).map(({ score }) => score);
      return { grade, pairs: own.length, median: medianOf(own) };
    }),
  };
};

const depthOf = ({ better, worse }: Inversion): number =>
  (worse.score - better.score) * (better.grade - worse.grade) + worse.score / 1000;

/** Pairs that score below one of a lower grade: for each the one that is farthest above it, deepest first. */
export const worstInversions = (pairs: readonly ScoredPair[]): Inversion[] =>
  pairs
    .flatMap((better): Inversion[] => {
      const above = pairs.filter(({ grade, score }) => grade < better.grade && score > better.score);
      const [first] = above.map((worse) => ({ better, worse })).sort((a, b) => depthOf(b) - depthOf(a));
      return first ? [first] : [];
    })
    .sort((a, b) => depthOf(b) - depthOf(a))
    .slice(0, WORST);
