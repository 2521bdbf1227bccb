import { startMongoServer } from "../server.ts";

/** A server in a process of its own, to be killed: `child.ts DATA_DIR` prints its address. */
const dataDir = process.argv[2];
if (!dataDir) throw new Error("a data directory is needed");
const { uri } = await startMongoServer({ dataDir });
process.stdout.write(`${uri}\n`);
