import { equalValues } from "../bson/compare.ts";
import { printDocument, printValue } from "../bson/print.ts";
import { bool, type Document, document, int, object, string, type Value } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { type Collection, type Index, keyPattern } from "../storage/catalog.ts";
import { Arguments } from "./arguments.ts";
import { listCursor } from "./collections.ts";
import { type Context, collectionName, ensureCollection, findCollection } from "./context.ts";
import { parseIndexSpec } from "./index-spec.ts";

const maxIndexes = 64;

function hasKey(index: Index, key: Value): boolean {
  return equalValues(object(keyPattern(index)), key);
}

/**
 * Whether the same index is there already; one that is nearly the same is a conflict. Key and uniqueness tell indexes
 * apart: a unique and a plain one on the same key may stand side by side.
 */
function exists(collection: Collection, spec: Document): boolean {
  const name = spec.get("name")!;
  const described = `Requested index: ${printDocument(spec)}, existing index: `;
  const isSame = (index: Index) =>
    hasKey(index, spec.get("key")!) && (index.name === "_id_" || index.unique === spec.has("unique"));
  const sameName = collection.indexes.find((index) => equalValues(string(index.name), name));
  if (sameName) {
    if (isSame(sameName)) return true;
    throw new MongoError(
      ErrorCode.indexKeySpecsConflict,
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${described}${printDocument(sameName.spec)}`,
    );
  }
  const same = collection.indexes.find(isSame);
  if (!same) return false;
  throw new MongoError(ErrorCode.indexOptionsConflict, `Index already exists with a different name: ${same.name}`);
}

export function createIndexesCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("createIndexes", context.command, [
    "indexes",
    "commitQuorum",
    "ignoreUnknownIndexOptions",
  ]);
  args.refuse("commitQuorum");
  args.refuseTrue("ignoreUnknownIndexOptions");
  const indexes = args.required("indexes", args.objects("indexes"));
  if (indexes.length === 0) throw new MongoError(ErrorCode.badValue, "Must specify at least one index to create");
  const specs = indexes.map(parseIndexSpec);
  return context.store.transaction(() => {
    const isNew = !findCollection(context, name);
    const collection = ensureCollection(context, name);
    const before = collection.indexes.length;
    for (const spec of specs) {
      if (exists(collection, spec)) continue;
      if (collection.indexes.length === maxIndexes) {
        throw new MongoError(
          ErrorCode.cannotCreateIndex,
          `add index fails, too many indexes for ${collection.namespace}`,
        );
      }
      context.store.buildIndex(collection, spec);
    }
    const after = collection.indexes.length;
    return document({
      numIndexesBefore: int(before),
      numIndexesAfter: int(after),
      createdCollectionAutomatically: bool(isNew),
      note: after === before ? string("all indexes already exist") : undefined,
    });
  });
}

export function listIndexesCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("listIndexes", context.command, ["cursor"]);
  const collection = findCollection(context, name);
  if (!collection) throw new MongoError(ErrorCode.namespaceNotFound, `ns does not exist: ${context.database}.${name}`);
  return listCursor(
    context,
    args,
    collection.namespace,
    collection.indexes.map((index) => index.spec),
  );
}

function findByKey(collection: Collection, key: Value): Index {
  const [index, ...others] = collection.indexes.filter((candidate) => hasKey(candidate, key));
  if (!index) throw new MongoError(ErrorCode.indexNotFound, `can't find index with key: ${printValue(key)}`);
  if (others.length > 0) {
    throw new MongoError(
      ErrorCode.ambiguousIndexKeyPattern,
      `${others.length + 1} indexes found for key: ${printValue(key)}, identify by name instead.`,
    );
  }
  return index;
}

function findByName(collection: Collection, name: string): Index {
  const index = collection.indexes.find((candidate) => candidate.name === name);
  if (!index) throw new MongoError(ErrorCode.indexNotFound, `index not found with name [${name}]`);
  return index;
}

function selected(collection: Collection, choice: Value): Index[] {
  if (choice.kind === "string" && choice.value === "*")
    return collection.indexes.filter((index) => index.name !== "_id_");
  const named = choice.kind === "array" ? choice.value : [choice];
  const indexes = named.map((one) => {
    if (one.kind === "string") return findByName(collection, one.value);
    if (one.kind === "object" && choice.kind === "object") return findByKey(collection, one);
    throw new MongoError(ErrorCode.typeMismatch, "dropIndexes.index must be a name, a list of names or a key pattern");
  });
  if (indexes.some((index) => index.name === "_id_"))
    throw new MongoError(ErrorCode.invalidOptions, "cannot drop _id index");
  return [...new Set(indexes)];
}

export function dropIndexesCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("dropIndexes", context.command, ["index"]);
  const collection = findCollection(context, name);
  if (!collection) throw new MongoError(ErrorCode.namespaceNotFound, `ns not found ${context.database}.${name}`);
  const choice = args.required("index", args.value("index"));
  const indexes = selected(collection, choice);
  const before = collection.indexes.length;
  context.store.transaction(() => {
    for (const index of indexes) context.store.catalog.dropIndex(collection, index);
  });
  context.cursors.invalidate(collection.namespace);
  const all = choice.kind === "string" && choice.value === "*";
  return document({
    nIndexesWas: int(before),
    msg: all ? string("non-_id indexes dropped for collection") : undefined,
  });
}
