import { countSides, sidesOf } from "./contrasted-sides.ts";
import { type Passage, readPassage } from "./passage.ts";
import { countPolarity } from "./polarity.ts";

export type Contradiction = { readonly factor: number; readonly reasons: readonly string[] };

const LEAST_SWAPPED = 2;
const LEAST_OPPOSITE = 2;
const LEAST_FACTOR = 0.1;

/**
 * Signs that an answer says the opposite of the reference with its words. Where the question sets two things against each
 * other and most statements are made about the wrong one, content counts 0.1–0.5 (half the share that is right); where at
 * least two words are used in the opposite way, by the share used in the same way.
 */
export const contradictionOf = (answer: Passage, question: string, reference: string): Contradiction => {
  const expected = readPassage(reference);
  const reasons: string[] = [];
  let factor = 1;
  const sides = sidesOf(readPassage(question));
  if (sides) {
    const { agree, swapped } = countSides(answer, expected, sides);
    if (swapped >= LEAST_SWAPPED && swapped > agree) {
      factor = Math.max(LEAST_FACTOR, agree / (agree + swapped) / 2);
      reasons.push("It says of one thing what the reference says of the other.");
    }
  }
  const { same, opposite } = countPolarity(answer, expected);
  if (opposite >= LEAST_OPPOSITE && opposite * 2 > same) {
    factor = Math.min(factor, Math.max(LEAST_FACTOR, same / (same + 2 * opposite)));
    reasons.push("It denies what the reference states, or the other way round.");
  }
  return { factor, reasons };
};
