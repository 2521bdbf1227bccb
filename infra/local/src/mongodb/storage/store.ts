import { printDocument } from "../bson/print.ts";
import { readDocument } from "../bson/read.ts";
import { type Document, document, nullValue, object } from "../bson/values.ts";
import { writeDocument } from "../bson/write.ts";
import { ErrorCode, MongoError } from "../errors.ts";
import { Catalog, type Collection, documentsTable, entriesTable, type Index, keyPattern } from "./catalog.ts";
import { type IndexKeys, indexKeys } from "./index-keys.ts";
import { Sqlite, toBuffer } from "./sqlite.ts";

export const maxDocumentBytes = 16 * 1024 * 1024;

/** What reads have cost so far, for tests of the planner. */
export interface Statistics {
  keysExamined: number;
  documentsExamined: number;
}

export interface KeyRange {
  /** First key inside; empty for no lower end. */
  readonly low: Buffer;
  /** First key past the end; undefined for no upper end. */
  readonly high: Buffer | undefined;
}

export interface Entry {
  readonly key: Buffer;
  readonly id: number;
}

/** Documents and their index entries; every change keeps the two in step. */
export class Store {
  readonly statistics: Statistics = { keysExamined: 0, documentsExamined: 0 };
  readonly catalog: Catalog;
  private readonly sqlite: Sqlite;

  constructor(dataDir: string | undefined) {
    this.sqlite = new Sqlite(dataDir);
    this.catalog = new Catalog(this.sqlite);
  }

  transaction<Result>(work: () => Result): Result {
    try {
      return this.sqlite.transaction(work);
    } catch (error) {
      this.catalog.load();
      throw error;
    }
  }

  close(): void {
    this.sqlite.close();
  }

  body(collection: Collection, id: number): Buffer | undefined {
    const row = this.sqlite.first(`SELECT body FROM ${documentsTable(collection)} WHERE id = ?`, id);
    if (!row) return undefined;
    this.statistics.documentsExamined += 1;
    return toBuffer(row[0]);
  }

  /** Number of documents, from the index of ids, which is much smaller than they are. */
  count(collection: Collection): number {
    return Number(this.sqlite.first(`SELECT count(*) FROM ${entriesTable(collection.indexes[0]!)}`)![0]);
  }

  /** Ids in insertion order, from after `after`. */
  documentIds(collection: Collection, after: number | undefined, reverse: boolean, limit: number): number[] {
    const table = documentsTable(collection);
    const sql = reverse
      ? `SELECT id FROM ${table} WHERE id < ? ORDER BY id DESC LIMIT ?`
      : `SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`;
    const from = after ?? (reverse ? Number.MAX_SAFE_INTEGER : 0);
    return this.sqlite.all(sql, from, limit).map((row) => Number(row[0]));
  }

  /** Index entries of one range in order, from after `after`. */
  entries(index: Index, range: KeyRange, after: Entry | undefined, reverse: boolean, limit: number): Entry[] {
    const conditions: string[] = [];
    const values: (Buffer | number)[] = [];
    // The place to go on from takes the part of the end it lies at, or SQLite would search from that end every time.
    if (reverse || !after) {
      conditions.push("key >= ?");
      values.push(range.low);
    }
    if (range.high && !(reverse && after)) {
      conditions.push("key < ?");
      values.push(range.high);
    }
    if (after) {
      conditions.push(`(key, document) ${reverse ? "<" : ">"} (?, ?)`);
      values.push(after.key, after.id);
    }
    const order = reverse ? "key DESC, document DESC" : "key, document";
    const sql = `SELECT key, document FROM ${entriesTable(index)} WHERE ${conditions.join(" AND ")} ORDER BY ${order} LIMIT ?`;
    const rows = this.sqlite.all(sql, ...values, limit);
    this.statistics.keysExamined += rows.length;
    return rows.map(([key, id]) => ({ key: toBuffer(key), id: Number(id) }));
  }

  insert(collection: Collection, content: Document): void {
    const body = encodeBody(content);
    const id = collection.nextDocument;
    const keys = collection.indexes.map((index) => indexKeys(content, index.fields));
    for (const [at, index] of collection.indexes.entries()) this.checkUnique(collection, index, keys[at]!, id);
    collection.nextDocument += 1;
    this.sqlite.run(`INSERT INTO ${documentsTable(collection)} (id, body) VALUES (?, ?)`, id, body);
    for (const [at, index] of collection.indexes.entries()) this.addEntries(index, keys[at]!, id);
  }

  replace(collection: Collection, id: number, before: Document, after: Document): void {
    const body = encodeBody(after);
    const changes = collection.indexes.map((index) => ({
      index,
      old: indexKeys(before, index.fields),
      new: indexKeys(after, index.fields),
    }));
    for (const change of changes) this.checkUnique(collection, change.index, change.new, id);
    this.sqlite.run(`UPDATE ${documentsTable(collection)} SET body = ? WHERE id = ?`, body, id);
    for (const change of changes) {
      this.removeEntries(change.index, without(change.old, change.new), id);
      this.addEntries(change.index, without(change.new, change.old), id);
    }
  }

  remove(collection: Collection, id: number, content: Document): void {
    for (const index of collection.indexes) this.removeEntries(index, indexKeys(content, index.fields), id);
    this.sqlite.run(`DELETE FROM ${documentsTable(collection)} WHERE id = ?`, id);
  }

  /** Adds an index and its entries for the documents there are. */
  buildIndex(collection: Collection, spec: Document): void {
    const index = this.catalog.createIndex(collection, spec);
    let after = 0;
    for (;;) {
      const ids = this.documentIds(collection, after, false, 1000);
      for (const id of ids) {
        const keys = indexKeys(readDocument(this.body(collection, id)!), index.fields);
        this.checkUnique(collection, index, keys, id);
        this.addEntries(index, keys, id);
        after = id;
      }
      if (ids.length < 1000) return;
    }
  }

  private checkUnique(collection: Collection, index: Index, keys: IndexKeys, id: number): void {
    if (!index.unique) return;
    const sql = `SELECT 1 FROM ${entriesTable(index)} WHERE key = ? AND document <> ? LIMIT 1`;
    for (const { encoded, values } of keys.keys) {
      if (!this.sqlite.first(sql, encoded, id)) continue;
      const keyValue: Document = new Map(index.fields.map((field, at) => [field.path, values[at] ?? nullValue]));
      const printed = printDocument(keyValue);
      throw new MongoError(
        ErrorCode.duplicateKey,
        `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: ${printed}`,
        document({ keyPattern: object(keyPattern(index)), keyValue: object(keyValue) }),
      );
    }
  }

  private addEntries(index: Index, keys: IndexKeys, id: number): void {
    if (keys.multikey && !index.multikey) this.catalog.markMultikey(index);
    const sql = `INSERT INTO ${entriesTable(index)} (key, document) VALUES (?, ?)`;
    for (const { encoded } of keys.keys) this.sqlite.run(sql, encoded, id);
  }

  private removeEntries(index: Index, keys: IndexKeys, id: number): void {
    const sql = `DELETE FROM ${entriesTable(index)} WHERE key = ? AND document = ?`;
    for (const { encoded } of keys.keys) this.sqlite.run(sql, encoded, id);
  }
}

function without(keys: IndexKeys, others: IndexKeys): IndexKeys {
  if (keys.keys.length === 0) return keys;
  const known = new Set(others.keys.map((key) => key.text));
  return { ...keys, keys: keys.keys.filter((key) => !known.has(key.text)) };
}

function encodeBody(content: Document): Buffer {
  const body = writeDocument(content);
  if (body.length > maxDocumentBytes) {
    throw new MongoError(
      ErrorCode.documentTooLarge,
      `BSONObj size: ${body.length} is invalid. Size must be between 0 and ${maxDocumentBytes}`,
    );
  }
  return body;
}
