import { type Document, document, double, int, string } from "../bson/values.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { aggregateCommand } from "./aggregate.ts";
import { createCommand, dropCommand, listCollectionsCommand } from "./collections.ts";
import { type Context, checkDatabase } from "./context.ts";
import { deleteCommand } from "./delete.ts";
import { countCommand, findCommand, getMoreCommand, killCursorsCommand } from "./find.ts";
import { findAndModifyCommand } from "./find-and-modify.ts";
import { checkGenericFields } from "./generic.ts";
import { buildInfoCommand, endSessionsCommand, helloCommand, pingCommand } from "./handshake.ts";
import { createIndexesCommand, dropIndexesCommand, listIndexesCommand } from "./indexes.ts";
import { insertCommand } from "./insert.ts";
import { updateCommand } from "./update.ts";

const commands = new Map<string, (context: Context) => Document>([
  ["hello", helloCommand],
  ["isMaster", helloCommand],
  ["ismaster", helloCommand],
  ["ping", pingCommand],
  ["buildInfo", buildInfoCommand],
  ["buildinfo", buildInfoCommand],
  ["insert", insertCommand],
  ["find", findCommand],
  ["getMore", getMoreCommand],
  ["killCursors", killCursorsCommand],
  ["update", updateCommand],
  ["delete", deleteCommand],
  ["findAndModify", findAndModifyCommand],
  ["findandmodify", findAndModifyCommand],
  ["aggregate", aggregateCommand],
  ["count", countCommand],
  ["createIndexes", createIndexesCommand],
  ["listIndexes", listIndexesCommand],
  ["dropIndexes", dropIndexesCommand],
  ["listCollections", listCollectionsCommand],
  ["create", createCommand],
  ["drop", dropCommand],
  ["endSessions", endSessionsCommand],
]);

export type Services = Pick<Context, "store" | "cursors" | "now">;

/** Answers one command; whatever goes wrong becomes an error reply. */
export function runCommand(services: Services, command: Document): Document {
  try {
    const name = command.keys().next().value ?? "";
    const handler = commands.get(name);
    if (!handler) throw new MongoError(ErrorCode.commandNotFound, `no such command: '${name}'`);
    const database = command.get("$db");
    if (database?.kind !== "string")
      throw new MongoError(ErrorCode.missingField, "OP_MSG requests require a $db argument");
    checkDatabase(database.value);
    checkGenericFields(name, command);
    const reply = handler({ ...services, name, database: database.value, command });
    return reply.set("ok", double(1));
  } catch (error) {
    return errorReply(error);
  }
}

function errorReply(error: unknown): Document {
  const known =
    error instanceof MongoError
      ? error
      : new MongoError(ErrorCode.internalError, error instanceof Error ? error.message : String(error));
  const reply = document({
    ok: double(0),
    errmsg: string(known.message),
    code: int(known.code),
    codeName: string(known.codeName),
  });
  for (const [name, value] of known.details ?? []) reply.set(name, value);
  return reply;
}
