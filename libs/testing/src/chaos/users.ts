import { connectMongo, createAccountRepository } from "@career/mongo";
import { hashOf } from "../checker/accepted-list.ts";

const tenantId = "chaos";

/** People with keys of their own; their profiles are counted from their own jobs alone. */
export const addUsers = async (mongodbUri: string, count: number): Promise<Record<string, string>> => {
  const { db, close } = await connectMongo(mongodbUri, { appName: "chaos" });
  try {
    const accounts = createAccountRepository(db);
    const keys: Record<string, string> = {};
    for (let number = 1; number <= count; number += 1) {
      const userId = `person-${number}`;
      const key = `cip_${hashOf(userId).slice(0, 43)}`;
      await accounts.addUser({ tenantId, userId }, new Date());
      await accounts.addKey({ tenantId, userId }, key, ["read", "write"], new Date());
      keys[userId] = key;
    }
    return keys;
  } finally {
    await close();
  }
};
