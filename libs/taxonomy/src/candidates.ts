import type { Token } from "./tokens.ts";
import { apostrophes, isWordCharacter } from "./tokens.ts";
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
// A hyphen that opens a line is a bullet.
const JOINT = /^(?:[ \t\u00a0]*(?:\r?\n)?[ \t\u00a0]*|[-\u2010\u2011._'’]|[ \t\u00a0]?[-\u2010\u2011]\s?| \. )$/u;
/** Signs that part names, unless the name has them: CI/CD, M&A, "Extract, Transform, Load". */
const SIGN_JOINT = /^ ?([/&,]) ?$/;
const DOMAIN_END = /^\.(?:com|org|net|io|dev|co|edu|in|me|gov)(?![\p{L}\p{N}])/iu;
/** What may follow a hyphen after a word that is also plain English: Go-based, never C-level. */
const HYPHEN_FOLLOWER = /^-(?:based|like|driven|powered|native|developer|programming|framework|language)(?![\p{L}])/iu;

/** Two letters joined by a sign are an abbreviation: R & D. */
const INITIALS = /^ & \p{L}(?!\p{L})/u;

/** "C #", ". NET", "ASP .NET": text cut into words has one space before each sign. */
const isSpacedSign = (text: string, left: Token, right: Token): boolean =>
  text.slice(left.end, right.start) === " " && (left.end - left.start === 1 || text[right.start] === ".");

/** Whether two neighbouring tokens may belong to one name, with the sign that the name must have for it; `++` touches or follows one space. */
const jointBetween = (text: string, left: Token, right: Token): "none" | "plain" | "line" | "/" | "&" | "," => {
  if (!left.word || !right.word) {
    return left.end === right.start || isSpacedSign(text, left, right) ? "plain" : "none";
  }
  if (right.start - left.end > LONGEST_JOINT) return "none";
  const joint = text.slice(left.end, right.start);
  if (JOINT.test(joint)) return joint.includes("\n") ? "line" : "plain";
  return (SIGN_JOINT.exec(joint)?.[1] as "/" | "&" | "," | undefined) ?? "none";
};

const opensLine = (text: string, start: number): boolean => {
  let at = start;
  while (at > 0 && text[at - 1] !== "\n" && !isWordCharacter(text, at - 1)) at--;
  return at === 0 || text[at - 1] === "\n";
};

const startsCapital = (text: string, { start }: Token): boolean => text[start] !== text[start]!.toLowerCase();

const VERSIONED = /^(\p{L}{3,})\d+$/u;

/** What a token may be an inflection of: a plural, or a name with its version. */
const stemsOf = (key: string): readonly (string | undefined)[] => {
  if (!key.endsWith("s")) return [VERSIONED.exec(key)?.[1]];
  return [key.slice(0, -1), key.endsWith("ies") ? `${key.slice(0, -3)}y` : undefined];
};

/** The child for a token, or for it without a plural or a version ("APIs", "technologies", "HTML5", "Angular2"). */
const step = (node: TrieNode, token: Token): { node: TrieNode; inflected: boolean } | undefined => {
  const direct = node.next.get(token.key);
  if (direct) return { node: direct, inflected: false };
  const { key } = token;
  if (key.length < 4) return undefined;
  for (const stem of stemsOf(key)) {
    const stemmed = stem === undefined ? undefined : node.next.get(stem);
    if (stemmed) return { node: stemmed, inflected: true };
  }
  return undefined;
};

/** "API's", "PLC’s". */
const isPluralAcronym = (text: string, start: number, end: number): boolean =>
  /^\p{Lu}{3,}$/u.test(text.slice(start, end)) && text[end + 1] === "s" && !isWordCharacter(text, end + 2);

const hasCleanEdges = (text: string, start: number, end: number, { skill, trust }: Spelling): boolean => {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  const short = end - start <= 2;
  if (before === "_" || before === "@" || after === "_" || after === "@") return false;
  if ((before === "." || apostrophes.includes(before)) && isWordCharacter(text, start - 2)) {
    if (before === "." || trust === "weak" || trust === "beside") return false;
  }
  if (short && (after === "+" || after === "#" || before === "+" || before === "#")) return false;
  if (DOMAIN_END.test(text.slice(end, end + 6))) return false;
  if (trust === "free" && !short) return true;
  if (end - start === 1 && INITIALS.test(text.slice(end, end + 5))) return false;
  if (after === "." && isWordCharacter(text, end + 1)) return false;
  if (after === "-" && isWordCharacter(text, end + 1)) return HYPHEN_FOLLOWER.test(text.slice(end, end + 14));
  if (before === "-" && isWordCharacter(text, start - 2)) return false;
  if (apostrophes.includes(after) && isWordCharacter(text, end + 1))
    return !skill.context?.company && isPluralAcronym(text, start, end);
  return !((after === "&" && isWordCharacter(text, end + 1)) || (before === "&" && isWordCharacter(text, start - 2)));
};

/** The heading below a name makes it no longer: "…, Rust" above "Language Skills". */
const longestFrom = (text: string, tokens: readonly Token[], first: number): Candidate | undefined => {
  let node = spellings;
  let found: Candidate | undefined;
  let above: Candidate | undefined;
  let signs = "";
  const start = tokens[first]!.start;
  for (let position = first; position < tokens.length; position++) {
    const token = tokens[position]!;
    if (position > first) {
      const joint = jointBetween(text, tokens[position - 1]!, token);
      if (joint === "none") break;
      // One name a line is a list, and no name that a line's end has parted.
      if (joint === "line" && found && opensLine(text, start)) break;
      if (joint === "line" && startsCapital(text, token)) above = found;
      if (joint !== "plain" && joint !== "line" && !signs.includes(joint)) signs += joint;
    }
    const next = step(node, token);
    if (!next) break;
    node = next.node;
    const { spelling } = node;
    if (
      spelling &&
      [...signs].every((sign) => spelling.text.includes(sign)) &&
      !(next.inflected && (spelling.trust === "weak" || spelling.trust === "beside"))
    ) {
      if (spelling.skill !== above?.spelling.skill && hasCleanEdges(text, start, token.end, spelling)) {
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
