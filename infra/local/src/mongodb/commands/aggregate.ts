import { parsePipeline, runPipeline } from "../aggregate/pipeline.ts";
import type { Document } from "../bson/values.ts";
import { Cursor } from "../cursors.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";
import { Arguments } from "./arguments.ts";
import { type Context, collectionName, findCollection } from "./context.ts";
import { resolveHint } from "./hint.ts";

export function aggregateCommand(context: Context): Document {
  const target = context.command.get("aggregate");
  if (target && target.kind !== "string") throw notImplemented("aggregation without a collection");
  const name = collectionName(context);
  const args = new Arguments("aggregate", context.command, [
    "pipeline",
    "cursor",
    "hint",
    "allowDiskUse",
    "bypassDocumentValidation",
    "explain",
    "collation",
    "let",
  ]);
  args.refuse("collation", "let");
  args.refuseTrue("explain");
  const stages = args.required("pipeline", args.array("pipeline")).map((stage) => {
    if (stage.kind === "object") return stage.value;
    throw new MongoError(ErrorCode.typeMismatch, "Each element of the 'pipeline' array must be an object");
  });
  const pipeline = parsePipeline(stages);
  const options = args.object("cursor");
  if (!options) {
    throw new MongoError(
      ErrorCode.failedToParse,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const batchSize = new Arguments("aggregate.cursor", options, ["batchSize"], { nested: true }).count("batchSize");
  const collection = findCollection(context, name);
  const hint = resolveHint(args.value("hint"), collection);
  const cursor = new Cursor({
    namespace: `${context.database}.${name}`,
    maxTime: args.count("maxTimeMS") ?? 0,
    keepsAlive: false,
    open: (check) => runPipeline(context.store, collection, pipeline, hint, check),
  });
  return context.cursors.first(cursor, batchSize, false);
}
