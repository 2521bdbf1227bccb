import { weightOf } from "./common-words.ts";
import { englishFunctionWords } from "./function-words.ts";
import { isNegated } from "./negation.ts";
import type { Passage } from "./passage.ts";
import { stem } from "./stem.ts";

export type PolarityCount = { readonly same: number; readonly opposite: number };

const opposites = new Map<string, string>();
for (const pair of `fast slow;increase decrease;increase reduce;mutable immutable;stateful stateless;synchronous asynchronous;ordered unordered;
  public private;static dynamic;strong weak;safe unsafe;reliable unreliable;connected connectionless;structured unstructured;supervised unsupervised;
  symmetric asymmetric;linear exponential;cheap expensive;horizontal vertical;centralized decentralized;consistent inconsistent;
  blocking nonblocking;persistent volatile;compiled interpreted;optional mandatory;lazy eager;read write;client server;encode decode;
  encrypt decrypt;push pull;stack queue;parent child;maximum minimum;internal external;physical logical;implicit explicit;unique duplicate;
  before after;always never;more less;high low;sorted unsorted;relational nonrelational;permanent temporary;positive negative`.split(
  ";",
)) {
  const [a, b] = pair.trim().split(" ").map(stem) as [string, string];
  opposites.set(a, b);
  opposites.set(b, a);
}

type Polarity = { asserted: boolean; denied: boolean };

const polaritiesOf = ({ tokens }: Passage): Map<string, Polarity> => {
  const polarities = new Map<string, Polarity>();
  for (const [index, { stem: stemmed }] of tokens.entries()) {
    const known = polarities.get(stemmed) ?? { asserted: false, denied: false };
    if (isNegated(tokens, index)) known.denied = true;
    else known.asserted = true;
    polarities.set(stemmed, known);
  }
  return polarities;
};

/**
 * How many telling words answer and reference both use in the same way, and how many in opposite ways: always denied in one
 * and always asserted in the other, or one text says "slow" only where the other says "fast" only.
 */
export const countPolarity = (answer: Passage, reference: Passage): PolarityCount => {
  const said = polaritiesOf(answer);
  const expected = polaritiesOf(reference);
  const seen = new Set<string>();
  let same = 0;
  let opposite = 0;
  for (const { word, stem: stemmed } of reference.tokens) {
    if (seen.has(stemmed)) continue;
    seen.add(stemmed);
    const here = said.get(stemmed);
    const there = expected.get(stemmed)!;
    const other = opposites.get(stemmed);
    if (other && !here && said.get(other)?.asserted && !expected.has(other) && there.asserted) opposite++;
    else if (here && !englishFunctionWords.has(word) && weightOf(word, word) >= 1) {
      if (here.asserted && there.asserted) same++;
      else if (here.denied !== there.denied) opposite++;
    }
  }
  return { same, opposite };
};
