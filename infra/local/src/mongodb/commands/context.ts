import type { Document } from "../bson/values.ts";
import type { Cursors } from "../cursors.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import type { Collection } from "../storage/catalog.ts";
import type { Store } from "../storage/store.ts";

export interface Context {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly now: () => number;
  /** Name of the command as the client wrote it. */
  readonly name: string;
  readonly database: string;
  readonly command: Document;
}

/** Name of the collection a command is about, checked as MongoDB checks namespaces. */
export function collectionName(context: Context, field = context.name): string {
  const value = context.command.get(field);
  if (value?.kind !== "string") {
    throw new MongoError(ErrorCode.invalidNamespace, `collection name has invalid type ${value?.kind ?? "missing"}`);
  }
  const name = value.value;
  const isInvalid =
    name === "" || name.startsWith(".") || name.endsWith(".") || name.includes("$") || name.includes("\0");
  if (isInvalid)
    throw new MongoError(ErrorCode.invalidNamespace, `Invalid namespace specified '${context.database}.${name}'`);
  return name;
}

/** Names that may be read but not made: MongoDB keeps `system.` for itself, and namespaces are at most 255 bytes. */
function checkCreatable(database: string, name: string): void {
  if (name.startsWith("system."))
    throw new MongoError(ErrorCode.invalidNamespace, `Invalid system namespace: ${database}.${name}`);
  if (Buffer.byteLength(`${database}.${name}`) > 255) {
    throw new MongoError(ErrorCode.invalidNamespace, `Fully qualified namespace is too long: ${database}.${name}`);
  }
}

export function checkDatabase(name: string): void {
  if (name === "" || Buffer.byteLength(name) > 63 || /[/\\. "$\0]/.test(name)) {
    throw new MongoError(ErrorCode.invalidNamespace, `Invalid database name: '${name}'`);
  }
}

export function findCollection(context: Context, name: string): Collection | undefined {
  return context.store.catalog.find(`${context.database}.${name}`);
}

export function ensureCollection(context: Context, name: string): Collection {
  const existing = findCollection(context, name);
  if (existing) return existing;
  checkCreatable(context.database, name);
  return context.store.catalog.create(context.database, name);
}
