import { readPassage } from "./passage.ts";
import { type KeyTerm, keyTermsOf } from "./points.ts";

export type ReferencePoint = { readonly text: string; readonly terms: readonly KeyTerm[]; readonly weight: number };

/** A sentence that weighs less than this says too little alone and joins the one before. */
const LEAST_WEIGHT = 2;
const LONGEST_SHOWN = 120;

const weightOfTerms = (terms: readonly KeyTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}…` : text;

/** The expected points of a free-text reference: its sentences, short ones joined, each with its words by weight. */
export const referencePoints = (reference: string, given: ReadonlySet<string>): ReferencePoint[] => {
  const { sentences, text } = readPassage(reference);
  const parts: string[] = [];
  let open = false;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end).trim();
    const light = weightOfTerms(keyTermsOf(sentence, given)) < LEAST_WEIGHT;
    if (parts.length > 0 && (open || light)) parts[parts.length - 1] += ` ${sentence}`;
    else parts.push(sentence);
    open = parts.length === 1 && light;
  }
  return parts.map((part) => {
    const terms = keyTermsOf(part, given);
    return { text: shown(part), terms, weight: weightOfTerms(terms) };
  });
};
