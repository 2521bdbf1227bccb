import { readDocument } from "../bson/read.ts";
import { type Document, document, int, object, type Value } from "../bson/values.ts";
import { writeDocument } from "../bson/write.ts";
import type { Filter } from "../match/filter.ts";
import { parseFilter } from "../match/parse.ts";
import { find, type Query } from "../query/find.ts";
import { type Deadline, deadlineAfter } from "../query/scan.ts";
import type { Collection } from "../storage/catalog.ts";
import { applyUpdate } from "../update/apply.ts";
import { fillTimestamps, toInsertable } from "../update/insertable.ts";
import { parseUpdate, type Update } from "../update/parse.ts";
import { documentToUpsert } from "../update/upsert.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, ensureCollection, findCollection } from "./context.ts";
import { resolveHint } from "./hint.ts";
import { runStatements, withErrors } from "./write.ts";

interface Counts {
  matched: number;
  modified: number;
  readonly upserted: Value[];
}

/** Writes a changed document; tells whether a byte of it changed. */
export function writeChange(
  context: Context,
  collection: Collection,
  id: number,
  before: Document,
  after: Document,
): boolean {
  if (writeDocument(before).equals(writeDocument(after))) return false;
  context.store.replace(collection, id, before, after);
  return true;
}

/** Inserts what an upsert makes of its query and update. */
export function upsert(context: Context, collection: Collection, filter: Filter, update: Update): Document {
  const content = toInsertable(documentToUpsert(filter, update), context.now());
  context.store.insert(collection, content);
  return content;
}

export function updated(context: Context, before: Document, update: Update): Document {
  const after = applyUpdate(before, update, false);
  if (update.kind === "replacement") fillTimestamps(after, context.now());
  return after;
}

/**
 * Ids of the documents a write is about, found before the first of them is changed: a change can move a document ahead
 * in the index that is being read.
 */
function targets(context: Context, collection: Collection, query: Query, check: Deadline): number[] {
  return Array.from(find(context.store, collection, query, check), (found) => found.id);
}

function runUpdate(
  context: Context,
  name: string,
  statement: Document,
  at: number,
  check: Deadline,
  counts: Counts,
): void {
  const args = new Arguments(
    "update.updates",
    statement,
    ["q", "u", "multi", "upsert", "hint", "collation", "arrayFilters", "c", "sort"],
    {
      nested: true,
    },
  );
  args.refuse("collation", "arrayFilters", "c", "sort");
  const filter = parseFilter(args.required("q", args.object("q")));
  const multi = args.boolean("multi");
  const update = parseUpdate(args.required("u", statement.get("u")), multi);
  const existing = findCollection(context, name);
  const hint = resolveHint(args.value("hint"), existing);
  const limit = multi ? Number.POSITIVE_INFINITY : 1;
  const ids = existing ? targets(context, existing, { filter, sort: [], skip: 0, limit, hint }, check) : [];
  for (const id of ids) {
    check();
    const before = readDocument(context.store.body(existing!, id)!);
    if (writeChange(context, existing!, id, before, updated(context, before, update))) counts.modified += 1;
    counts.matched += 1;
  }
  if (ids.length > 0 || !args.boolean("upsert")) return;
  const inserted = upsert(context, ensureCollection(context, name), filter, update);
  counts.upserted.push(object(document({ index: int(at), _id: inserted.get("_id") })));
}

export function updateCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("update", context.command, ["updates", "ordered", "bypassDocumentValidation", "let"]);
  args.refuse("let");
  const statements = args.required("updates", args.objects("updates"));
  const ordered = args.value("ordered") === undefined || args.boolean("ordered");
  const check = deadlineAfter(args.count("maxTimeMS") ?? 0);
  const counts: Counts = { matched: 0, modified: 0, upserted: [] };
  return context.store.transaction(() => {
    const errors = runStatements(statements, ordered, (statement, at) =>
      runUpdate(context, name, statement, at, check, counts),
    );
    const reply = document({ n: int(counts.matched + counts.upserted.length), nModified: int(counts.modified) });
    if (counts.upserted.length > 0) reply.set("upserted", { kind: "array", value: counts.upserted });
    return withErrors(reply, errors);
  });
}
