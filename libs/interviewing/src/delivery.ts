import type { Passage } from "./passage.ts";

/** How an answer is spoken or typed; `pace` in words a minute, null when the time is unknown. */
export type Delivery = { words: number; fillers: number; pace: number | null };

const FILLERS = new Set("um uh uhm umm erm er hmm basically literally actually honestly anyway whatever".split(" "));
const FILLER_PAIRS = new Set([
  "you know",
  "i mean",
  "kind of",
  "sort of",
  "and stuff",
  "or something",
  "or whatever",
  "i guess",
]);
/** "like" is a filler where no noun phrase or verb claims it. */
const BEFORE_FILLER_LIKE = new Set("was is were just its and so um uh be".split(" "));

/** Words that fill a pause; "like" only where it compares nothing. */
const fillersOf = ({ tokens }: Passage): number => {
  let count = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i]!;
    const before = tokens[i - 1]?.word ?? "";
    if (FILLERS.has(word) || FILLER_PAIRS.has(`${word} ${tokens[i + 1]?.word ?? ""}`)) count++;
    else if (word === "like" && BEFORE_FILLER_LIKE.has(before)) count++;
  }
  return count;
};

export const deliveryOf = (passage: Passage, seconds: number | null): Delivery => {
  const words = passage.tokens.length;
  const pace = seconds !== null && seconds > 0 ? Math.round((words * 600) / seconds) / 10 : null;
  return { words, fillers: fillersOf(passage), pace };
};
