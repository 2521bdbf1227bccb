import { type Computed, numbersIn } from "./computed.ts";

const number = String.raw`(\d+(?:\.\d+)?)`;
const share = new RegExp(String.raw`${number}(?:\s*points?)?\s*(?:of|out of|/)\s*(?:an?\s+)?${number}`, "giu");
const afterScore = new RegExp(String.raw`\bscor\w*\b[^\d.;]{0,24}?${number}`, "giu");
const percentage = new RegExp(`${number} %`, "gu");

/** Whether each number of a sentence in digits is one that was computed, and of what it says it is. */
export const holdsNumbers = (sentence: string, { score, shares, gains, numbers }: Computed): boolean => {
  if ([...sentence.matchAll(percentage)].some(([, found]) => Number(found) !== score)) return false;
  const told = [...sentence.matchAll(share)];
  if (told.some(([, part, whole]) => !shares.has(`${Number(part)} of ${Number(whole)}`))) return false;
  const alone = told.reduce((text, [words]) => text.replace(words, " "), sentence);
  if (!numbersIn(alone).every((found) => numbers.has(found))) return false;
  return [...alone.matchAll(afterScore)].every(([words, found]) =>
    /\bby\b|\+/.test(words) ? gains.has(Number(found)) : Number(found) === score,
  );
};
