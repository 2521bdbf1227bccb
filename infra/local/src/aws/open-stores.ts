import { resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import {
  type FauxqsInternals,
  loadFauxqsInternals,
  type Persistence,
  type PersistenceInternals,
  type S3Store,
  type SnsStore,
  type SqsStore,
} from "./fauxqs-internals.ts";

export type Stores = {
  readonly sqsStore: SqsStore;
  readonly snsStore: SnsStore;
  readonly s3Store: S3Store;
  readonly internals: FauxqsInternals;
  /** Where all of it is kept; undefined in memory. */
  readonly db: DatabaseSync | undefined;
  /** Runs the work in one transaction of the disk store, so that a crash leaves all of its writes or none. */
  readonly atomically: <Result>(work: () => Result) => Result;
  close(): void;
};

const openPersistence = (internals: FauxqsInternals, dataDir: string): Persistence => {
  try {
    const persistence = new internals.PersistenceManager(dataDir);
    const { db } = persistence as unknown as PersistenceInternals;
    // Each process keeps its queues in memory: two on one folder would undo each other's writes. The lock dies with its process.
    db.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT");
    // A killed process loses nothing; only a power cut can take the last moments, for a tenth of the time a write costs.
    db.exec("PRAGMA synchronous = NORMAL");
    // What a person deletes must not stay readable in the file.
    db.exec("PRAGMA secure_delete = ON");
    return persistence;
  } catch (error) {
    if (error instanceof Error && /locked/.test(error.message)) {
      throw new Error(`The emulator's data folder ${resolve(dataDir)} is in use by another process.`, { cause: error });
    }
    throw error;
  }
};

const reentrantTransactions = (persistence: PersistenceInternals): Stores["atomically"] => {
  const transaction = persistence.transaction.bind(persistence);
  let open = false;
  const atomically = <Result>(work: () => Result): Result => {
    if (open) return work();
    let result: { value: Result } | undefined;
    open = true;
    try {
      transaction(() => {
        result = { value: work() };
      });
    } finally {
      open = false;
    }
    return result!.value;
  };
  persistence.transaction = atomically;
  return atomically;
};

/** fauxqs 2.4.1 writes NULL into a NOT NULL column here, after it forgot the message in memory: a message made visible again is lost until a restart. */
const repairMakeVisible = (persistence: PersistenceInternals): void => {
  const statement = persistence.db.prepare(
    "UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?",
  );
  persistence.updateMessageReady = (messageId) => void statement.run(messageId);
};

/** Opens the queues and objects in `dataDir`, or in memory without one. */
export const openStores = async (dataDir?: string): Promise<Stores> => {
  const internals = await loadFauxqsInternals();
  const sqsStore = new internals.SqsStore();
  const snsStore = new internals.SnsStore();
  const s3Store = new internals.S3Store();
  // Queue URLs then carry the host the client used instead of a name that resolves nowhere.
  sqsStore.host = "";
  if (dataDir === undefined) {
    return {
      sqsStore,
      snsStore,
      s3Store,
      internals,
      db: undefined,
      atomically: (work) => work(),
      close: () => undefined,
    };
  }
  const persistence = openPersistence(internals, dataDir);
  const persistenceInternals = persistence as unknown as PersistenceInternals;
  // Attached after loading: a store that writes while it loads replaces its rows and cascades over their messages.
  persistence.load(sqsStore, snsStore, s3Store);
  sqsStore.persistence = persistence;
  snsStore.persistence = persistence;
  s3Store.persistence = persistence;
  for (const queue of sqsStore.allQueues()) queue.persistence = persistence;
  repairMakeVisible(persistenceInternals);
  const atomically = reentrantTransactions(persistenceInternals);
  const { db } = persistenceInternals;
  return { sqsStore, snsStore, s3Store, internals, db, atomically, close: () => persistence.close() };
};
