import type { Candidate } from "./candidates.ts";
import { sentenceAround } from "./sentence-around.ts";

/** "is a global leader in", "one of the leading suppliers of": what a company does. */
const TRADE =
  /(?<!\p{L})(?:is|are|as|become)\s(?:[\p{L}'’-]+\s){0,5}?(?:compan(?:y|ies)|consultanc(?:y|ies)|agenc(?:y|ies)|(?:(?:global|world|worldwide|market|industry|technology)[\s-]leader|supplier|provider|manufacturer|producer|distributor|vendor|firm|retailer|bank)s?)\s(?:in|of|for|within|speciali[sz](?:ed|ing) in)\s(?:[\p{L}'’&,-]+\s){0,6}$/iu;
const OWN = /(?<!\p{L})our\s(?:[\p{L}&'’-]+\s){0,3}$/iu;
const UNIT =
  /^\s(?:[\p{L}&'’-]+\s){0,4}?(?:teams?|guilds?|chapters?|departments?|divisions?|organi[sz]ations?|units?|functions?|family)(?!\p{L})/iu;
/** "the Department of Chemistry", "Institute for Food Science"; "the Chemistry Department". */
const NAMED_AFTER =
  /(?<!\p{L})(?:Department|Faculty|School|Institute|Cent(?:er|re)|Chair|College|Section|Ministry|Academy|Laboratory)\s(?:of|for)\s(?:(?:\p{Lu}[\p{L}-]*|&|and),?\s){0,3}$/u;
const NAMES_PLACE =
  /^(?:\s\(\s?\p{Lu}+\s?\))?\s(?:Department|Faculty|Institute|Section|Cent(?:er|re)|School)(?!\p{L})/u;
/** "We offer health insurance and yoga". */
const OFFER =
  /(?<!\p{L})(?:we(?:\s(?:also|can))?\soffer|in return|what(?:['’]s| is) in it for you|perks|(?:our|your|employee|staff)\sbenefits|benefits\s(?:include|are|package))(?!\p{L})/iu;
const PLACE_LABEL = /(?:department|division|job area|job function|job family|job category|business unit|team)\s?:\s$/iu;
const TRAIT =
  /(?<!\p{L})(?:race|colou?r|religio(?:n|us)|creed|beliefs?|sex|sexual orientation|gender(?: identity| expression)?|national origin|nationality|ethnicity|ethnic|disabilit(?:y|ies)|veterans?|marital status|pregnancy|age)(?!\p{L})/giu;
const FEWEST_TRAITS = 3;

const countOf = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/**
 * What an employer says of itself, of its teams or of who may apply: an area of knowledge named there is asked of nobody
 * ("a leading supplier of wind power", "our frontend guild", "the Department of Genetics", "we offer health insurance",
 * "regardless of race, age, genetics or disability").
 */
export const createEmployerTalk = (text: string): ((candidate: Candidate) => boolean) => {
  const hasTraits = countOf(text, TRAIT) >= FEWEST_TRAITS;
  const hasOffer = OFFER.test(text);
  return (candidate) => {
    const { before, after } = sentenceAround(text, candidate);
    if (TRADE.test(before) || PLACE_LABEL.test(before) || NAMED_AFTER.test(before) || NAMES_PLACE.test(after))
      return true;
    if ((hasOffer && OFFER.test(before)) || (OWN.test(before) && UNIT.test(after))) return true;
    return hasTraits && countOf(before, TRAIT) + countOf(after, TRAIT) >= FEWEST_TRAITS;
  };
};
