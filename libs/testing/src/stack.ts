import { randomUUID } from "node:crypto";
import { createLogger } from "@career/foundation";
import { createJobRuntime } from "@career/jobs";
import { startMongoServer } from "@career/local/emulators";
import { collectionsOf, connectMongo, defaultJobStorePolicy, ensureIndexes, type JobStorePolicy } from "@career/mongo";
import { createObjectStore } from "@career/objects";
import { connectQueues } from "@career/queue";
import { type AwsOptions, startTestAws } from "./aws.ts";

type StackOptions = AwsOptions & {
  storePolicy?: Partial<JobStorePolicy>;
};

/** A MongoDB of its own: the embedded server, or a database of its own on the server that MONGODB_TEST_URI or MONGODB_URI names. */
export const startTestMongo = async () => {
  const external = process.env.MONGODB_TEST_URI ?? process.env.MONGODB_URI;
  const server = external ? null : await startMongoServer({});
  const uri = external ?? server!.uri;
  const connection = await connectMongo(uri, { appName: "test", database: `test_${randomUUID().slice(0, 8)}` });
  await ensureIndexes(connection.db);
  return {
    uri,
    db: connection.db,
    close: async () => {
      if (external) await Promise.all(Object.values(collectionsOf(connection.db)).map((each) => each.drop()));
      await connection.close();
      await server?.close();
    },
  };
};

/** The whole platform below the services, in process: queue, bucket, database and the job runtime on them. */
export const startTestStack = async ({ storePolicy, ...awsOptions }: StackOptions = {}) => {
  const [mongo, aws] = await Promise.all([startTestMongo(), startTestAws(awsOptions)]);
  const queues = await connectQueues(aws);
  const objects = createObjectStore(aws);
  const log = createLogger("test", process.env.TEST_LOG_LEVEL ?? "silent");
  const runtime = await createJobRuntime({
    db: mongo.db,
    queues,
    objects,
    log,
    storePolicy: { ...defaultJobStorePolicy, ...storePolicy },
  });
  return {
    db: mongo.db,
    mongodbUri: mongo.uri,
    aws,
    queues,
    objects,
    runtime,
    log,
    close: async () => {
      queues.close();
      objects.close();
      await aws.close();
      await mongo.close();
    },
  };
};

export type TestStack = Awaited<ReturnType<typeof startTestStack>>;
