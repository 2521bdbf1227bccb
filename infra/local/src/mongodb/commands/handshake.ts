import { array, bool, type Document, document, int, string } from "../bson/values.ts";
import { maxDocumentBytes } from "../storage/store.ts";
import { maxMessageBytes } from "../wire.ts";
import { Arguments } from "./arguments.ts";
import type { Context } from "./context.ts";

/** Speaks as MongoDB 7.0 does, which is what the behaviour here follows. */
const maxWireVersion = 21;
const version = "7.0.0";

/** The one command that takes any field: a newer driver must be able to introduce itself to an older server. */
export function helloCommand(context: Context): Document {
  const primary = context.name === "hello" ? "isWritablePrimary" : "ismaster";
  return document({
    helloOk: bool(true),
    [primary]: bool(true),
    maxBsonObjectSize: int(maxDocumentBytes),
    maxMessageSizeBytes: int(maxMessageBytes),
    maxWriteBatchSize: int(100_000),
    localTime: { kind: "date", value: BigInt(context.now()) },
    logicalSessionTimeoutMinutes: int(30),
    minWireVersion: int(0),
    maxWireVersion: int(maxWireVersion),
    readOnly: bool(false),
  });
}

export function pingCommand(context: Context): Document {
  new Arguments("ping", context.command, []);
  return new Map();
}

export function buildInfoCommand(context: Context): Document {
  new Arguments(context.name, context.command, []);
  const versionArray = version.split(".").map((part) => int(Number(part)));
  return document({
    version: string(version),
    gitVersion: string("embedded"),
    versionArray: array([...versionArray, int(0)]),
    bits: int(64),
    debug: bool(false),
    maxBsonObjectSize: int(maxDocumentBytes),
    modules: array([]),
    storageEngines: array([string("sqlite")]),
  });
}

export function endSessionsCommand(context: Context): Document {
  new Arguments("endSessions", context.command, []).array("endSessions");
  return new Map();
}
