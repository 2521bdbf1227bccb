import { distance } from "fastest-levenshtein";
import { byCodePoint, wordsOf } from "./fold.ts";
import { roles } from "./roles.ts";

const LONGEST_NAME = 120;

const closeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

/** 0–1: half how well each asked word is met by a word of the title, half the edit distance of the whole. */
const similarity = (asked: readonly string[], title: readonly string[]): number => {
  if (asked.length === 0 || title.length === 0) return 0;
  const met = asked.reduce((sum, word) => sum + Math.max(...title.map((other) => closeness(word, other))), 0);
  const overlap = met / Math.max(asked.length, title.length);
  return (overlap + closeness(asked.join(""), title.join(""))) / 2;
};

const names = roles.map(({ title, aliases }) => ({ title, spellings: [title, ...aliases].map(wordsOf) }));

/** Titles of the catalogue closest to a name that is not in it, best first. */
export const nearestRoles = (name: string, count = 3): string[] => {
  const asked = wordsOf(name.slice(0, LONGEST_NAME));
  return names
    .map(({ title, spellings }) => ({ title, score: Math.max(...spellings.map((other) => similarity(asked, other))) }))
    .sort((a, b) => b.score - a.score || byCodePoint(a.title, b.title))
    .slice(0, count)
    .map(({ title }) => title);
};
