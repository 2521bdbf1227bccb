import type { Candidate } from "./candidates.ts";
import {
  companyFollowers,
  conjunctions,
  connectors,
  cues,
  employerLeads,
  employments,
  fieldFollowers,
  followers,
  labels,
  leaders,
  otherLabels,
  persons,
  phraseEnds,
  plainFollowers,
  prepositions,
} from "./cue-words.ts";
import { createDuties } from "./duties.ts";
import { createEmployerTalk } from "./employer-talk.ts";
import { wordsOf } from "./fold.ts";
import { createIntroductions } from "./introductions.ts";
import { createOtherThings } from "./other-things.ts";
import type { Token } from "./tokens.ts";

const SENTENCE_END = /[.!?](?=\s|$)/;
const SEPARATOR = /[,;|/•·●▪◦‣()[\]:&+…]|\s[-–—]\s/u;
const CLOSING = /[,;|/•·●▪◦‣()[\]:\n\r!?&+…"”]|\.(?=\s|$)|\s[-–—]/u;
const NUMBER = /^\d+$/;
const YEAR = /^(?:19|20)\d\d$/;
/** Words of a cue phrase stand at most this far before the mention. */
const CUE_REACH = 5;
const LONGEST_LINK = 48;
const LONGEST_LINE = 120;
/** "customers include Oracle and". */
const LISTED_COMPANY =
  /(?<!\p{L})(?:[Cc]lients?|[Cc]ustomers?|[Pp]artners?|[Ii]nvestors?|[Cc]ompetitors?)\s(?:are|include[sd]?|including|like|such as|were)\s(?:\p{Lu}[\p{L}\d.]*(?:,\s(?:and\s)?|\sand\s)){0,5}$/u;
const LINK = /^\s?[:–-]\s{0,3}(?:https?:|www\.|@|[\w-]{1,30}(?:\.[\w-]{1,30}){1,3}\/)/u;
/** "Palo Alto, CA". */
const PLACE = /^,\s(?:CA|California|MA|NY|TX|UK|USA?|United States)(?!\p{L})/u;
/** ", Seattle — Software Engineer": a place, then a job. */
const EMPLOYER_LINE = /^, \p{Lu}[\p{L} .]{1,30}(?:, \p{Lu}[\p{L} ]{1,20})?\s{1,3}[-–—|]\s([^\n]{3,80})/u;

export type Link = "none" | "space" | "line" | "list";
type Side = "left" | "right";

/** A plain word that is a field of work: "sales", "logistics". */
export const namesField = ({ spelling: { skill, trust } }: Candidate): boolean =>
  skill.kind === "knowledge" && trust === "weak";

/** Questions about what stands around the candidates of one text. */
export const surroundingsOf = (text: string, tokens: readonly Token[]) => {
  const gapBefore = ({ first, start }: Candidate): string => text.slice(tokens[first - 1]?.end ?? 0, start).slice(-24);
  const gapAfter = ({ last, end }: Candidate): string =>
    text.slice(end, Math.min(tokens[last + 1]?.start ?? text.length, end + 24));

  /** The neighbouring token, when only spaces or a hyphen lie between. */
  const neighbour = (candidate: Candidate, side: Side): Token | undefined => {
    const gap = side === "left" ? gapBefore(candidate) : gapAfter(candidate);
    return /^[ \t\u00a0-]*$/.test(gap) ? tokens[side === "left" ? candidate.first - 1 : candidate.last + 1] : undefined;
  };

  const isCapitalised = (token: Token): boolean => {
    const first = text[token.start]!;
    return first !== first.toLowerCase();
  };

  const opensSentence = (candidate: Candidate): boolean => {
    const gap = gapBefore(candidate);
    return candidate.first === 0 || gap.includes("\n") || SENTENCE_END.test(gap) || /[•●▪◦‣]/u.test(gap);
  };

  /** Nothing but punctuation, a line's end or a conjunction on that side. */
  const isClosed = (candidate: Candidate, side: Side): boolean => {
    const token = tokens[side === "left" ? candidate.first - 1 : candidate.last + 1];
    if (!token || CLOSING.test(side === "left" ? gapBefore(candidate) : gapAfter(candidate))) return true;
    return conjunctions.has(token.key);
  };

  const linkBetween = (left: Candidate, right: Candidate): Link => {
    if (right.start - left.end > LONGEST_LINK) return "none";
    const gap = text.slice(left.end, right.start);
    if (SENTENCE_END.test(gap.trimEnd()) || /\n\s*\n/.test(gap)) return "none";
    let worded = false;
    for (let i = left.last + 1; i < right.first; i++) {
      const { key, word } = tokens[i]!;
      if (word && !connectors.has(key) && !NUMBER.test(key)) return "none";
      worded ||= connectors.has(key);
    }
    // The mark of the next bullet parts lines, it joins no list.
    const breaks = gap.includes("\n") && !/[,;/|&]\s*\n/.test(gap);
    if (worded || (!breaks && SEPARATOR.test(gap))) return "list";
    if (breaks) return "line";
    return /^\s+$/.test(gap) ? "space" : "none";
  };

  const hasLabel = (candidate: Candidate): boolean => {
    const before = tokens[candidate.first - 1];
    if (before === undefined) return false;
    const gap = gapBefore(candidate);
    if (otherLabels.has(before.key)) return /^:\s*$/.test(gap);
    return labels.has(before.key) && /^\s*(?::|\n|[-–—])\s*[-•●▪◦‣*]?\s*$/u.test(gap);
  };

  /** Opens a line and announces what follows: "Databases: MySQL", "Cloud and operations: AWS". */
  const isLabel = (candidate: Candidate): boolean => {
    if (!opensSentence(candidate)) return false;
    const rest = text.slice(candidate.end, candidate.end + LONGEST_LINK);
    const colon = rest.indexOf(":");
    return colon >= 0 && !/[\n.,;]/.test(rest.slice(0, colon));
  };

  /** "GitHub: https://…" names a place on the web. */
  const isLinkLabel = ({ end }: Candidate): boolean => LINK.test(text.slice(end, end + LONGEST_LINK));

  const isPlace = ({ end }: Candidate): boolean => PLACE.test(text.slice(end, end + LONGEST_LINK));

  /** "Agile Lead", but neither "Agile Lead Generation" nor a level in the next cell: "Agile    Expert". */
  const isTitle = (candidate: Candidate, next: Candidate | undefined): boolean => {
    const after = neighbour(candidate, "right");
    if (next?.first === candidate.last + 1 && next.last > next.first) return false;
    return after !== undefined && persons.has(after.key) && !/\t|\s{3}/.test(gapAfter(candidate));
  };

  /** "at Oracle", "worked for SAP", "Adobe Inc.", "customers such as Stripe", or alone before a place and a job title. */
  const isCompany = (candidate: Candidate): boolean => {
    const after = neighbour(candidate, "right");
    if (after && companyFollowers.has(after.key)) return true;
    const before = neighbour(candidate, "left");
    if (before && employerLeads.has(before.key)) {
      return before.key !== "for" || employments.has(tokens[candidate.first - 2]?.key ?? "");
    }
    if (LISTED_COMPANY.test(text.slice(Math.max(0, candidate.start - LONGEST_LINE), candidate.start))) return true;
    if (!opensSentence(candidate)) return false;
    const place = EMPLOYER_LINE.exec(text.slice(candidate.end, candidate.end + LONGEST_LINE));
    return place !== null && wordsOf(place[1]!).some((word) => persons.has(word));
  };

  /** "proficient in", "written in", "using". */
  const hasLead = (candidate: Candidate): boolean => {
    const before =
      neighbour(candidate, "left") ?? (gapBefore(candidate) === "\n" ? tokens[candidate.first - 1] : undefined);
    if (!before) return false;
    if (leaders.has(before.key)) return true;
    if (!prepositions.has(before.key)) return false;
    for (let i = candidate.first - 2; i >= 0 && i > candidate.first - 2 - CUE_REACH; i--) {
      if (SENTENCE_END.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return false;
      if (cues.has(tokens[i]!.key)) return true;
    }
    return false;
  };

  const hasFollower = (candidate: Candidate, capitalised: boolean): boolean => {
    const after = neighbour(candidate, "right");
    if (after === undefined) return false;
    if (namesField(candidate) && fieldFollowers.has(after.key)) return true;
    return (capitalised ? followers : plainFollowers).has(after.key);
  };

  /** Nothing that a field could describe follows it. */
  const endsPhrase = (candidate: Candidate): boolean => {
    const after = neighbour(candidate, "right");
    return namesField(candidate) && after !== undefined && phraseEnds.has(after.key);
  };

  const touches = (candidate: Candidate, side: Side, words: readonly string[]): boolean => {
    const token = neighbour(candidate, side);
    if (!token) return false;
    return words.includes(token.key) || (words.includes("year") && YEAR.test(token.key));
  };

  return {
    neighbour,
    isCapitalised,
    opensSentence,
    isClosed,
    linkBetween,
    hasLabel,
    isLabel,
    isLinkLabel,
    isPlace,
    isTitle,
    isCompany,
    isDuty: createDuties(text),
    isEmployerTalk: createEmployerTalk(text),
    isIntroduced: createIntroductions(text),
    isOtherThing: createOtherThings(text),
    hasLead,
    hasFollower,
    endsPhrase,
    touches,
  };
};

export type Surroundings = ReturnType<typeof surroundingsOf>;
