import type { Token } from "./passage.ts";

const NEGATIONS = new Set(
  "not no never without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt neither nor lacks lack lacking instead hardly".split(
    " ",
  ),
);
const REACH = 3;

/** A word of denial stands within three words before, in the same sentence. */
export const isNegated = (tokens: readonly Token[], index: number): boolean => {
  const { sentence } = tokens[index]!;
  for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
    const token = tokens[i]!;
    if (token.sentence !== sentence) return false;
    if (NEGATIONS.has(token.word)) return true;
  }
  return false;
};
