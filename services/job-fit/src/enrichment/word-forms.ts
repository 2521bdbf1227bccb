const DERIVED = /i[sz](?:e|ed|es|er|ing|ation|ations)$/;
/** Not "-er": whoever is a project manager by title need not have managed a project. */
const INFLECTED = /(?:ations?|ements?|ions?|ings?|ed|es|s|e)$/;
const SHORTEST_STEM = 4;
const SHORTEST_BASE = 5;
/** Only long words are told apart well enough to forgive a slip in one. */
const SHORTEST_SLIP = 8;

/** What stays of an inflected word: "managed", "managing" and "management" are one. */
const stemOf = (word: string): string => {
  const spelt = word.replace(/ys(?=e)/, "yz").replace(/is(?=e|ing|ation)/, "iz");
  const stem = spelt.replace(INFLECTED, "").replace(/([^aeiou])\1$/, "$1");
  return stem.length >= SHORTEST_STEM ? stem : spelt;
};

/** The same word, as part of a name of several words. */
export const isInflected = (written: string, named: string): boolean => stemOf(written) === stemOf(named);

/** One letter left out, added or changed, or two neighbours in the wrong order. */
const isSlip = (written: string, named: string): boolean => {
  if (written[0] !== named[0] || Math.abs(written.length - named.length) > 1) return false;
  let head = 0;
  while (head < written.length && written[head] === named[head]) head++;
  let tail = 0;
  const most = Math.min(written.length, named.length) - head;
  while (tail < most && written.at(-1 - tail) === named.at(-1 - tail)) tail++;
  const [left, right] = [written.slice(head, written.length - tail), named.slice(head, named.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

/** A name of one word, derived ("dockerised"), plural, or with a slip in a long one ("Kubernets"). */
export const isVariant = (written: string, named: string): boolean => {
  if (named.length < SHORTEST_BASE) return false;
  const base = named.replace(DERIVED, "");
  const isDerived = DERIVED.test(written) && base.length >= SHORTEST_BASE && written.replace(DERIVED, "") === base;
  return isDerived || written === `${named}s` || (named.length >= SHORTEST_SLIP && isSlip(written, named));
};
