import { type Document, document, int } from "../bson/values.ts";
import { toInsertable } from "../update/insertable.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, ensureCollection } from "./context.ts";
import { runStatements, withErrors } from "./write.ts";

export function insertCommand(context: Context): Document {
  const name = collectionName(context);
  const args = new Arguments("insert", context.command, ["documents", "ordered", "bypassDocumentValidation"]);
  const documents = args.required("documents", args.objects("documents"));
  const ordered = args.value("ordered") === undefined || args.boolean("ordered");
  return context.store.transaction(() => {
    let n = 0;
    const collection = ensureCollection(context, name);
    const errors = runStatements(documents, ordered, (content) => {
      context.store.insert(collection, toInsertable(content, context.now()));
      n += 1;
    });
    return withErrors(document({ n: int(n) }), errors);
  });
}
