import { pause } from "@career/foundation";
import { MongoClient } from "mongodb";
import type { MongoPlace } from "../checker/read-mongo.ts";
import type { Queues } from "./queues.ts";

const terminal = ["succeeded", "failed", "expired", "cancelled"];

type Busy = { jobs: number; effects: number; messages: number; uncounted: number };

export type Rest = {
  readonly seconds: number;
  /** What was still busy when the patience ended; null when nothing was. */
  readonly stuck: string | null;
};

/** Waits until every job has ended, nothing is left to apply, the queues are empty and the rollups know every job. */
export const waitForRest = async (
  mongo: MongoPlace,
  queues: Queues,
  { patienceMs, say = () => undefined }: { patienceMs: number; say?: (line: string) => void },
): Promise<Rest> => {
  const begun = performance.now();
  const client = new MongoClient(mongo.uri, { serverSelectionTimeoutMS: 10_000 });
  const db = client.db("genai_career");

  const look = async (): Promise<Busy> => {
    const jobs = db.collection("jobs");
    const rollups = await db
      .collection("analytics")
      .find({ minute: { $exists: true } })
      .project({ count: 1 })
      .toArray();
    const depths = await queues.depths();
    const messages = Object.entries(depths).map(([name, { waiting, held }]) =>
      name === "events" ? waiting : waiting + held,
    );
    const ended = await jobs.countDocuments({ state: { $in: terminal } });
    return {
      jobs: await jobs.countDocuments({ state: { $nin: terminal } }),
      effects: await jobs.countDocuments({ "effects.0": { $exists: true } }),
      messages: messages.reduce((sum, each) => sum + each, 0),
      uncounted: ended - rollups.reduce((sum, { count }) => sum + Number(count), 0),
    };
  };

  try {
    for (let looks = 0; ; looks += 1) {
      const busy = await look();
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      const what = Object.entries(busy).filter(([, count]) => count !== 0);
      if (what.length === 0) return { seconds, stuck: null };
      const words = what.map(([name, count]) => `${count} ${name}`).join(", ");
      if (seconds * 1000 > patienceMs) return { seconds, stuck: words };
      if (looks % 20 === 19) say(`  not at rest after ${Math.round(seconds)} s: ${words}`);
      await pause(500);
    }
  } finally {
    await client.close();
  }
};
