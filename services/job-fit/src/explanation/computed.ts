import type { FitScore } from "@career/contracts";

export type ExplainInput = { readonly targetRole: string | null; readonly score: FitScore };

/** What an explanation may speak of, in the forms in which a sentence may say it. */
export type Computed = {
  readonly score: number;
  /** "30 of 40". */
  readonly shares: ReadonlySet<string>;
  /** Points that an improvement would add. */
  readonly gains: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
  readonly criteria: readonly string[];
  readonly band: string;
  readonly shown: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  /** Words that stand in what was computed, in small letters. */
  readonly words: ReadonlySet<string>;
  /** Texts that are true as a whole: the target's name and what would raise the score. */
  readonly verbatim: readonly string[];
};

export const numbersIn = (text: string): number[] =>
  (text.match(/\d+(?:\.\d+)?/g) ?? []).map((digits) => Number(digits));

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}+#./'’-]*/gu) ?? [];

export const computedOf = ({ targetRole, score }: ExplainInput): Computed => {
  const { overallFitScore, band, breakdown, matchedSkills, missingSkills, improvements } = score;
  const actions = improvements.map(({ action }) => action);
  const names = [...matchedSkills, ...missingSkills].map(({ skill }) => skill);
  const said = [band, ...breakdown.map(({ criterion }) => criterion), ...names, ...actions];
  const gains = improvements.map(({ points }) => points);
  return {
    score: overallFitScore,
    shares: new Set([
      `${overallFitScore} of 100`,
      ...breakdown.map(({ points, maximum }) => `${points} of ${maximum}`),
    ]),
    gains: new Set(gains),
    numbers: new Set([
      overallFitScore,
      ...breakdown.flatMap(({ points, maximum }) => [points, maximum]),
      ...gains,
      ...said.flatMap(numbersIn),
    ]),
    criteria: breakdown.map(({ criterion }) => criterion),
    band,
    shown: new Set(matchedSkills.flatMap(({ skill, through }) => [skill, ...(through === null ? [] : [through])])),
    missing: new Set(missingSkills.map(({ skill }) => skill)),
    words: new Set(said.flatMap(wordsIn).map((word) => word.toLowerCase())),
    verbatim: [...(targetRole === null ? [] : [targetRole]), ...actions].sort((a, b) => b.length - a.length),
  };
};
