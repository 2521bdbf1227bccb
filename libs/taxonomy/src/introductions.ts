import type { Candidate } from "./candidates.ts";
import { sentenceAround } from "./sentence-around.ts";

const REACH = 80;
const INTRODUCED =
  /(?<!\p{L})(?:introduc(?:ed|ing)|adopt(?:ed|ing)|champion(?:ed|ing)|evangeli[sz](?:ed|ing)|pilot(?:ed|ing)|launch(?:ed|ing)|establish(?:ed|ing)|brought(?: in)?|roll(?:ed|ing) out|set(?:ting)? up|deploy(?:ed|ing)|install(?:ed|ing)|configur(?:ed|ing)|implement(?:ed|ing)|maintain(?:ed|ing)|support(?:ed|ing)|administer(?:ed|ing)|automat(?:ed|ing)|chose|choosing|select(?:ed|ing)|teach(?:ing)?|taught|wrote|writing|coded|uses|works with|responsible for|in charge of)\s$/iu;
/** "Migrated 40 clerks to Access", "coached colleagues on Word", "standardised on Go". */
const BROUGHT_TO =
  /(?<!\p{L})(?:(?:mov|switch|migrat|port|convert|transition)(?:ed|ing) (?:[\p{L}\d-]+\s){0,6}(?:to|from)|(?:coach|train|mentor|onboard)(?:ed|ing) (?:[\p{L}\d-]+\s){1,4}(?:in|on)|(?:workshops?|class(?:es)?|courses?|lessons|training) (?:in|on)|standardi[sz](?:ed|ing) on|replac(?:ed|ing) (?:[\p{L}-]+\s){1,4}(?:by|with))\s$/iu;
/** Who works with what was introduced, or what for. */
const PEOPLE =
  /^\sto\s(?:[\p{L}\d,.+]+\s){0,4}?(?:users?|teams?|squads?|staff|people|colleagues|employees|departments?|students|pupils|analysts|engineers|developers|offices?|sites?|branches|groups?|agents|clerks|nurses|teachers|members|company|business)(?!\p{L})/iu;
const SCOPE =
  /^\s(?:across|throughout|within|company-wide|daily|every|over|into|for|in|at|with|on|as|alongside)\s(?!(?:all|any)(?!\p{L}))/iu;
/** "Spring, summer and autumn menus", "moved the depot to Spring, TX". */
const SEASON_OR_PLACE =
  /^(?:,|\sand)\s(?:and\s)?(?:(?:[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?!\p{L})|\p{Lu}{2}(?![\p{L}\d]))/u;
const ENDS = /^\s?(?:[,;.)]|$)/u;

/** "Introduced Excel, saving 12 hours a week", "rolled out Word to 200 users": a name that was brought to work. */
export const createIntroductions =
  (text: string): ((candidate: Candidate) => boolean) =>
  (candidate) => {
    if (!/^\p{Lu}/u.test(candidate.spelling.text)) return false;
    const { after } = sentenceAround(text, candidate);
    // Over the end of a wrapped line.
    const before = text.slice(Math.max(0, candidate.start - REACH), candidate.start);
    if (SEASON_OR_PLACE.test(after) || !(INTRODUCED.test(before) || BROUGHT_TO.test(before))) return false;
    return ENDS.test(after) || SCOPE.test(after) || PEOPLE.test(after);
  };
