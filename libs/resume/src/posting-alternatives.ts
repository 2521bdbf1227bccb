import { categoryOf, standIn } from "./posting-stand-ins.ts";

/** Something of one kind that a sentence asks for, with its offsets in the sentence. */
export type Named = {
  readonly value: string;
  readonly from: number;
  readonly to: number;
};
type Joint = "or" | "and" | "comma" | "slash" | null;

const MAX_BETWEEN = 80;
const MAX_BEFORE = 120;
const OR = "(?:and\\s?\\/\\s?or|or|oder|und\\s?\\/\\s?oder|bzw\\.?|y\\s?\\/\\s?o|ou|o|u|lub)";
const NOUN =
  "(?:frameworks?|librar(?:y|ies)|languages?|programming|databases?|cloud|platforms?|stack|skills?|experience|knowledge|development|certifi(?:cation|cate|ed)|licen[cs]e|kenntnisse|erfahrung)";
const BETWEEN = new RegExp(
  `^(?:\\s?(?:\\([^()]{0,40}\\)|v?\\d[\\d.x]{0,6}\\+?|-|${NOUN}(?!\\p{L})))*\\s*` +
    `(?:(?<or>,?\\s?\\(?${OR}(?!\\p{L})(?:\\s?,?\\s?(?:else|alternatively|ideally|preferably|even better)(?!\\p{L}))?)|(?<and>,?\\s?(?:and|und|et|y|e|i|sowie|plus|as well as)(?!\\p{L})|,?\\s?[&+])|(?<slash>\\/)|(?<comma>,))\\s*,?\\s*` +
    `(?:(?:in|with|on|of|a|an|the|another|other|experience|knowledge|expertise|good|strong|solid|mit|con|en)\\s+)*$`,
  "iu",
);

/** "one of the following:", "at least one of", "one major cloud (": what follows is a choice even where "and" ends it. */
export const ONE_OF =
  /(?<!\p{L})(?:either|choice of:?|(?:one|1|any|eine[rmns]?|un[oa]|une?)(?: or (?:more|several))? (?:of|der|von|de|des|d')(?: (?:the|these|folgenden|los|las|les))?(?: following| siguientes| suivant(?:e?s))?(?: (?!our|my|their|its)[\p{L}-]+){0,4}\s?[:(–-]|(?:one|1|any|eine[rmns]?|un[oa]|une?)(?: or (?:more|several))? (?:of|der|von|de|des|d')(?: (?:the|these|folgenden|los|las|les))?(?: following)?|(?:at least|minimum|mindestens|al menos|au moins) (?:one|1|an?|eine?[rms]?|un[oae]?)(?: [\p{L}-]+){1,5}\s?[:(])\s*$/iu;
const EXAMPLES =
  /(?:(?<!\p{L})(?:such as|e\.?\s?g\.?|for example|for instance|z\.\s?B\.|zum Beispiel|beispielsweise|wie|p\.\s?ej\.|por ejemplo|como|comme|par exemple|tels? que|telles? que)|(?<!(?:you|we|i|they|would|also|'d|feel|just|look|looks)\s)(?<=\p{L}\s)like)\s*[,:]?\s*(?:in|with|an?|the)?\s*$/iu;
const OR_SIMILAR = new RegExp(
  `^(?:\\s?(?:${NOUN}|\\)))*\\s*,?\\s*(?:or|oder|o|ou)\\s(?:(?:an?|any|some|other|another|eine?[rs]?)\\s)*(?:similar|equivalent|comparable|related|alike|others?|ähnlich|vergleichbar|équivalent)`,
  "iu",
);
const OF_EXPERIENCE =
  /(?:(?:^|\()\s*|(?<!\p{L})(?:experienced?|expertise|knowledge|proficien(?:t|cy)|skill(?:s|ed)|familiar(?:ity)?|fluen(?:t|cy)|background|command|understanding|competen(?:t|ce)|years|worked|programming|know|\p{L}*kenntnisse|\p{L}*erfahrung|experiencia|conocimientos?|expérience|connaissance)(?!\p{L})[^.;]{0,80})$/iu;

/** Without marks of emphasis and quotation, and with the gap of a line break as one space. */
const bare = (words: string): string => words.replace(/[*_'"“”]/gu, "").replace(/\s+/gu, " ");

function jointOf(sentence: string, left: Named, right: Named): Joint {
  if (right.from < left.to || right.from - left.to > MAX_BETWEEN) return null;
  const between = bare(sentence.slice(left.to, right.from));
  const { groups } = BETWEEN.exec(between) ?? {};
  if (groups === undefined) return null;
  if (groups.or !== undefined) return "or";
  if (groups.and !== undefined) return "and";
  return groups.slash === undefined ? "comma" : "slash";
}

/**
 * The choices a sentence leaves, each with two members or more, in order of the text.
 *
 * - "A, B or C": back from the "or" over commas up to an "and". Where the list goes on behind ("A, B or C, D"), only over
 *   members of the same category.
 * - "one of A, B and C", "either", "at least one cloud (A, B)": all of the list, up to its "or".
 * - "such as", "e.g.", "like" before A, B or C: all of the list; none when an "and" joins the examples.
 * - "A, B or similar": back over what stands in for its neighbour.
 * - "A/B": behind a word of experience, in brackets or at the start of its line, where each stands in for the other and no
 *   "and" adds a third of their category.
 */
export function alternativesIn<T extends Named>(sentence: string, named: readonly T[]): T[][] {
  const joints = named.slice(1).map((right, index) => jointOf(sentence, named[index]!, right));
  const groups: T[][] = [];
  for (let first = 0, last = 0; first < named.length; first = last + 1) {
    last = first;
    while (joints[last] != null) last++;
    if (last === first) continue;
    const list = named.slice(first, last + 1);
    const before = bare(sentence.slice(Math.max(0, list[0]!.from - MAX_BEFORE), list[0]!.from));
    groups.push(...choicesOf({ list, joints: joints.slice(first, last), before, sentence }));
  }
  return groups.filter((group) => new Set(group.map(({ value }) => value)).size > 1);
}

type List<T extends Named = Named> = {
  list: readonly T[];
  joints: readonly Joint[];
  before: string;
  sentence: string;
};

function choicesOf<T extends Named>(all: List<T>): T[][] {
  const { list, joints, before } = all;
  const groups: T[][] = [];
  let done = 0;
  const marked = ONE_OF.test(before) || (EXAMPLES.test(before) && !isAdded(joints));
  if (marked) {
    const or = joints.findIndex((joint, index) => joint === "or" && joints[index + 1] !== "or");
    done = or === -1 ? list.length : or + 2;
    groups.push(list.slice(0, done));
  }
  for (let index = done; index < list.length; index++) {
    let [from, to] = [index, index];
    while (joins(all, to)) to++;
    const goesOn = to < joints.length;
    const similar = OR_SIMILAR.test(all.sentence.slice(list[to]!.to, list[to]!.to + MAX_BETWEEN));
    if (to > from && joints.slice(from, to).includes("or")) {
      while (from > done && continuesLeft(all, from, goesOn)) from--;
    } else if (similar) {
      while (from > done && joints[from - 1] === "comma" && standIn(list[from - 1]!.value, list[from]!.value)) from--;
    } else if (to > from && !isSlashChoice(all, from, to)) {
      from = to;
    }
    if (to > from) {
      groups.push(list.slice(from, to + 1));
      done = to + 1;
    }
    index = to;
  }
  return groups;
}

/** Whether an "and" closes a list of examples before any "or". */
const isAdded = (joints: readonly Joint[]): boolean => {
  const and = joints.indexOf("and");
  return and !== -1 && !joints.slice(0, and).includes("or");
};

const joins = ({ list, joints }: List, index: number): boolean =>
  joints[index] === "or" || (joints[index] === "slash" && standIn(list[index]!.value, list[index + 1]!.value));

const continuesLeft = ({ list, joints }: List, from: number, goesOn: boolean): boolean =>
  joints[from - 1] === "comma" && (!goesOn || categoryOf(list[from - 1]!.value) === categoryOf(list[from]!.value));

function isSlashChoice({ list, joints, before }: List, from: number, to: number): boolean {
  const category = categoryOf(list[from]!.value);
  const added = (joint: number, neighbour: number): boolean =>
    joints[joint] === "and" && categoryOf(list[neighbour]!.value) === category;
  return OF_EXPERIENCE.test(before) && !added(from - 1, from - 1) && !added(to, to + 1);
}
