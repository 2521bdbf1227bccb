import { startMongoServer } from "@career/local/emulators";
import { connectMongo } from "@career/mongo";
import { startTestMongo } from "../stack.ts";
import type { Sequence } from "./operations.ts";
import { replay } from "./replay.ts";

/** The embedded server and the one that MONGODB_TEST_URI names, side by side. */
export const startBothServers = async () => {
  const foreign = await startTestMongo();
  const server = await startMongoServer({});
  const embedded = await connectMongo(server.uri, { appName: "test" });
  const { secantusVersion } = await foreign.db.admin().command({ buildInfo: 1 });
  let replays = 0;
  return {
    isSecantusDb: secantusVersion !== undefined,
    /** What each of them answers to the same sequence, in a new collection. */
    replay: async (sequence: Sequence): Promise<{ embedded: string[]; foreign: string[] }> => {
      replays += 1;
      const name = `replay_${replays}`;
      return {
        embedded: await replay(embedded.db, name, sequence),
        foreign: await replay(foreign.db, name, sequence),
      };
    },
    close: async () => {
      await embedded.close();
      await server.close();
      await foreign.close();
    },
  };
};
