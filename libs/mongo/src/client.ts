import {
  type Db,
  MongoClient,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  MongoWriteConcernError,
} from "mongodb";

export type { Db };

export type MongoConnection = {
  readonly db: Db;
  close(): Promise<void>;
};

/** Connects with majority reads and writes: every read that decides must not be rolled back. */
export const connectMongo = async (
  uri: string,
  { appName, database = "genai_career" }: { appName: string; database?: string },
): Promise<MongoConnection> => {
  const client = new MongoClient(uri, {
    appName,
    readConcernLevel: "majority",
    writeConcern: { w: "majority" },
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 30_000,
    ignoreUndefined: true,
  });
  try {
    await client.connect();
  } catch (error) {
    await client.close();
    throw error;
  }
  return { db: client.db(database), close: () => client.close() };
};

/** MaxTimeMSExpired, WriteConflict, ExceededTimeLimit: no driver tries these again. */
const passingCodes = new Set<unknown>([50, 112, 262]);

/** True when the server could not be reached, or cannot take writes just now: the same call may work later. */
export const isMongoUnavailable = (error: unknown): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error instanceof MongoWriteConcernError ||
  (error instanceof MongoServerError && passingCodes.has(error.code)) ||
  (error instanceof MongoError && error.hasErrorLabel("RetryableWriteError"));
