import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { createLogger } from "@career/foundation";
import { createJobRuntime } from "@career/jobs";
import { startMongoServer } from "@career/local/emulators";
import {
  collectionsOf,
  connectMongo,
  createAccountRepository,
  ensureIndexes,
  newApiKey,
  schemaVersion,
} from "@career/mongo";
import { createObjectStore } from "@career/objects";
import { connectQueues } from "@career/queue";
import { startTestAws } from "../aws.ts";
import { emptyFacts, fitRequest, principal } from "../builders.ts";

export const resumeId = "resume";

/** Databases, queues and bucket in this process for services in processes of their own, with a key and an analysed resume. */
const startEmulatedPlatform = async () => {
  const [mongo, aws] = await Promise.all([startMongoServer({}), startTestAws()]);
  const connection = await connectMongo(mongo.uri, { appName: "scenario" });
  const { db } = connection;
  await ensureIndexes(db);
  const queues = await connectQueues(aws);
  const objects = createObjectStore(aws);
  const runtime = await createJobRuntime({ db, queues, objects, log: createLogger("scenario", "error") });
  const s3 = new S3Client({ ...aws, forcePathStyle: true });
  const apiKey = newApiKey();
  const accounts = createAccountRepository(db);
  await accounts.addUser(principal, new Date(0));
  await accounts.addKey(principal, apiKey, ["read", "write"], new Date(0));
  const { jobs, ledger, jobFitAnalyses, resumes } = collectionsOf(db);
  await resumes.insertOne({
    _id: resumeId,
    schemaVersion,
    ...principal,
    revision: 1,
    jobId: "analysis",
    deleted: false,
    fileName: "cv.txt",
    createdAt: new Date(0),
    analysis: {
      original: { bucket: aws.bucket, key: "original", versionId: null, sha256: "0".repeat(64) },
      bytes: 1,
      kind: "txt",
      pageCount: 1,
      facts: emptyFacts("Ada Example"),
    },
  });

  return {
    db,
    jobs,
    ledger,
    jobFitAnalyses,
    queues,
    runtime,
    apiKey,
    /** What every service of this platform is started with. */
    environment: {
      MONGODB_URI: mongo.uri,
      AWS_ENDPOINT_URL: aws.endpoint,
      OBJECTS_BUCKET: aws.bucket,
      AI_ENGINES: "rules",
      LOG_LEVEL: "info",
    },
    accept: async () => (await runtime.accept(fitRequest())).job,
    objectKeys: async (prefix: string): Promise<string[]> => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: aws.bucket, Prefix: prefix }));
      return Contents.map(({ Key }) => Key!).sort();
    },
    close: async (): Promise<void> => {
      queues.close();
      objects.close();
      s3.destroy();
      await connection.close();
      await aws.close();
      await mongo.close();
    },
  };
};

export type EmulatedPlatform = Awaited<ReturnType<typeof startEmulatedPlatform>>;

/** Runs a scenario on a platform of its own. */
export const onPlatform = async <Value>(scenario: (platform: EmulatedPlatform) => Promise<Value>): Promise<Value> => {
  const platform = await startEmulatedPlatform();
  try {
    return await scenario(platform);
  } finally {
    await platform.close();
  }
};
