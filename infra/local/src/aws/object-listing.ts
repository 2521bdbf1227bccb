import type { S3Object, S3Store } from "./fauxqs-internals.ts";

const byKey = (left: S3Object, right: S3Object): number => Number(left.key > right.key) - Number(left.key < right.key);

/** fauxqs 2.4.1 sorts keys by language and cuts pages by code unit, so a listing of several pages skips and repeats keys. */
export const repairListing = (store: S3Store): void => {
  const list = store.listObjects.bind(store);
  store.listObjects = (bucket, { prefix = "", delimiter, maxKeys = 1000, startAfter, marker } = {}) => {
    const after = startAfter || marker || "";
    const { objects } = list(bucket, { prefix, maxKeys: Number.POSITIVE_INFINITY });
    const page: S3Object[] = [];
    const prefixes = new Set<string>();
    for (const object of objects.sort(byKey)) {
      if (object.key <= after) continue;
      const end = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
      const common = end < 0 ? undefined : object.key.slice(0, end + delimiter!.length);
      if (common !== undefined && (prefixes.has(common) || after.startsWith(common))) continue;
      if (page.length + prefixes.size >= maxKeys) {
        return { objects: page, commonPrefixes: [...prefixes], isTruncated: true };
      }
      if (common === undefined) page.push(object);
      else prefixes.add(common);
    }
    return { objects: page, commonPrefixes: [...prefixes], isTruncated: false };
  };
};
