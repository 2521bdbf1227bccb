import { type Computed, numbersIn } from "./computed.ts";
import type { SkillsIn } from "./named-skills.ts";

/** "a strong match", "which is good": how good the fit is has one word. */
const rated =
  /\b(strong|good|partial|weak)\b(?=\s+(?:fit|match|candidate|score|result|applicant)\b)|\bwhich is (strong|good|partial|weak)\b/giu;

/** Whether a sentence speaks of something that was computed; one that cites nothing cannot be checked. */
export const citesSomething = (sentence: string, own: string, skillsIn: SkillsIn, { criteria }: Computed): boolean => {
  const said = own.toLowerCase();
  return (
    own !== sentence ||
    numbersIn(own).length > 0 ||
    skillsIn(own).length > 0 ||
    criteria.some((criterion) => said.includes(criterion) || said.includes(criterion.replaceAll("-", " ")))
  );
};

export const holdsBand = (sentence: string, { band }: Computed): boolean =>
  [...sentence.matchAll(rated)].every(([, before, after]) => (before ?? after)?.toLowerCase() === band);
