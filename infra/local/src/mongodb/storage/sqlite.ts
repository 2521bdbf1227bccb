import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/**
 * One SQLite database. On disk every commit is synced before it returns (`synchronous=FULL` on a write-ahead log), so
 * an acknowledged write survives the process and the machine; the exclusive lock keeps a second server out.
 */
export class Sqlite {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  constructor(dataDir: string | undefined) {
    if (dataDir) mkdirSync(dataDir, { recursive: true });
    this.database = new DatabaseSync(dataDir ? join(dataDir, "mongodb.sqlite") : ":memory:", { timeout: 1000 });
    this.database.exec("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    this.database.exec("PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; BEGIN EXCLUSIVE; COMMIT;");
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.statement(sql).run(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): unknown[][] {
    return this.statement(sql).all(...values) as unknown as unknown[][];
  }

  first(sql: string, ...values: SQLInputValue[]): unknown[] | undefined {
    return this.statement(sql).get(...values) as unknown as unknown[] | undefined;
  }

  /** Runs a schema change; statements prepared against the old schema are forgotten. */
  change(sql: string): void {
    this.statements.clear();
    this.database.exec(sql);
  }

  transaction<Result>(work: () => Result): Result {
    this.database.exec("BEGIN");
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec("ROLLBACK");
      this.statements.clear();
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

export function toBuffer(value: unknown): Buffer {
  const bytes = value as Uint8Array;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
