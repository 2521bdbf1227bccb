import { runTask } from "@career/foundation";
import { connectMongo, createAccountRepository, ensureIndexes } from "@career/mongo";
import { z } from "zod";
import { allScopes } from "./authentication.ts";

// Creates the indexes, and the local user and key where they are given. Safe to run at every start.
await runTask(
  "provision",
  z.object({
    MONGODB_URI: z.string().describe("connection string of MongoDB"),
    LOCAL_USER_ID: z.string().optional().describe("user to create"),
    LOCAL_TENANT_ID: z.string().default("local").describe("tenant of that user"),
    LOCAL_API_KEY: z.string().optional().describe("API key of that user"),
  }),
  async ({ environment, register }) => {
    const { db, close } = await connectMongo(environment.MONGODB_URI, { appName: "provision" });
    register({ name: "mongodb", stop: close });
    await ensureIndexes(db);
    if (!environment.LOCAL_USER_ID || !environment.LOCAL_API_KEY) return;
    const principal = { tenantId: environment.LOCAL_TENANT_ID, userId: environment.LOCAL_USER_ID };
    const accounts = createAccountRepository(db);
    await accounts.addUser(principal, new Date());
    await accounts.addKey(principal, environment.LOCAL_API_KEY, [...allScopes], new Date());
  },
);
