import type { Candidate } from "./candidates.ts";
import { sentenceAround } from "./sentence-around.ts";

/** Whether the words of a sentence before and after a spelling make it another thing of the same name. */
type OtherThing = (written: string, before: string, after: string) => boolean;

const COUNTED =
  /(?:^|\s)(?:an?|one|two|three|four|five|both|some|several|my|our|his|her|their|pet|ball|royal|burmese|giant|red|baby|wild|\d{1,3})\s$/iu;
const HUSBANDRY =
  /(?<!\p{L})(?:keep(?:s|ing)?|kept|feed(?:s|ing)?|fed|hold(?:s|ing)?|held|rais(?:es?|ed|ing)|bre(?:ed|ds?|eding)|handl(?:es?|ed|ing)|rescu(?:es?|ed|ing)|petting|saw|seen|see(?:s|ing)?|car(?:es?|ed|ing) (?:for|of)|look(?:ed|ing)? after)(?!\p{L})/iu;
const MENAGERIE =
  /(?<!\p{L})(?:zoos?|zoological|zookeep\p{L}*|menagerie|safari|wildlife|reptiles?|snakes?|terrariums?|vivariums?|bamboo|cubs?|vets?|veterinary|pets?|wool|plush|lizards?|geckos?|tortoises?)(?!\p{L})/iu;
/** "with python", "in python and pandas": tools are used, and written in. */
const USED = /(?<!\p{L})(?:in|using|with|via|use[ds]?|learn(?:s|ed|ing)?)\s(?:(?!an?\s)[\p{L}.+#]+,?\s){0,4}$/iu;
const AMONG_TOOLS = /(?<!\p{L})(?:Python|NumPy|SciPy|SQL),?\s(?:and\s)?$/u;
/** A python is what a sentence goes on about without a noun: neither "a python script" nor "a python, django and react app". */
const STANDS_ALONE =
  /^(?:\s?[.!?)]|,?\s?$|,?\s(?:(?:and|or)\s(?:an?|one|two|three|four|five|some|other|my|the|\d+|pandas?|pythons?|snakes?)|named|called|as|at|in|on|from|of|for|made|that|which|who|by|since|with)(?!\p{L}))/iu;
const IN_MENAGERIE = /^\s(?:(?:seen|kept|fed|held|living)\s)?(?:at|in)\s(?:[\p{L}]+\s){0,3}$/u;

const isAnimal: OtherThing = (written, before, after) => {
  if (written !== written.toLowerCase()) return false;
  if (/^\s(?:snakes?|cubs?)(?!\p{L})/u.test(after)) return true;
  if (!STANDS_ALONE.test(after)) return false;
  const there = MENAGERIE.exec(after);
  const amid = there !== null || MENAGERIE.test(before);
  if (COUNTED.test(before)) return amid || HUSBANDRY.test(before);
  if (USED.test(before) || AMONG_TOOLS.test(before)) return false;
  return (amid && HUSBANDRY.test(before)) || (there !== null && IN_MENAGERIE.test(after.slice(0, there.index)));
};

const SERVED =
  /(?:^|\s)(?:(?:cups?|mugs?|pots?|sips?)\sof|brew(?:s|ed|ing)?|roast(?:s|ed|ing)?|drink(?:s|ing)?|drank|iced)\s$/iu;
const OF_COFFEE = /^\s(?:coffees?|espresso|roasts?|roasters?|roastery|latte|mocha|brew|tasting)(?!\p{L})/iu;
const OF_INDONESIA = /^(?:,|\sin|\sand)?\s(?:Indonesia|Bali|Sumatra|Borneo)(?!\p{L})/u;

const isCoffeeOrIsland: OtherThing = (_written, before, after) =>
  SERVED.test(before) ||
  OF_COFFEE.test(after) ||
  OF_INDONESIA.test(after) ||
  /(?:^|\s)(?:(?:Central|East|West) |island of )$/u.test(before);

const OTHER_THINGS: ReadonlyMap<string, OtherThing> = new Map([
  ["Django", (_written, _before, after) => /^\sReinhardt(?!\p{L})/iu.test(after)],
  ["Python", isAnimal],
  ["pandas", isAnimal],
  ["Java", isCoffeeOrIsland],
]);

/** A python that is fed and a cup of java: names of tools that are an animal or a drink in their sentence. */
export const createOtherThings =
  (text: string): ((candidate: Candidate) => boolean) =>
  (candidate) => {
    const isOther = OTHER_THINGS.get(candidate.spelling.skill.name);
    if (isOther === undefined) return false;
    const { before, after } = sentenceAround(text, candidate);
    return isOther(text.slice(candidate.start, candidate.end), before, after);
  };
