const partsOf = (place: string): string[] =>
  place
    .normalize("NFKC")
    .toLowerCase()
    .split(/[,;/|()]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((part) => all.includes(part));

/**
 * True when the place asked for is the one stated, or the wider one that it lies in, as far as both are spelled out:
 * "Berlin" and "Germany" for "Berlin, Germany", and not "London, UK" for "London, Ontario".
 */
export const isSamePlace = (asked: string, stated: string): boolean => {
  const [wanted, own] = [partsOf(asked), partsOf(stated)];
  const [first] = wanted;
  return first !== undefined && own.includes(first) && (isWithin(wanted, own) || isWithin(own, wanted));
};
