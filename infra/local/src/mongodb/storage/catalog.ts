import { randomBytes } from "node:crypto";
import { readDocument } from "../bson/read.ts";
import { type Document, document, int, object, string, type Value } from "../bson/values.ts";
import { writeDocument } from "../bson/write.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { type Sqlite, toBuffer } from "./sqlite.ts";

export interface IndexField {
  readonly path: string;
  readonly segments: readonly string[];
  readonly descending: boolean;
}

export interface Index {
  readonly id: number;
  readonly name: string;
  readonly spec: Document;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  /** Set once any document has put an array under one of the fields; never cleared. */
  multikey: boolean;
}

export interface Collection {
  readonly id: number;
  readonly namespace: string;
  readonly database: string;
  readonly name: string;
  readonly uuid: Buffer;
  readonly indexes: Index[];
  nextDocument: number;
}

export const documentsTable = (collection: Collection): string => `documents_${collection.id}`;
export const entriesTable = (index: Index): string => `entries_${index.id}`;

const idKey = object(document({ _id: int(1) }));

export function keyPattern(index: Index): Document {
  const key = index.spec.get("key");
  return key?.kind === "object" ? key.value : new Map();
}

function randomUuid(): Buffer {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes;
}

function isDescending(direction: Value): boolean {
  return (direction.kind === "int" || direction.kind === "double" || direction.kind === "long") && direction.value < 0;
}

/** The collections and indexes there are, kept in memory and in the database alike. */
export class Catalog {
  private readonly sqlite: Sqlite;
  private readonly collections = new Map<string, Collection>();

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
    sqlite.change(`
      CREATE TABLE IF NOT EXISTS collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, UNIQUE (database, name));
      CREATE TABLE IF NOT EXISTS indexes (
        id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL);`);
    this.load();
  }

  /** Reads everything again, as after a rolled back transaction. */
  load(): void {
    this.collections.clear();
    for (const [id, database, name, uuid] of this.sqlite.all(
      "SELECT id, database, name, uuid FROM collections ORDER BY id",
    )) {
      this.add(Number(id), String(database), String(name), toBuffer(uuid));
    }
  }

  find(namespace: string): Collection | undefined {
    return this.collections.get(namespace);
  }

  list(database: string): Collection[] {
    return [...this.collections.values()].filter((collection) => collection.database === database);
  }

  create(database: string, name: string): Collection {
    const uuid = randomUuid();
    this.sqlite.run("INSERT INTO collections (database, name, uuid) VALUES (?, ?, ?)", database, name, uuid);
    const id = Number(this.sqlite.first("SELECT last_insert_rowid()")![0]);
    this.sqlite.change(`CREATE TABLE documents_${id} (id INTEGER PRIMARY KEY, body BLOB NOT NULL)`);
    const collection = this.add(id, database, name, uuid);
    this.createIndex(collection, document({ v: int(2), key: idKey, name: string("_id_") }));
    return collection;
  }

  drop(collection: Collection): void {
    for (const index of collection.indexes.toReversed()) this.dropIndex(collection, index);
    this.sqlite.run("DELETE FROM collections WHERE id = ?", collection.id);
    this.sqlite.change(`DROP TABLE ${documentsTable(collection)}`);
    this.collections.delete(collection.namespace);
  }

  createIndex(collection: Collection, spec: Document): Index {
    this.sqlite.run(
      "INSERT INTO indexes (collection, spec, multikey) VALUES (?, ?, 0)",
      collection.id,
      writeDocument(spec),
    );
    const id = Number(this.sqlite.first("SELECT last_insert_rowid()")![0]);
    this.sqlite.change(
      `CREATE TABLE entries_${id} (key BLOB NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)) WITHOUT ROWID`,
    );
    const index = describeIndex(id, spec, false);
    collection.indexes.push(index);
    return index;
  }

  dropIndex(collection: Collection, index: Index): void {
    this.sqlite.run("DELETE FROM indexes WHERE id = ?", index.id);
    this.sqlite.change(`DROP TABLE ${entriesTable(index)}`);
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  markMultikey(index: Index): void {
    this.sqlite.run("UPDATE indexes SET multikey = 1 WHERE id = ?", index.id);
    index.multikey = true;
  }

  private add(id: number, database: string, name: string, uuid: Buffer): Collection {
    const rows = this.sqlite.all("SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id", id);
    const indexes = rows.map(([indexId, spec, multikey]) =>
      describeIndex(Number(indexId), readDocument(toBuffer(spec)), multikey === 1),
    );
    const last = this.sqlite.first(`SELECT max(id) FROM documents_${id}`)?.[0];
    const namespace = `${database}.${name}`;
    const collection = { id, database, name, namespace, uuid, indexes, nextDocument: Number(last ?? 0) + 1 };
    this.collections.set(namespace, collection);
    return collection;
  }
}

function describeIndex(id: number, spec: Document, multikey: boolean): Index {
  const key = spec.get("key");
  const name = spec.get("name");
  if (key?.kind !== "object" || name?.kind !== "string")
    throw new MongoError(ErrorCode.internalError, "damaged index description");
  const fields = [...key.value].map(([path, direction]) => ({
    path,
    segments: path.split("."),
    descending: isDescending(direction),
  }));
  const unique = spec.get("unique");
  return {
    id,
    name: name.value,
    spec,
    fields,
    multikey,
    unique: name.value === "_id_" || (unique?.kind === "bool" && unique.value),
  };
}
