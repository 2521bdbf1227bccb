import type { Applicant } from "./applicant.ts";
import type { Demand } from "./demand.ts";
import { lowerDegreeShare } from "./rubric.ts";

// Abbreviations count in capitals only: "BE" is a degree, "be" is not.
const LEVELS: readonly (readonly [number, RegExp, RegExp])[] = [
  [4, /\b(?:doctor|doctorate|doctoral|doktor|ph\.? ?d)\b|博士/iu, /\bD\.?Phil\b|\bDr\./u],
  [
    3,
    /\b(?:masters?|master's|postgraduate|magister|máster|maestría|mestrado|msc|mca|mba)\b|硕士|修士|Магистр/iu,
    /\bM\. ?[A-Z]|\bM(?:Tech|TECH|Eng|Phil|A|S|E)\b/u,
  ],
  [
    2,
    /\b(?:bachelors?|bachelor's|undergraduate|licen[cs]e|licenciatura|grado|laurea|bacharelado|kandidat|honours|bsc|bca|bba)\b|本科|学士|Бакалавр/iu,
    /\bB\. ?[A-Z]|\bB(?:Tech|TECH|Eng|Com|A|S|E)\b/u,
  ],
  [1, /\b(?:associate|diploma|foundation|hnd|btec|polytechnic)\b/iu, /\bA\.?A\.?S\b/u],
];

/** 4 doctorate, 3 master, 2 bachelor, 1 diploma; an unnamed degree counts as a bachelor. */
export const degreeLevel = (text: string): number => {
  for (const [level, words, letters] of LEVELS) if (words.test(text) || letters.test(text)) return level;
  return /\b(?:degree|graduate|graduation)\b/iu.test(text) ? 2 : 0;
};

/** The level asked for: the lowest of the must-haves, since postings list alternatives. */
export const demandedLevel = ({ degrees }: Demand): number => {
  const must = degrees.filter(({ level }) => level === "must");
  const names = (must.length > 0 ? must : degrees).flatMap((demanded) => demanded.names);
  return Math.min(...names.map((name) => degreeLevel(name) || 2));
};

/** 0 when the resume names no degree. */
export const heldLevel = ({ degrees }: Applicant): number => Math.max(0, ...degrees.map(degreeLevel));

export const educationShare = (held: number, demanded: number): number => {
  if (held === 0) return 0;
  return held >= demanded ? 1 : lowerDegreeShare;
};
