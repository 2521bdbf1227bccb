import type { Candidate } from "./candidates.ts";
import { sentenceAround } from "./sentence-around.ts";

const INTRODUCED =
  /(?<!\p{L})(?:introduc(?:ed|ing)|adopt(?:ed|ing)|champion(?:ed|ing)|evangeli[sz](?:ed|ing)|pilot(?:ed|ing)|roll(?:ed|ing) out|deploy(?:ed|ing)|install(?:ed|ing)|administer(?:ed|ing)|teach(?:ing)?|taught|wrote|writing|coded|standardi[sz](?:ed|ing) on|switch(?:ed|ing) to|replac(?:ed|ing) (?:[\p{L}-]+\s){1,4}(?:by|with)|responsible for|in charge of)\s$/iu;
/** Who works with what was introduced, or what for. */
const PEOPLE =
  /^\sto\s(?:[\p{L}\d,.+]+\s){0,4}?(?:users?|teams?|squads?|staff|people|colleagues|employees|departments?|students|pupils|analysts|engineers|developers|offices?|sites?|branches|groups?|agents|clerks|nurses|teachers|members|company|business)(?!\p{L})/iu;
const SCOPE = /^\s(?:across|throughout|company-wide|for|in|at|with|on|as|alongside)\s(?!any(?!\p{L}))/iu;
/** "Spring, summer and autumn menus". */
const SEASONS = /^(?:,|\sand)\s(?:and\s)?(?:summer|autumn|fall|winter)(?!\p{L})/iu;
const ENDS = /^\s?(?:[,;.)]|$)/u;

/** "Introduced Excel, saving 12 hours a week", "rolled out Word to 200 users": a name that was brought to work. */
export const createIntroductions =
  (text: string): ((candidate: Candidate) => boolean) =>
  (candidate) => {
    if (!/^\p{Lu}/u.test(candidate.spelling.text)) return false;
    const { before, after } = sentenceAround(text, candidate);
    if (!INTRODUCED.test(before) || SEASONS.test(after)) return false;
    return ENDS.test(after) || SCOPE.test(after) || PEOPLE.test(after);
  };
