import { weightOf } from "./common-words.ts";
import { englishFunctionWords } from "./function-words.ts";
import { isNegated } from "./negation.ts";
import type { Passage, Token } from "./passage.ts";

export type Sides = readonly [ReadonlySet<string>, ReadonlySet<string>];
/** How many statements of the answer are made about the same side as in the reference, and how many about the other. */
export type SideCount = { readonly agree: number; readonly swapped: number };

const JOINING = new Set("and or vs versus".split(" "));
const ARTICLES = new Set(["a", "an", "the"]);
const LONGEST_NAME = 3;
/** Inside a sentence a name after one of these is not what the sentence speaks about; at its start ("In TCP …") it is. */
const PREPOSITIONS = new Set(
  "than unlike like from to with as over not versus vs of for in inside within into by on between other another".split(
    " ",
  ),
);
const PREPOSITION_REACH = 2;

const ENDING = new Set(
  "differ differs difference differences use used work works compare compared choose better mean".split(" "),
);

const isName = ({ word }: Token): boolean => !englishFunctionWords.has(word) && !ENDING.has(word);
const isTelling = ({ word }: Token): boolean => !englishFunctionWords.has(word) && weightOf(word, word) > 0.2;

const nameFrom = (tokens: readonly Token[], from: number, step: 1 | -1): string[] => {
  const names: string[] = [];
  for (let i = from; names.length < LONGEST_NAME; i += step) {
    const token = tokens[i];
    if (!token || (!isName(token) && !ARTICLES.has(token.word))) break;
    if (isName(token)) names.push(token.stem);
  }
  return names;
};

/** The two things that a question sets against each other ("X and Y", "X or Y"), by the stems only one of them has. */
export const sidesOf = ({ tokens }: Passage): Sides | null => {
  for (const [index, { word }] of tokens.entries()) {
    if (!JOINING.has(word)) continue;
    const left = nameFrom(tokens, index - 1, -1);
    const right = nameFrom(tokens, index + 1, 1);
    // "supervised and unsupervised learning": what follows belongs to both.
    const length = Math.min(left.length, right.length);
    const [a, b] = [left.slice(0, length), right.slice(0, length)];
    const only = [a.filter((stem) => !b.includes(stem)), b.filter((stem) => !a.includes(stem))] as const;
    if (only[0].length > 0 && only[1].length > 0) return [new Set(only[0]), new Set(only[1])];
  }
  return null;
};

const isSubject = (tokens: readonly Token[], index: number): boolean => {
  const { sentence } = tokens[index]!;
  for (let i = index - 1; i >= Math.max(0, index - PREPOSITION_REACH); i--) {
    if (tokens[i]!.sentence !== sentence) return true;
    if (PREPOSITIONS.has(tokens[i]!.word)) return i === 0 || tokens[i - 1]!.sentence !== sentence;
  }
  return true;
};

type Statement = { readonly token: Token; readonly side: 0 | 1 };

/** Each telling word with the side that was named last as the subject; what is denied of a side is left out. */
const statementsOf = ({ tokens }: Passage, sides: Sides): Statement[] => {
  const statements: Statement[] = [];
  let side: 0 | 1 | null = null;
  for (const [i, token] of tokens.entries()) {
    const named = sides[0].has(token.stem) ? 0 : sides[1].has(token.stem) ? 1 : null;
    if (named !== null) {
      if (isSubject(tokens, i)) side = named;
    } else if (side !== null && isTelling(token) && !isNegated(tokens, i)) statements.push({ token, side });
  }
  return statements;
};

/** Compares which side the answer and the reference say the same words about; words said about both sides do not count. */
export const countSides = (answer: Passage, reference: Passage, sides: Sides): SideCount => {
  const sideOfKey = new Map<string, 0 | 1 | null>();
  for (const { token, side } of statementsOf(reference, sides)) {
    for (const key of token.keys)
      sideOfKey.set(key, sideOfKey.get(key) === undefined || sideOfKey.get(key) === side ? side : null);
  }
  const agree = new Set<string>();
  const swapped = new Set<string>();
  for (const { token, side } of statementsOf(answer, sides)) {
    const expected =
      sideOfKey.get(token.stem) ?? token.keys.map((key) => sideOfKey.get(key)).find((known) => known != null);
    if (expected == null) continue;
    (expected === side ? agree : swapped).add(token.stem);
  }
  for (const stem of agree) swapped.delete(stem);
  return { agree: agree.size, swapped: swapped.size };
};
