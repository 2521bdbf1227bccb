const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a over UTF-16 units with a final mix: a stable, seeded order, not a secret. */
export const hash = (...parts: readonly string[]): number => {
  let state = OFFSET;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) state = Math.imul(state ^ part.charCodeAt(i), PRIME);
    state = Math.imul(state ^ 0x1f, PRIME);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

/** One of the items, decided by the seed. */
export const pick = <T>(items: readonly T[], ...seed: readonly string[]): T => {
  if (items.length === 0) throw new RangeError("nothing to pick from");
  return items[hash(...seed) % items.length]!;
};

/** The items in an order decided by the seed; `keyOf` must tell them apart. */
export const shuffled = <T>(items: readonly T[], keyOf: (item: T) => string, ...seed: readonly string[]): T[] =>
  items
    .map((item, index) => ({ item, index, rank: hash(...seed, keyOf(item)) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ item }) => item);
