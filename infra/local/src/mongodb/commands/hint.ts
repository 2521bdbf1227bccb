import { equalValues } from "../bson/compare.ts";
import { exactLong } from "../bson/numbers.ts";
import type { Value } from "../bson/values.ts";
import { object } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { Hint } from "../query/plan.ts";
import { type Collection, keyPattern } from "../storage/catalog.ts";

/** Finds the index a hint names, by name or by key pattern. */
export function resolveHint(hint: Value | undefined, collection: Collection | undefined): Hint | undefined {
  if (!hint) return undefined;
  if (hint.kind !== "string" && hint.kind !== "object") {
    throw new MongoError(ErrorCode.failedToParse, "Hint must be a string or an object");
  }
  if (hint.kind === "object") {
    if (hint.value.size === 0) return undefined;
    const natural = hint.value.get("$natural");
    if (natural) {
      const direction = exactLong(natural);
      if (hint.value.size > 1 || (direction !== 1n && direction !== -1n)) {
        throw new MongoError(ErrorCode.badValue, "$natural hint must be 1 or -1 and stand alone");
      }
      return { kind: "natural", reverse: direction === -1n };
    }
  }
  if (!collection) return undefined;
  const index = collection.indexes.find((candidate) =>
    hint.kind === "string" ? candidate.name === hint.value : equalValues(object(keyPattern(candidate)), hint),
  );
  if (!index) {
    throw new MongoError(
      ErrorCode.badValue,
      "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index",
    );
  }
  return { kind: "index", index };
}
