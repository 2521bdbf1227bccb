import type { Computed } from "./computed.ts";
import { type SkillsIn, withoutSkills } from "./named-skills.ts";

const clauseEnd = /[;:–—]|\b(?:but|while|whereas|although|though|however)\b/iu;
const denial =
  /\b(?:not|no|nor|never|neither|none|lacks?|lacking|missing|misses|without|absent|gaps?|cannot)\b|n['’]t\b/giu;
const condition = /\b(?:would|if|should|consider|add|adding|raise|raising|to improve)\b/iu;

/** Whether a sentence names only skills of the score, and says of each what was computed: that it is shown, or that it is not. */
export const holdsSkills = (sentence: string, skillsIn: SkillsIn, { shown, missing }: Computed): boolean =>
  sentence.split(clauseEnd).every((clause) => {
    const names = skillsIn(clause).map(({ name }) => name);
    if (!names.every((name) => shown.has(name) || missing.has(name))) return false;
    const said = withoutSkills(clause, skillsIn);
    const denials = said.match(denial)?.length ?? 0;
    const isDenied = denials % 2 === 1;
    const namesShown = names.some((name) => shown.has(name));
    const namesMissing = names.some((name) => !shown.has(name));
    if (namesShown && (namesMissing || isDenied)) return false;
    return !namesMissing || isDenied || (denials === 0 && condition.test(said));
  });
