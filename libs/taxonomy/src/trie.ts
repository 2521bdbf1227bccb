import { skills } from "./catalogue.ts";
import type { Skill } from "./skill.ts";
import { tokenize } from "./tokens.ts";

/** How far a spelling is trusted on its own; see `SkillContext`. */
type Trust = "free" | "cased" | "weak" | "beside";
export type Spelling = {
  readonly skill: Skill;
  readonly text: string;
  readonly trust: Trust;
};
export type TrieNode = { readonly next: Map<string, TrieNode>; spelling: Spelling | undefined };

const createNode = (): TrieNode => ({ next: new Map(), spelling: undefined });

const trustOf = (skill: Skill, spelling: string): Trust => {
  if (skill.context?.beside.includes(spelling)) return "beside";
  if (skill.context?.weak.includes(spelling)) return "weak";
  return skill.context?.cased.includes(spelling) ? "cased" : "free";
};

const SIGN = /[/&,]/;

const insert = (root: TrieNode, keys: readonly string[], spelling: Spelling): void => {
  let node = root;
  for (const key of keys) {
    let child = node.next.get(key);
    if (!child) {
      child = createNode();
      node.next.set(key, child);
    }
    node = child;
  }
  // Of two spellings of a skill that differ in their signs alone, the one that has them allows for both.
  const known = node.spelling;
  if (!known || (known.skill === spelling.skill && SIGN.test(spelling.text) && !SIGN.test(known.text))) {
    node.spelling = spelling;
  }
};

/** One of what a name has in the plural: "scalable application"; none for words that merely end in s ("analysis", "physics"). */
const singularOf = (word: string): string | undefined => {
  if (word.length < 5 || !word.endsWith("s") || /(?:ss|us|is|ics)$/.test(word)) return undefined;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|x|ch|sh)es$/.test(word) ? -2 : -1);
};

const build = (): TrieNode => {
  const root = createNode();
  const derived: { keys: string[]; spelling: Spelling }[] = [];
  for (const skill of skills) {
    for (const text of [skill.name, ...skill.aliases]) {
      const tokens = tokenize(text.replaceAll("/", " "));
      const spelling = { skill, text, trust: trustOf(skill, text) };
      const keys = tokens.map((token) => token.key);
      insert(root, keys, spelling);
      if (tokens.length > 1 && tokens.every((token) => token.word) && text.length > 5) {
        derived.push({ keys: [keys.join("")], spelling: { ...spelling, trust: "free" } });
      }
      // Names of products keep their plural: Microsoft Teams.
      const singular = skill.kind === "knowledge" || skill.kind === "method" ? singularOf(keys.at(-1)!) : undefined;
      if (singular !== undefined && keys.length > 1) derived.push({ keys: [...keys.slice(0, -1), singular], spelling });
    }
  }
  // After all written spellings, so that a run-together or singular form never takes the place of one.
  for (const { keys, spelling } of derived) insert(root, keys, spelling);
  return root;
};

/** All spellings of all skills by their words; built once. */
export const spellings: TrieNode = build();
