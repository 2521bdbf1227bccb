import { skills } from "./catalogue.ts";
import type { Skill } from "./skill.ts";
import { tokenize } from "./tokens.ts";

/** How far a spelling is trusted on its own; see `SkillContext`. */
type Trust = "free" | "cased" | "weak";
export type Spelling = {
  readonly skill: Skill;
  readonly text: string;
  readonly trust: Trust;
  /** A slash belongs to the name, so it may be written between its words. */
  readonly slash: boolean;
};
export type TrieNode = { readonly next: Map<string, TrieNode>; spelling: Spelling | undefined };

const createNode = (): TrieNode => ({ next: new Map(), spelling: undefined });

const trustOf = (skill: Skill, spelling: string): Trust => {
  if (skill.context?.weak.includes(spelling)) return "weak";
  return skill.context?.cased.includes(spelling) ? "cased" : "free";
};

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
  node.spelling ??= spelling;
};

const build = (): TrieNode => {
  const root = createNode();
  const joined: { keys: string[]; spelling: Spelling }[] = [];
  for (const skill of skills) {
    for (const text of [skill.name, ...skill.aliases]) {
      const tokens = tokenize(text.replaceAll("/", " "));
      const spelling = { skill, text, trust: trustOf(skill, text), slash: text.includes("/") };
      const keys = tokens.map((token) => token.key);
      insert(root, keys, spelling);
      if (tokens.length > 1 && tokens.every((token) => token.word) && text.length > 5) {
        joined.push({ keys: [keys.join("")], spelling: { ...spelling, trust: "free" } });
      }
    }
  }
  // After all written spellings, so that a run-together form never takes the place of one.
  for (const { keys, spelling } of joined) insert(root, keys, spelling);
  return root;
};

/** All spellings of all skills by their words; built once. */
export const spellings: TrieNode = build();
