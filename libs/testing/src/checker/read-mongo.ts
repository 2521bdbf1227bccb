import { type Document, MongoClient } from "mongodb";
import {
  type Evidence,
  type RawJob,
  type RawLedgerRow,
  type RawProfile,
  type RawResult,
  type RawRollup,
  type ResultCollection,
  resultCollections,
} from "./evidence.ts";

export type MongoPlace = { readonly uri: string; readonly database?: string };

type MongoEvidence = Pick<Evidence, "jobs" | "ledger" | "results" | "profiles" | "rollups" | "flushes">;

type ReadAll = <Raw>(collection: string) => Promise<Raw[]>;

/** Whole collections, with the bare driver and by majority. */
const connected = async <Read>(
  { uri, database = "genai_career" }: MongoPlace,
  read: (all: ReadAll) => Promise<Read>,
): Promise<Read> => {
  const client = new MongoClient(uri, { readConcernLevel: "majority", serverSelectionTimeoutMS: 10_000 });
  try {
    const db = client.db(database);
    return await read(
      async <Raw>(collection: string) =>
        (await db.collection(collection).find({}).sort({ _id: 1 }).toArray()) as Document[] as Raw[],
    );
  } finally {
    await client.close();
  }
};

export const readJobs = (place: MongoPlace): Promise<RawJob[]> => connected(place, (all) => all<RawJob>("jobs"));

export const readMongo = (place: MongoPlace): Promise<MongoEvidence> =>
  connected(place, async (all) => {
    const results = {} as Record<ResultCollection, RawResult[]>;
    for (const collection of resultCollections) results[collection] = await all(collection);
    const analytics = await all<RawRollup>("analytics");
    return {
      results,
      ledger: await all<RawLedgerRow>("ledger"),
      profiles: await all<RawProfile>("user_profiles"),
      rollups: analytics.filter(({ minute }) => minute !== undefined),
      flushes: analytics.flatMap(({ eventIds }) => (Array.isArray(eventIds) ? [eventIds as string[]] : [])),
      // Last: whatever was read before them and is of a job that they do not know has none.
      jobs: await all<RawJob>("jobs"),
    };
  });
