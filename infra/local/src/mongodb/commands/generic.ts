import { exactLong } from "../bson/numbers.ts";
import type { Document } from "../bson/values.ts";
import { ErrorCode, MongoError, notImplemented } from "../errors.ts";

const levels = new Set(["local", "available", "majority", "linearizable", "snapshot"]);
const outsideApi = new Set(["buildinfo", "buildInfo", "isMaster", "ismaster"]);

/** Checks the fields that all commands share. */
export function checkGenericFields(name: string, command: Document): void {
  checkApi(name, command);
  checkTransaction(command);
  checkReadConcern(command);
  checkWriteConcern(command);
}

function checkApi(name: string, command: Document): void {
  const version = command.get("apiVersion");
  if (version === undefined) {
    if (command.has("apiStrict") || command.has("apiDeprecationErrors")) {
      throw new MongoError(
        ErrorCode.apiVersionError,
        "Provided apiStrict or apiDeprecationErrors without passing apiVersion",
      );
    }
    return;
  }
  if (version.kind !== "string" || version.value !== "1") {
    throw new MongoError(ErrorCode.apiVersionError, 'API version must be "1"');
  }
  const strict = command.get("apiStrict");
  if (strict?.kind === "bool" && strict.value && outsideApi.has(name)) {
    throw new MongoError(323, `Provided apiStrict:true, but the command ${name} is not in API Version 1`);
  }
}

function checkTransaction(command: Document): void {
  if (command.has("txnNumber") || command.has("startTransaction") || command.has("autocommit")) {
    throw new MongoError(
      ErrorCode.illegalOperation,
      "Transaction numbers are only allowed on a replica set member or mongos",
    );
  }
}

function checkReadConcern(command: Document): void {
  const concern = command.get("readConcern");
  if (!concern) return;
  if (concern.kind !== "object") throw new MongoError(ErrorCode.failedToParse, "'readConcern' must be an object");
  for (const [field, value] of concern.value) {
    if (field === "provenance") continue;
    if (field !== "level") throw notImplemented(`read concern field '${field}'`);
    if (value.kind !== "string") throw new MongoError(ErrorCode.typeMismatch, "read concern level must be a string");
    if (!levels.has(value.value)) {
      throw new MongoError(
        ErrorCode.badValue,
        `Enumeration value '${value.value}' for field 'readConcern.level' is not a valid value.`,
      );
    }
    if (value.value === "linearizable" || value.value === "snapshot") {
      throw new MongoError(123, "node needs to be a replica set member to use read concern");
    }
  }
}

function checkWriteConcern(command: Document): void {
  const concern = command.get("writeConcern");
  if (!concern) return;
  if (concern.kind !== "object") throw new MongoError(ErrorCode.typeMismatch, "'writeConcern' must be an object");
  for (const field of concern.value.keys()) {
    if (!["w", "j", "wtimeout", "wtimeoutMS", "fsync", "provenance"].includes(field)) {
      throw new MongoError(ErrorCode.failedToParse, `unrecognized write concern field: ${field}`);
    }
  }
  const w = concern.value.get("w");
  if (!w) return;
  if (w.kind === "string") {
    if (w.value === "majority") return;
    throw new MongoError(
      ErrorCode.badValue,
      `cannot use non-majority 'w' mode "${w.value}" when a host is not a member of a replica set`,
    );
  }
  const nodes = exactLong(w);
  if (nodes === undefined || nodes < 0n || nodes > 50n) {
    throw new MongoError(ErrorCode.failedToParse, "w has to be a number between 0 and 50, or a string");
  }
  if (nodes > 1n) throw new MongoError(ErrorCode.badValue, "cannot use 'w' > 1 when a host is not replicated");
}
