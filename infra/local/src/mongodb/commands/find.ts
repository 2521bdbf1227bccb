import { array, type Document, document, int, type Value } from "../bson/values.ts";
import { Cursor } from "../cursors.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import { find, type Query, toResults } from "../query/find.ts";
import { parseProjection } from "../query/projection.ts";
import { deadlineAfter } from "../query/scan.ts";
import { parseSort } from "../query/sort.ts";
import type { Collection } from "../storage/catalog.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, findCollection } from "./context.ts";
import { resolveHint } from "./hint.ts";

const none: Document = new Map();

/** Reads the query of a find-like command; a sort by `$natural` is a hint in other words. */
export function readQuery(args: Arguments, collection: Collection | undefined, names = { filter: "filter" }): Query {
  const sort = args.object("sort") ?? none;
  const natural = sort.has("$natural") && sort.size === 1;
  const hint = args.value("hint") ?? (natural ? { kind: "object" as const, value: sort } : undefined);
  return {
    filter: parseFilter(args.object(names.filter) ?? none),
    sort: natural ? [] : parseSort(sort),
    skip: args.count("skip") ?? 0,
    limit: args.count("limit") || Number.POSITIVE_INFINITY,
    hint: resolveHint(hint, collection),
  };
}

export function findCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("find", context.command, [
    "filter",
    "sort",
    "projection",
    "hint",
    "skip",
    "limit",
    "batchSize",
    "singleBatch",
    "allowDiskUse",
    "allowPartialResults",
    "noCursorTimeout",
    "oplogReplay",
    "collation",
    "let",
    "min",
    "max",
    "returnKey",
    "showRecordId",
    "tailable",
    "awaitData",
  ]);
  args.refuse("collation", "let", "min", "max");
  args.refuseTrue("returnKey", "showRecordId");
  if (args.boolean("tailable")) {
    throw new MongoError(
      ErrorCode.badValue,
      "error processing query: tailable cursor requested on non capped collection",
    );
  }
  if (args.boolean("awaitData")) {
    throw new MongoError(ErrorCode.failedToParse, "Cannot set 'awaitData' without also setting 'tailable'");
  }
  const collection = findCollection(context, name);
  const query = readQuery(args, collection);
  const projection = args.object("projection") ?? none;
  const project = projection.size > 0 ? parseProjection(projection, "find") : (found: Document) => found;
  const batchSize = args.count("batchSize");
  const cursor = new Cursor({
    namespace: `${context.database}.${name}`,
    maxTime: args.count("maxTimeMS") ?? 0,
    keepsAlive: args.boolean("noCursorTimeout"),
    open: (check) => (collection ? toResults(find(context.store, collection, query, check), project) : [].values()),
  });
  return context.cursors.first(cursor, batchSize, args.boolean("singleBatch"));
}

export function getMoreCommand(context: Context): Document {
  const args = new Arguments("getMore", context.command, ["collection", "batchSize"]);
  const id = context.command.get("getMore");
  if (id?.kind !== "long") {
    throw new MongoError(
      ErrorCode.typeMismatch,
      "BSON field 'getMore.getMore' is the wrong type, expected type 'long'",
    );
  }
  if (args.value("maxTimeMS")) {
    throw new MongoError(ErrorCode.badValue, "cannot set maxTimeMS on getMore command for a non-awaitData cursor");
  }
  const name = args.required("collection", args.string("collection"));
  return context.cursors.more(id.value, `${context.database}.${name}`, args.count("batchSize"));
}

export function killCursorsCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("killCursors", context.command, ["cursors"]);
  const ids = args.required("cursors", args.array("cursors"));
  const killed: Value[] = [];
  const notFound: Value[] = [];
  for (const id of ids) {
    if (id.kind !== "long") throw new MongoError(ErrorCode.typeMismatch, "cursor ids must be of type long");
    const outcome = context.cursors.kill(id.value, `${context.database}.${name}`) ? killed : notFound;
    outcome.push(id);
  }
  return document({
    cursorsKilled: array(killed),
    cursorsNotFound: array(notFound),
    cursorsAlive: array([]),
    cursorsUnknown: array([]),
  });
}

export function countCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("count", context.command, ["query", "limit", "skip", "hint", "collation", "fields"]);
  args.refuse("collation");
  const collection = findCollection(context, name);
  const query = args.object("query") ?? none;
  const limit = Math.abs(args.integer("limit") ?? 0) || Number.POSITIVE_INFINITY;
  const skip = args.count("skip") ?? 0;
  const filter = parseFilter(query);
  const hint = resolveHint(args.value("hint"), collection);
  if (!collection) return document({ n: int(0) });
  if (query.size === 0) {
    return document({ n: int(Math.max(0, Math.min(context.store.count(collection) - skip, limit))) });
  }
  const check = deadlineAfter(args.count("maxTimeMS") ?? 0);
  let n = 0;
  for (const _ of find(context.store, collection, { filter, sort: [], skip, limit, hint }, check)) n += 1;
  return document({ n: int(n) });
}
