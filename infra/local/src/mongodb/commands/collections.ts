import { bool, type Document, document, int, object, string } from "../bson/values.ts";
import { Cursor } from "../cursors.ts";
import { matches } from "../match/filter.ts";
import { parseFilter } from "../match/parse.ts";
import type { Collection } from "../storage/catalog.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, ensureCollection, findCollection } from "./context.ts";

/** A cursor over a list that is already there, with the batch size of the command's `cursor` option. */
export function listCursor(context: Context, args: Arguments, namespace: string, items: readonly Document[]): Document {
  const options = args.object("cursor") ?? new Map();
  const batchSize = new Arguments(`${context.name}.cursor`, options, ["batchSize"], { nested: true }).count(
    "batchSize",
  );
  const results = items.map((item, at) => ({ document: item, bytes: 256, last: at === items.length - 1 }));
  const cursor = new Cursor({ namespace, maxTime: 0, keepsAlive: false, open: () => results.values() });
  return context.cursors.first(cursor, batchSize, false);
}

function describe(collection: Collection): Document {
  const info = document({ readOnly: bool(false), uuid: { kind: "binData", subtype: 4, value: collection.uuid } });
  return document({
    name: string(collection.name),
    type: string("collection"),
    options: object(new Map()),
    info: object(info),
    idIndex: object(collection.indexes[0]!.spec),
  });
}

export function listCollectionsCommand(context: Context): Document {
  const args = new Arguments("listCollections", context.command, [
    "filter",
    "nameOnly",
    "cursor",
    "authorizedCollections",
  ]);
  const filter = parseFilter(args.object("filter") ?? new Map());
  const nameOnly = args.boolean("nameOnly");
  const found = context.store.catalog
    .list(context.database)
    .map(describe)
    .filter((one) => matches(filter, one))
    .map((one) => (nameOnly ? document({ name: one.get("name"), type: one.get("type") }) : one));
  return listCursor(context, args, `${context.database}.$cmd.listCollections`, found);
}

export function createCommand(context: Context): Document {
  const name = collectionName(context);
  const refused = ["idIndex", "size", "max", "storageEngine", "validator", "validationLevel", "validationAction"];
  const alsoRefused = ["indexOptionDefaults", "viewOn", "pipeline", "collation", "timeseries", "expireAfterSeconds"];
  const newer = ["clusteredIndex", "encryptedFields", "changeStreamPreAndPostImages"];
  const all = [...refused, ...alsoRefused, ...newer];
  const args = new Arguments("create", context.command, ["capped", "autoIndexId", ...all]);
  args.refuseTrue("capped");
  args.refuse("autoIndexId", ...all);
  context.store.transaction(() => ensureCollection(context, name));
  return new Map();
}

export function dropCommand(context: Context): Document {
  const name = collectionName(context);
  new Arguments("drop", context.command, []);
  const collection = findCollection(context, name);
  if (!collection) return new Map();
  const indexes = collection.indexes.length;
  context.store.transaction(() => context.store.catalog.drop(collection));
  context.cursors.invalidate(collection.namespace);
  return document({ nIndexesWas: int(indexes), ns: string(collection.namespace) });
}
