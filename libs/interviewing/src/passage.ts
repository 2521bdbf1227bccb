import { findSkillMentions } from "@career/taxonomy";
import { functionWords } from "./function-words.ts";
import { stem } from "./stem.ts";
import { synonymKeys } from "./synonyms.ts";

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly stem: string;
  /** Under any of these the token meets a term: its stem, groups of synonyms, words of the skill it is an alias of. */
  readonly keys: readonly string[];
  readonly sentence: number;
};
/** Offsets into the text, end exclusive; `first` and `last` are token indexes, `last` exclusive. */
export type Sentence = { readonly start: number; readonly end: number; readonly first: number; readonly last: number };
export type Passage = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

// Scripts without spaces are read character by character: two neighbours then stand for a word.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+(?:['’]\p{L}+)?(?:\+\+|#)?/gv;
const SENTENCE_END = /[.!?;](?=\s|$|["'”’)])|[。！？；।]|\n/gu;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no)$/i;

/** Words of a name that an abbreviation may stand for. */
const LONGEST_NAME = 2;

const boundariesOf = (text: string): number[] => {
  const ends: number[] = [];
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match[0] === "." && ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    ends.push(match.index + match[0].length);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
};

/** Stems of the names behind abbreviations and other spellings of one word, by where they start: k8s → kubernetes. */
const aliasStems = (text: string): Map<number, string[]> => {
  const stems = new Map<number, string[]>();
  for (const { skill, start, end, method } of findSkillMentions(text)) {
    if (method !== "alias" || wordsOf(text.slice(start, end)).length !== 1) continue;
    const names = wordsOf(skill.name);
    if (names.length <= LONGEST_NAME) stems.set(start, names.map(stem));
  }
  return stems;
};

/** Words in lower case, apostrophes dropped ("don't" → "dont"). */
export const wordsOf = (text: string): string[] =>
  Array.from(text.matchAll(TOKEN), ([word]) => word.normalize("NFKC").toLowerCase().replace(/['’]/g, ""));

/** Tokens and sentences of a text with their offsets. Linear in the text. */
export const readPassage = (text: string): Passage => {
  const aliases = aliasStems(text);
  const ends = boundariesOf(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const positions = new Map<string, number[]>();
  let current = 0;
  let first = 0;
  const close = (until: number): void => {
    while (current < ends.length && ends[current]! <= until) {
      if (tokens.length > first) {
        sentences.push({ start: tokens[first]!.start, end: ends[current]!, first, last: tokens.length });
        first = tokens.length;
      }
      current++;
    }
  };
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    close(start);
    const word = match[0].normalize("NFKC").toLowerCase().replace(/['’]/g, "");
    const stemmed = stem(word);
    const keys = functionWords.has(word)
      ? [stemmed]
      : [stemmed, ...synonymKeys(stemmed), ...(aliases.get(start) ?? [])];
    for (const key of keys) {
      const known = positions.get(key);
      if (known) known.push(tokens.length);
      else positions.set(key, [tokens.length]);
    }
    tokens.push({ start, end: start + match[0].length, word, stem: stemmed, keys, sentence: sentences.length });
  }
  close(text.length);
  return { text, tokens, sentences, positions };
};

const LONGEST_QUOTE = 240;

/** The sentence as it stands in the text, cut at a word when long. */
export const quoteOf = ({ text, tokens, sentences }: Passage, index: number): string => {
  const sentence = sentences[index];
  if (!sentence) return "";
  let { end } = sentence;
  if (end - sentence.start > LONGEST_QUOTE) {
    end = sentence.start + LONGEST_QUOTE;
    for (let i = sentence.first; i < sentence.last && tokens[i]!.end <= sentence.start + LONGEST_QUOTE; i++)
      end = tokens[i]!.end;
  }
  return text.slice(sentence.start, end).trim();
};
