import type { Applicant } from "./applicant.ts";
import type { Demand } from "./demand.ts";
import { lowerDegreeShare, neutralShare } from "./rubric.ts";

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:ph\.? ?d|doctor|doctorate|doctoral|d\.?phil|dr\.)/iu, 4],
  [/\b(?:master|m\.? ?(?:sc|tech|eng|phil|b\.?a|s|a|e)\b|mca|mba|postgraduate|diplom-|magister)/iu, 3],
  [/\b(?:bachelor|b\.? ?(?:sc|tech|eng|com|a|e|s|b\.?a)\b|bca|bba|undergraduate|licen[cs]|honours)/iu, 2],
  [/\b(?:associate|diploma|foundation|hnd|btec|college|polytechnic)/iu, 1],
];

/** 4 doctorate, 3 master, 2 bachelor, 1 diploma; an unnamed degree counts as a bachelor. */
export const degreeLevel = (text: string): number => {
  for (const [pattern, level] of LEVELS) if (pattern.test(text)) return level;
  return /\bdegree|graduate/iu.test(text) ? 2 : 0;
};

/** The level asked for: the lowest of the must-haves, since postings list alternatives. */
export const demandedLevel = ({ degrees }: Demand): number => {
  const must = degrees.filter(({ level }) => level === "must");
  return Math.min(...(must.length > 0 ? must : degrees).map(({ value }) => degreeLevel(value) || 2));
};

/** 0 when the resume names no degree. */
export const heldLevel = ({ degrees }: Applicant): number => Math.max(0, ...degrees.map(degreeLevel));

export const educationShare = (held: number, demanded: number): number => {
  if (held === 0) return neutralShare;
  return held >= demanded ? 1 : lowerDegreeShare;
};
