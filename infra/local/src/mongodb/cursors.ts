import { randomBytes } from "node:crypto";
import { array, type Document, document, long, object, string } from "./bson/values.ts";
import { ErrorCode, MongoError } from "./errors.ts";
import { type Deadline, deadlineAfter } from "./query/scan.ts";

const idleMilliseconds = 10 * 60 * 1000;
const maxBatchBytes = 16 * 1024 * 1024;
const defaultFirstBatch = 101;

export interface Result {
  readonly document: Document;
  readonly bytes: number;
  /** Known to be the last one, so that no empty batch has to follow. */
  readonly last: boolean;
}

/** The results of one query, taken batch by batch; `check` is called by the work behind them. */
export class Cursor {
  readonly namespace: string;
  readonly keepsAlive: boolean;
  private readonly results: Iterator<Result>;
  private readonly maxTime: number;
  private deadline: Deadline = () => {};
  private held: Result | undefined;
  killed = false;
  exhausted = false;

  constructor(options: {
    namespace: string;
    maxTime: number;
    keepsAlive: boolean;
    open: (check: Deadline) => Iterator<Result>;
  }) {
    this.namespace = options.namespace;
    this.maxTime = options.maxTime;
    this.keepsAlive = options.keepsAlive;
    this.results = options.open(() => this.deadline());
  }

  next(size: number): Document[] {
    this.deadline = deadlineAfter(this.maxTime);
    const batch: Document[] = [];
    let bytes = 0;
    while (batch.length < size) {
      const result = this.held ?? this.take();
      this.held = undefined;
      if (!result) return batch;
      if (batch.length > 0 && bytes + result.bytes > maxBatchBytes) {
        this.held = result;
        return batch;
      }
      bytes += result.bytes;
      batch.push(result.document);
      if (result.last) {
        this.exhausted = true;
        return batch;
      }
    }
    return batch;
  }

  private take(): Result | undefined {
    const next = this.results.next();
    if (!next.done) return next.value;
    this.exhausted = true;
    return undefined;
  }
}

interface Open {
  readonly cursor: Cursor;
  lastUsed: number;
}

/** Cursors that clients may come back to. */
export class Cursors {
  private readonly open = new Map<bigint, Open>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** Answers a query with its first batch, and keeps the cursor unless that was all. */
  first(cursor: Cursor, batchSize: number | undefined, single: boolean): Document {
    this.dropIdle();
    const batch = cursor.next(batchSize ?? defaultFirstBatch);
    const id = single || cursor.exhausted ? 0n : this.keep(cursor);
    return reply("firstBatch", id, cursor.namespace, batch);
  }

  more(id: bigint, namespace: string, batchSize: number | undefined): Document {
    this.dropIdle();
    const entry = this.open.get(id);
    if (!entry) throw new MongoError(ErrorCode.cursorNotFound, `cursor id ${id} not found`);
    const { cursor } = entry;
    if (cursor.namespace !== namespace) {
      throw new MongoError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    entry.lastUsed = this.now();
    if (cursor.killed) {
      this.open.delete(id);
      throw new MongoError(175, "collection or index dropped while the cursor was open");
    }
    try {
      const batch = cursor.next(batchSize || Number.POSITIVE_INFINITY);
      if (cursor.exhausted) this.open.delete(id);
      return reply("nextBatch", cursor.exhausted ? 0n : id, namespace, batch);
    } catch (error) {
      this.open.delete(id);
      throw error;
    }
  }

  kill(id: bigint, namespace: string): boolean {
    return this.open.get(id)?.cursor.namespace === namespace && this.open.delete(id);
  }

  /** Ends the cursors of a namespace whose storage is going away. */
  invalidate(namespace: string): void {
    for (const { cursor } of this.open.values()) if (cursor.namespace === namespace) cursor.killed = true;
  }

  private keep(cursor: Cursor): bigint {
    const id = randomBytes(8).readBigInt64LE() & 0x7fffffffffffffffn || 1n;
    this.open.set(id, { cursor, lastUsed: this.now() });
    return id;
  }

  private dropIdle(): void {
    const oldest = this.now() - idleMilliseconds;
    for (const [id, entry] of this.open) if (entry.lastUsed < oldest && !entry.cursor.keepsAlive) this.open.delete(id);
  }
}

function reply(name: "firstBatch" | "nextBatch", id: bigint, namespace: string, batch: Document[]): Document {
  return document({
    cursor: object(document({ [name]: array(batch.map(object)), id: long(id), ns: string(namespace) })),
  });
}
