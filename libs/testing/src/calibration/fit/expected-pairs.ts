import type { FitScore } from "@career/contracts";
import { scoreFit } from "@career/scoring";
import { z } from "zod";
import { calibrationMonth } from "../calibration.ts";
import { inventResume } from "../invent-resume.ts";
import { factsOfText, targetOfText, textOfFile, textOfPage } from "./read-texts.ts";

/** What a person who reads both expects: 3 strong, 2 partial, 1 an adjacent field, 0 unrelated. */
export const grades = [3, 2, 1, 0] as const;

const ExpectedPair = z.strictObject({
  resume: z.string(),
  posting: z.string(),
  grade: z.literal(grades),
  reason: z.string().min(1),
});
export type ExpectedPair = z.infer<typeof ExpectedPair>;

const PairFile = z.strictObject({
  /** Postings on which no rule was tuned. */
  heldOut: z.array(z.string()),
  pairs: z.array(ExpectedPair),
});

export type ScoredPair = ExpectedPair & { readonly score: number; readonly heldOut: boolean };

export const postingText = (name: string): string => textOfFile(`postings/${name}.txt`);

const INVENTED = /^invented-(\d+)-(\d+)$/;

/** A resume of the folder, or "invented-SEED-INDEX" of the generator. */
export const resumeText = (name: string): string => {
  const invented = INVENTED.exec(name);
  if (!invented) return textOfFile(`resumes/${name}.txt`);
  const [seed, index] = [Number(invented[1]), Number(invented[2])];
  return textOfPage(inventResume(seed, index, "TXT", calibrationMonth).page, seed + index);
};

/** The pairs, graded by hand before any of them was scored. */
export const { heldOut, pairs } = PairFile.parse(JSON.parse(textOfFile("pairs.json")));

export const fitOf = ({ resume, posting }: Pick<ExpectedPair, "resume" | "posting">): FitScore =>
  scoreFit({ facts: factsOfText(resumeText(resume)), target: targetOfText(postingText(posting)) });

export const scorePairs = (): ScoredPair[] =>
  pairs.map((pair) => ({ ...pair, score: fitOf(pair).overallFitScore, heldOut: heldOut.includes(pair.posting) }));
