import type { Candidate } from "./candidates.ts";
import { sentenceAround } from "./sentence-around.ts";

/** Whom a posting speaks to or of, and never a resume. */
const ADDRESSED =
  /(?<!\p{L})(?:(?:you|(?:the|our) (?:successful |ideal )?(?:candidate|applicant|post ?holder|job ?holder)|(?:the|this) (?:role|position|person))\s(?:will|shall)|you['’]ll|your (?:[\p{L}-]+\s){1,4}(?:is|are|will be) to)(?!\p{L})/iu;
const SEES_TO =
  /(?<!\p{L})(?:ensur(?:e|es|ing)|safeguard(?:s|ing)?|enforc(?:e|es|ing)|uphold(?:s|ing)?|promot(?:e|es|ing)|foster(?:s|ing)?|driv(?:e|es|ing)|champion(?:s|ing)?)\s(?:(?:the|our|a|all|high|good|excellent|best|strong|consistent|strategic|overall)\s){0,3}$/iu;
const ANSWERS_FOR = /(?<!\p{L})(?:responsible|accountable) for\s(?:(?:the|our|all)\s){0,2}$/iu;
/** What work leaves behind, whatever its field: somebody answers for it without being asked to know it. */
const OUTCOMES: ReadonlySet<string> = new Set(["Code Quality", "Data Quality", "Documentation"]);

/** "You will ensure code quality and drive change management": a duty that names an area, and asks for no knowledge of it. */
export const createDuties =
  (text: string): ((candidate: Candidate) => boolean) =>
  (candidate) => {
    const { before } = sentenceAround(text, candidate);
    if (!ADDRESSED.test(before)) return false;
    return SEES_TO.test(before) || (OUTCOMES.has(candidate.spelling.skill.name) && ANSWERS_FOR.test(before));
  };
