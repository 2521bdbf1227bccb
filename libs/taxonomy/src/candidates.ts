import type { Token } from "./tokens.ts";
import { isWordCharacter } from "./tokens.ts";
import { type Spelling, spellings, type TrieNode } from "./trie.ts";

/** A place where a spelling stands with clean edges; `first` and `last` are token positions. */
export type Candidate = {
  readonly spelling: Spelling;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
};

const LONGEST_JOINT = 4;
const JOINT = /^(?:[ \t\u00a0]*(?:\r?\n)?[ \t\u00a0]*|[-\u2010\u2011.\u00ad_]|\s?[-\u2010\u2011]\s?| \. )$/u;
const SLASH_JOINT = /^ ?[/&] ?$/;
const DOMAIN_END = /^\.(?:com|org|net|io|dev|co|edu|in|me|gov)(?![\p{L}\p{N}])/iu;
/** What may follow a hyphen after a word that is also plain English: Go-based, never C-level. */
const HYPHEN_FOLLOWER = /^-(?:based|like|driven|powered|native|developer|programming|framework|language)(?![\p{L}])/iu;

/** Two letters joined by a sign are an abbreviation: R & D. */
const INITIALS = /^ & \p{L}(?!\p{L})/u;

/** "C #", ". NET": text cut into words has one space before each sign. */
const isSpacedSign = (text: string, left: Token, right: Token): boolean =>
  text.slice(left.end, right.start) === " " && left.end - left.start === 1;

/** Whether two neighbouring tokens may belong to one name; signs such as `++` touch or follow one space. */
const jointBetween = (text: string, left: Token, right: Token): "none" | "plain" | "slash" => {
  if (!left.word || !right.word) {
    return left.end === right.start || isSpacedSign(text, left, right) ? "plain" : "none";
  }
  if (right.start - left.end > LONGEST_JOINT) return "none";
  const joint = text.slice(left.end, right.start);
  if (JOINT.test(joint)) return "plain";
  return SLASH_JOINT.test(joint) ? "slash" : "none";
};

const VERSIONED = /^(\p{L}{3,})\d+$/u;

/** The child for a token, or for it without a plural s or a version ("APIs", "HTML5", "Angular2"). */
const step = (node: TrieNode, token: Token): { node: TrieNode; inflected: boolean } | undefined => {
  const direct = node.next.get(token.key);
  if (direct) return { node: direct, inflected: false };
  const { key } = token;
  if (key.length < 4) return undefined;
  const stem = key.endsWith("s") ? key.slice(0, -1) : VERSIONED.exec(key)?.[1];
  const stemmed = stem === undefined ? undefined : node.next.get(stem);
  return stemmed && { node: stemmed, inflected: true };
};

const hasCleanEdges = (text: string, start: number, end: number, trust: Spelling["trust"]): boolean => {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  const short = end - start <= 2;
  if (before === "_" || before === "@" || after === "_" || after === "@") return false;
  if ((before === "." || before === "'" || before === "’") && isWordCharacter(text, start - 2)) {
    if (before === "." || trust === "weak") return false;
  }
  if (short && (after === "+" || after === "#" || before === "+" || before === "#")) return false;
  if (DOMAIN_END.test(text.slice(end, end + 6))) return false;
  if (trust === "free" && !short) return true;
  if (end - start === 1 && INITIALS.test(text.slice(end, end + 5))) return false;
  if (after === "." && isWordCharacter(text, end + 1)) return false;
  if (after === "-" && isWordCharacter(text, end + 1)) return HYPHEN_FOLLOWER.test(text.slice(end, end + 14));
  if (before === "-" && isWordCharacter(text, start - 2)) return false;
  if ((after === "'" || after === "’") && isWordCharacter(text, end + 1)) return false;
  return !((after === "&" && isWordCharacter(text, end + 1)) || (before === "&" && isWordCharacter(text, start - 2)));
};

const longestFrom = (text: string, tokens: readonly Token[], first: number): Candidate | undefined => {
  let node = spellings;
  let found: Candidate | undefined;
  let slashed = false;
  const start = tokens[first]!.start;
  for (let position = first; position < tokens.length; position++) {
    const token = tokens[position]!;
    if (position > first) {
      const joint = jointBetween(text, tokens[position - 1]!, token);
      if (joint === "none") break;
      slashed ||= joint === "slash";
    }
    const next = step(node, token);
    if (!next) break;
    node = next.node;
    const { spelling } = node;
    if (spelling && (!slashed || spelling.slash) && !(next.inflected && spelling.trust === "weak")) {
      if (hasCleanEdges(text, start, token.end, spelling.trust)) {
        found = { spelling, start, end: token.end, first, last: position };
      }
    }
    if (next.inflected) break;
  }
  return found;
};

/** Leftmost longest spellings, not yet judged by their context. */
export const candidatesIn = (text: string, tokens: readonly Token[]): Candidate[] => {
  const candidates: Candidate[] = [];
  for (let position = 0; position < tokens.length; ) {
    const candidate = longestFrom(text, tokens, position);
    if (candidate) candidates.push(candidate);
    position = candidate ? candidate.last + 1 : position + 1;
  }
  return candidates;
};
