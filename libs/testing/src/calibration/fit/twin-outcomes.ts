import type { FitRequirements, ResumeFacts } from "@career/contracts";
import { scoreFit } from "@career/scoring";
import { calibrationMonth } from "../calibration.ts";
import { inventResume } from "../invent-resume.ts";
import { createRandom } from "../random.ts";
import { factsOfText, textOfPage } from "./read-texts.ts";
import { differencesOf } from "./said-parts.ts";
import { targetsFor } from "./targets.ts";
import { type TwinMaker, twinMakers } from "./text-twins.ts";

type TwinFault = {
  readonly id: string;
  /** What was read otherwise although only the one thing differs. */
  readonly readings: readonly string[];
  /** Differences of scores other than 0. */
  readonly scores: readonly number[];
};

export type TwinOutcome = {
  readonly kind: string;
  readonly twins: number;
  readonly scored: number;
  readonly faults: readonly TwinFault[];
};

const scoresApart = (left: ResumeFacts, right: ResumeFacts, targets: readonly FitRequirements[]): number[] =>
  targets
    .map(
      (target) =>
        scoreFit({ facts: right, target }).overallFitScore - scoreFit({ facts: left, target }).overallFitScore,
    )
    .filter((difference) => difference !== 0);

/** How the twins of one resume differ; null where there is nothing to change. */
const compareOne = (index: number, seed: number, make: TwinMaker): { scored: number; fault: TwinFault } | null => {
  const resume = inventResume(seed, index, "TXT", calibrationMonth);
  const twin = make(resume, createRandom(seed + index));
  if (twin === null) return null;
  const [one, other] = [textOfPage(twin.left, seed + index), textOfPage(twin.right, seed + index)];
  if (one === other) return null;
  const [left, right] = [factsOfText(one), factsOfText(other)];
  const targets = targetsFor(left, index);
  const readings = differencesOf(left, right).filter(({ part }) => !twin.mayDiffer.includes(part));
  return {
    scored: targets.length,
    fault: {
      id: resume.id,
      readings: readings.map((reading) => `${reading.part}: ${reading.readings}`),
      scores: scoresApart(left, right, targets),
    },
  };
};

/** Twins of the first `count` invented resumes of a seed, in text, through the extractor, against ten targets each. */
export const compareTwins = (seed: number, count: number): TwinOutcome[] =>
  Object.entries(twinMakers).map(([kind, make]) => {
    const compared = Array.from({ length: count }, (_, index) => compareOne(index, seed, make) ?? []).flat();
    return {
      kind,
      twins: compared.length,
      scored: compared.reduce((sum, { scored }) => sum + scored, 0),
      faults: compared
        .map(({ fault }) => fault)
        .filter(({ readings, scores }) => readings.length > 0 || scores.length > 0),
    };
  });
