import { createHash } from "node:crypto";

/** A number in [0, 1) that depends on its arguments alone. */
export const fraction = (seed: number, text: string): number =>
  createHash("sha256").update(`${seed}:${text}`).digest().readUInt32BE() / 2 ** 32;

/** The same order for the same seed and length. */
export const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, index) => ({ item, rank: fraction(seed, String(index)) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);

/** Says yes to about `rate` of all keys, always to the same ones for a seed. */
export const seededChance =
  (seed: number, rate: number): ((key: string) => boolean) =>
  (key) =>
    fraction(seed, key) < rate;
