import { exactLong } from "../bson/numbers.ts";
import { type Document, document, int } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import { find } from "../query/find.ts";
import { type Deadline, deadlineAfter } from "../query/scan.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, findCollection } from "./context.ts";
import { resolveHint } from "./hint.ts";
import { runStatements, withErrors } from "./write.ts";

function readLimit(args: Arguments): number {
  const limit = args.required("limit", args.value("limit"));
  const whole = exactLong(limit);
  if (whole === 0n) return Number.POSITIVE_INFINITY;
  if (whole === 1n) return 1;
  throw new MongoError(ErrorCode.failedToParse, `The limit field in delete objects must be 0 or 1. Got ${whole}`);
}

function runDelete(context: Context, name: string, statement: Document, check: Deadline): number {
  const args = new Arguments("delete.deletes", statement, ["q", "limit", "hint", "collation"], { nested: true });
  args.refuse("collation");
  const filter = parseFilter(args.required("q", args.object("q")));
  const limit = readLimit(args);
  const collection = findCollection(context, name);
  const hint = resolveHint(args.value("hint"), collection);
  if (!collection) return 0;
  let n = 0;
  for (const { id, document: content } of find(
    context.store,
    collection,
    { filter, sort: [], skip: 0, limit, hint },
    check,
  )) {
    context.store.remove(collection, id, content);
    n += 1;
  }
  return n;
}

export function deleteCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("delete", context.command, ["deletes", "ordered", "let", "bypassDocumentValidation"]);
  args.refuse("let");
  const statements = args.required("deletes", args.objects("deletes"));
  const ordered = args.value("ordered") === undefined || args.boolean("ordered");
  const check = deadlineAfter(args.count("maxTimeMS") ?? 0);
  return context.store.transaction(() => {
    let n = 0;
    const errors = runStatements(statements, ordered, (statement) => {
      n += runDelete(context, name, statement, check);
    });
    return withErrors(document({ n: int(n) }), errors);
  });
}
