import { bool, type Document, document, int, nullValue, object } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { find } from "../query/find.ts";
import { parseProjection } from "../query/projection.ts";
import { deadlineAfter } from "../query/scan.ts";
import { parseUpdate } from "../update/parse.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, ensureCollection, findCollection } from "./context.ts";
import { readQuery } from "./find.ts";
import { updated, upsert, writeChange } from "./update.ts";

function rejectCombinations(args: Arguments): void {
  const failed = (message: string) => new MongoError(ErrorCode.failedToParse, message);
  const update = args.value("update");
  if (!args.boolean("remove")) {
    if (!update) throw failed("Either an update or remove=true must be specified");
    return;
  }
  if (update) throw failed("Cannot specify both an update and remove=true");
  if (args.boolean("upsert")) throw failed("Cannot specify both upsert=true and remove=true");
  if (args.boolean("new")) {
    throw failed("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  }
}

export function findAndModifyCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("findAndModify", context.command, [
    "findAndModify",
    "findandmodify",
    "query",
    "sort",
    "remove",
    "update",
    "new",
    "fields",
    "upsert",
    "hint",
    "bypassDocumentValidation",
    "collation",
    "arrayFilters",
    "let",
  ]);
  args.refuse("collation", "arrayFilters", "let");
  rejectCombinations(args);
  const existing = findCollection(context, name);
  const query = { ...readQuery(args, existing, { filter: "query" }), limit: 1 };
  const fields = args.object("fields");
  const project = fields && fields.size > 0 ? parseProjection(fields, "find") : (found: Document) => found;
  const update = args.boolean("remove") ? undefined : parseUpdate(args.required("update", args.value("update")), false);
  const check = deadlineAfter(args.count("maxTimeMS") ?? 0);
  const answer = (last: Document, value: Document | undefined): Document =>
    document({ lastErrorObject: object(last), value: value ? object(project(value)) : nullValue });

  return context.store.transaction(() => {
    const [found] = existing ? find(context.store, existing, query, check) : [];
    if (!update) {
      if (!found) return answer(document({ n: int(0) }), undefined);
      context.store.remove(existing!, found.id, found.document);
      return answer(document({ n: int(1) }), found.document);
    }
    if (found) {
      const after = updated(context, found.document, update);
      writeChange(context, existing!, found.id, found.document, after);
      return answer(document({ n: int(1), updatedExisting: bool(true) }), args.boolean("new") ? after : found.document);
    }
    if (!args.boolean("upsert")) return answer(document({ n: int(0), updatedExisting: bool(false) }), undefined);
    const inserted = upsert(context, ensureCollection(context, name), query.filter, update);
    const last = document({ n: int(1), updatedExisting: bool(false), upserted: inserted.get("_id") });
    return answer(last, args.boolean("new") ? inserted : undefined);
  });
}
