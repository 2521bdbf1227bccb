import { holdsNames } from "./check-names.ts";
import { holdsNumbers } from "./check-numbers.ts";
import { holdsSkills } from "./check-skills.ts";
import { citesSomething, holdsBand } from "./check-subject.ts";
import { type Computed, computedOf, type ExplainInput } from "./computed.ts";
import { inDigits, isVagueAmount } from "./digits.ts";
import { type SkillsIn, withNames, withoutSkills } from "./named-skills.ts";

const longestSentence = 300;
/** Markup, addresses and line breaks have no place in a sentence for a person. */
const unplain = /[<>`{}[\]|\\@\p{Cc}\p{Cf}]|:\/\/|\bwww\./u;

const withoutVerbatim = (sentence: string, { verbatim }: Computed): string =>
  verbatim.reduce((text, known) => (known === "" ? text : text.replaceAll(known, " , ")), sentence);

/** Tells whether a sentence says nothing but what was computed: each number, each skill, and no name of anybody. */
export const createSentenceCheck = (input: ExplainInput, allSkillsIn: SkillsIn): ((sentence: string) => boolean) => {
  const computed = computedOf(input);
  const skillsIn = withNames(allSkillsIn, [...computed.shown, ...computed.missing]);
  return (sentence) => {
    if (sentence.trim() === "" || sentence.length > longestSentence || unplain.test(sentence)) return false;
    const own = withoutVerbatim(sentence, computed);
    if (!citesSomething(sentence, inDigits(own), skillsIn, computed)) return false;
    // Skills are checked by themselves; their names are neither numbers nor names of somebody.
    const rest = inDigits(withoutSkills(own, skillsIn));
    return (
      !isVagueAmount(rest) &&
      holdsNumbers(rest, computed) &&
      holdsBand(rest, computed) &&
      holdsSkills(own, skillsIn, computed) &&
      holdsNames(rest, computed)
    );
  };
};
