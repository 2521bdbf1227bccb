import { findSkill, type Skill } from "@career/taxonomy";
import { isInflected, isVariant } from "./word-forms.ts";

export type Span = { readonly start: number; readonly end: number };
type Word = Span & { readonly text: string };

const WORD = /[\p{L}\p{N}+#]+/gu;
/** Words of one name stand side by side, with at most one between them: "managed two projects". */
const JOINT = /^[ \t\u00A0'’-]{1,3}$/u;
const mostBetween = 1;

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word.normalize("NFKC").toLowerCase(),
    start: index,
    end: index + word.length,
  }));

const isJoined = (text: string, words: readonly Word[]): boolean =>
  words.slice(1).every((word, position) => JOINT.test(text.slice(words[position]!.end, word.start)));

/** Whether each word of a name is among the written ones, in whatever order. */
const hasAll = (written: readonly Word[], named: readonly string[]): boolean => {
  const left = [...written];
  return named.every((name) => {
    const at = left.findIndex(({ text }) => isInflected(text, name));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
};

const placeOfWord = (words: readonly Word[], named: string): Span | null =>
  words.find(({ text }) => text !== named && !findSkill(text) && isVariant(text, named)) ?? null;

const placeOfWords = (text: string, words: readonly Word[], named: readonly string[]): Span | null => {
  for (let size = named.length; size <= named.length + mostBetween; size++) {
    for (let first = 0; first + size <= words.length; first++) {
      const window = words.slice(first, first + size);
      if (!isJoined(text, window) || !hasAll(window, named)) continue;
      return { start: window[0]!.start, end: window.at(-1)!.end };
    }
  }
  return null;
};

/** Spellings that are also plain words say nothing once they are inflected: "expressed", "sparked". */
const spellingsOf = ({ name, aliases, context }: Skill): string[] => {
  const doubtful = new Set([...(context?.weak ?? []), ...(context?.cased ?? [])]);
  return [name, ...aliases].filter((spelling) => !doubtful.has(spelling));
};

/**
 * Where a text names a skill in a form that no list of spellings has: derived, inflected, in another order, or with a slip
 * in a long word. Null when its words do not name it, whatever they mean: a skill that follows from another one does not count.
 */
export const placeOfName = (text: string, skill: Skill): Span | null => {
  const words = wordsIn(text);
  for (const spelling of spellingsOf(skill)) {
    const named = wordsIn(spelling).map((word) => word.text);
    const [only] = named;
    if (only === undefined) continue;
    const place = named.length === 1 ? placeOfWord(words, only) : placeOfWords(text, words, named);
    if (place) return place;
  }
  return null;
};
