import { isDeepStrictEqual } from "node:util";
import type { FitRequirements, FitScore, ResumeFacts } from "@career/contracts";
import { scoreFit } from "@career/scoring";
import { calibrationMonth } from "../calibration.ts";
import { inventResume } from "../invent-resume.ts";
import type { SyntheticResume } from "../synthetic-resume.ts";
import { factTwins } from "./fact-twins.ts";
import { factsOfText, textOfPage, visibleLines } from "./read-texts.ts";
import { targetsFor } from "./targets.ts";
import { textChanges } from "./text-changes.ts";

/** The share of scores on which a promise may be broken where the extractor stands between: what words mean is a guess. */
export const readingAllowance = 0.01;

/** A promise of the scores: on how many it was tried, how many of those moved, and where it was broken. */
export type PromiseOutcome = {
  readonly promise: string;
  /** False where the scorer alone is tried, which may not fail once. */
  readonly throughText: boolean;
  readonly tried: number;
  readonly moved: number;
  readonly broken: readonly string[];
};

const sumOf = ({ breakdown }: FitScore): number => breakdown.reduce((sum, { points }) => sum + points, 0);

/** Quotes that do not begin in the line that is named, and points that rest on neither a quote nor a rule. */
const unproven = ({ breakdown, matchedSkills }: FitScore, lines: readonly string[]): string[] => [
  ...[...breakdown.flatMap(({ evidence }) => evidence), ...matchedSkills]
    .filter(({ quote, line }) => {
      const stands = lines.slice(line - 1, line - 1 + quote.split("\n").length).join("\n");
      return quote === "" || !stands.includes(quote);
    })
    .map(({ quote, line }) => `“${quote}” is not in line ${line}`),
  ...breakdown
    .filter(({ points, reason, evidence }) => points > 0 && evidence.length === 0 && !reason.includes("silence"))
    .map(({ criterion, points }) => `${points} points of ${criterion} rest on nothing`),
];

type Trial = Pick<PromiseOutcome, "promise" | "throughText" | "broken"> & { readonly moved: boolean };

const outcomesOf = (trials: readonly Trial[]): PromiseOutcome[] =>
  [...Map.groupBy(trials, ({ promise }) => promise)].map(([promise, own]) => ({
    promise,
    throughText: own.some(({ throughText }) => throughText),
    tried: own.length,
    moved: own.filter(({ moved }) => moved).length,
    broken: own.flatMap(({ broken }) => broken),
  }));

/** Reads each text once. */
const createReader = (): ((text: string) => ResumeFacts) => {
  const known = new Map<string, ResumeFacts>();
  return (text) => {
    const facts = known.get(text) ?? factsOfText(text);
    known.set(text, facts);
    return facts;
  };
};

/** All that is promised of the score of one resume for one target. */
const tryOne = (
  { id, page }: SyntheticResume,
  target: FitRequirements,
  seed: number,
  read: (text: string) => ResumeFacts,
): Trial[] => {
  const text = textOfPage(page, seed);
  const facts = read(text);
  const fit = scoreFit({ facts, target });
  const score = fit.overallFitScore;
  const sum = sumOf(fit);
  const named = (fault: string): string => `${id}, ${target.title ?? "posting"}: ${fault}`;
  const compare = (other: ResumeFacts, holds: (before: number, after: number) => boolean) => {
    const after = scoreFit({ facts: other, target }).overallFitScore;
    return { moved: after !== score, broken: holds(score, after) ? [] : [named(`${score} to ${after}`)] };
  };
  const exact = { throughText: false, moved: false };
  return [
    {
      ...exact,
      promise: "the points of the breakdown sum to the score",
      broken: sum === score ? [] : [named(`${sum} for ${score}`)],
    },
    {
      ...exact,
      promise: "each point rests on a quoted line of the resume or on a rule",
      broken: unproven(fit, visibleLines(text)).map(named),
    },
    ...Object.entries(factTwins).flatMap(([thing, twinOf]) => {
      const twin = twinOf(facts);
      const promise = `facts that differ in ${thing} score the same`;
      return isDeepStrictEqual(twin, facts)
        ? []
        : [{ promise, throughText: false, ...compare(twin, (before, after) => before === after) }];
    }),
    ...textChanges.flatMap(({ promise, change, holds }) => {
      const changed = textOfPage(change(page, fit, seed), seed);
      return changed === text ? [] : [{ promise, throughText: true, ...compare(read(changed), holds) }];
    }),
  ];
};

/** The promises of the scores on the first `count` invented resumes of a seed, each against ten targets. */
export const tryPromises = (seed: number, count: number): PromiseOutcome[] =>
  outcomesOf(
    Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const resume = inventResume(seed, index, "TXT", calibrationMonth);
      const read = createReader();
      const targets = targetsFor(read(textOfPage(resume.page, seed + index)), index);
      return targets.flatMap((target) => tryOne(resume, target, seed + index, read));
    }),
  );
