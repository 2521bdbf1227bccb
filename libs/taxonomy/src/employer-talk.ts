import type { Candidate } from "./candidates.ts";

const REACH = 120;
const SENTENCE_BREAK = /[\n\r;]|[.!?](?=\s)/gu;

/** "is a global leader in", "one of the leading suppliers of": what a company does. */
const TRADE =
  /(?<!\p{L})(?:is|are|as|being|becoming|become)\s(?:[\p{L}'’-]+\s){0,5}?(?:leader|supplier|provider|manufacturer|producer|distributor|vendor|specialist|company|firm|consultancy|agency|retailer|operator|bank)s?\s(?:in|of|for|within|specialised in|specialized in|specialising in|specializing in)\s(?:[\p{L}'’&,-]+\s){0,6}$/iu;
const OWN = /(?<!\p{L})(?:our|part of(?:\s(?:the|an?))?)\s(?:[\p{L}&'’-]+\s){0,3}$/iu;
const UNIT =
  /^\s(?:[\p{L}&'’-]+\s){0,4}?(?:teams?|guilds?|chapters?|departments?|divisions?|organi[sz]ations?|units?|functions?|family)(?!\p{L})/iu;
const PLACE_LABEL = /(?:department|division|job area|job function|job family|job category|business unit|team)\s?:\s$/iu;
const TRAIT =
  /(?<!\p{L})(?:race|colou?r|religio(?:n|us)|creed|beliefs?|sex|sexual orientation|gender(?: identity| expression)?|national origin|nationality|ethnicity|ethnic|disabilit(?:y|ies)|veterans?|marital status|pregnancy|age)(?!\p{L})/giu;
const FEWEST_TRAITS = 3;

/** The words of a sentence around a place: what stands before it and after it, not far off. */
const sentenceAround = (text: string, { start, end }: Candidate): { before: string; after: string } => {
  const from = text.slice(Math.max(0, start - REACH), start);
  const opening = [...from.matchAll(SENTENCE_BREAK)].at(-1);
  const to = text.slice(end, end + REACH);
  const closing = to.search(SENTENCE_BREAK);
  return {
    before: opening === undefined ? from : from.slice(opening.index + 1),
    after: closing < 0 ? to : to.slice(0, closing),
  };
};

/**
 * What an employer says of itself, of its teams or of who may apply: an area of knowledge named there is asked of nobody
 * ("a leading supplier of wind power", "our frontend guild", "regardless of race, age, genetics or disability").
 */
export const isEmployerTalk = (text: string, candidate: Candidate): boolean => {
  const { before, after } = sentenceAround(text, candidate);
  if (TRADE.test(before) || PLACE_LABEL.test(before)) return true;
  if (OWN.test(before) && UNIT.test(after)) return true;
  return (before.match(TRAIT)?.length ?? 0) + (after.match(TRAIT)?.length ?? 0) >= FEWEST_TRAITS;
};
