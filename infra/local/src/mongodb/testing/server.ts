import { type Collection, type Document, MongoClient, MongoServerError } from "mongodb";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type MongoServer, startMongoServer } from "../server.ts";

export interface TestServer {
  server: MongoServer;
  client: MongoClient;
  things: Collection;
}

/** One server in memory for the tests of a file, and an empty collection for each of them. */
export function useServer(): TestServer {
  const context = {} as TestServer;
  let counter = 0;
  beforeAll(async () => {
    context.server = await startMongoServer();
    context.client = new MongoClient(context.server.uri, { ignoreUndefined: false });
    await context.client.connect();
  });
  beforeEach(() => {
    counter += 1;
    context.things = context.client.db("test").collection(`things${counter}`);
  });
  afterAll(async () => {
    await context.client.close();
    await context.server.close();
  });
  return context;
}

/** The code a command is answered with; 0 when it succeeds. */
export async function codeOf(work: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await work;
    return 0;
  } catch (error) {
    return error instanceof MongoServerError ? error.code : String(error);
  }
}

/** The value that an update leaves in a document made of the given fields, or the code it is refused with. */
export async function afterUpdate(
  things: Collection,
  before: Document,
  update: Document,
): Promise<Document | number | string | undefined> {
  await things.deleteMany({});
  await things.insertOne({ _id: 1 as never, ...before });
  const code = await codeOf(things.updateOne({ _id: 1 as never }, update));
  if (code !== 0) return code;
  const { _id, ...rest } = (await things.findOne({}, { promoteValues: false }))!;
  return rest;
}
