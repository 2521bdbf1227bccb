import type { DatabaseSync } from "node:sqlite";
import type { BuildAppOptions } from "fauxqs";

/**
 * fauxqs exports its server and hides its stores, and `startFauxqs` listens on every interface. The stores are what lets the
 * server stay on one interface, send S3 events in the transaction that writes the object, and repair what is broken; the
 * version is pinned because of this file.
 */
type FauxqsStores = NonNullable<BuildAppOptions["stores"]>;
export type SqsStore = FauxqsStores["sqsStore"];
export type SnsStore = FauxqsStores["snsStore"];
export type S3Store = FauxqsStores["s3Store"];
export type SqsQueue = ReturnType<SqsStore["createQueue"]>;
type SqsMessage = Parameters<SqsQueue["enqueue"]>[0];
export type S3Object = ReturnType<S3Store["headObject"]>;

export type Persistence = NonNullable<SqsStore["persistence"]>;

/** Members of fauxqs's SQLite store that its type keeps private. */
export type PersistenceInternals = {
  readonly db: DatabaseSync;
  transaction(work: () => void): void;
  updateMessageReady(messageId: string): void;
};

export type FauxqsInternals = {
  readonly SqsStore: (new () => SqsStore) & {
    createMessage(body: string, attributes: object, delay?: number): SqsMessage;
  };
  readonly SnsStore: new () => SnsStore;
  readonly S3Store: new () => S3Store;
  readonly PersistenceManager: new (dataDir: string) => Persistence;
  readonly S3Error: new (code: string, message: string, statusCode?: number, resource?: string) => Error;
};

const load = async (path: string): Promise<Partial<FauxqsInternals>> =>
  import(new URL(path, import.meta.resolve("fauxqs")).href);

export const loadFauxqsInternals = async (): Promise<FauxqsInternals> => {
  const modules = await Promise.all(
    ["sqs/sqsStore.js", "sns/snsStore.js", "s3/s3Store.js", "persistence.js", "common/errors.js"].map(load),
  );
  return Object.assign({}, ...modules);
};
