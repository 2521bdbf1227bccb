import { queues } from "@career/contracts";
import { runTask } from "@career/foundation";
import { connectMongo, createAccountRepository, type Db, ensureIndexes } from "@career/mongo";
import { ensureBucket } from "@career/objects";
import { ensureQueues } from "@career/queue";
import type { z } from "zod";
import { allScopes } from "./authentication.ts";
import { environment } from "./provision-environment.ts";

type ProvisionEnvironment = z.infer<typeof environment>;

const ensureAws = async ({ AWS_REGION, AWS_ENDPOINT_URL, OBJECTS_BUCKET: bucket }: ProvisionEnvironment) => {
  const place = { region: AWS_REGION, endpoint: AWS_ENDPOINT_URL };
  const arns = await ensureQueues(place, { bucket });
  await ensureBucket({ ...place, bucket }, { uploadsQueueArn: arns[queues.resumeUploads.name] });
};

const ensureLocalUser = async (
  db: Db,
  { LOCAL_USER_ID: userId, LOCAL_TENANT_ID: tenantId, LOCAL_API_KEY: apiKey }: ProvisionEnvironment,
) => {
  if (!userId || !apiKey) return;
  const accounts = createAccountRepository(db);
  await accounts.addUser({ tenantId, userId }, new Date());
  await accounts.addKey({ tenantId, userId }, apiKey, [...allScopes], new Date());
};

// Queues, bucket, indexes, and the local user and key where they are given. Safe to run at every start.
await runTask("provision", environment, async ({ environment: settings, register }) => {
  const { db, close } = await connectMongo(settings.MONGODB_URI, { appName: "provision" });
  register({ name: "mongodb", stop: close });
  await Promise.all([ensureIndexes(db), ensureAws(settings)]);
  await ensureLocalUser(db, settings);
});
