import { createHash, randomBytes } from "node:crypto";
import { type Db, MongoServerError } from "mongodb";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { Principal } from "./documents.ts";

export const newApiKey = (): string => `cip_${randomBytes(32).toString("base64url")}`;

/** A key has 256 random bits, so a plain hash is enough: there is nothing to guess. */
export const hashApiKey = (key: string): string => createHash("sha256").update(key).digest("hex");

const insertOnce = async (insert: Promise<unknown>): Promise<void> => {
  await insert.catch((error: unknown) => {
    if (!(error instanceof MongoServerError && error.code === 11000)) throw error;
  });
};

export const createAccountRepository = (db: Db) => {
  const { apiKeys, userProfiles } = collectionsOf(db);
  return {
    findByKeyHash: async (hash: string): Promise<(Principal & { scopes: string[] }) | null> => {
      const found = await apiKeys.findOne({ _id: hash, revokedAt: null });
      return found && { tenantId: found.tenantId, userId: found.userId, scopes: found.scopes };
    },
    findUser: async (userId: string): Promise<Principal | null> => {
      const found = await userProfiles.findOne({ _id: userId });
      return found && { tenantId: found.tenantId, userId: found.userId };
    },
    addUser: ({ tenantId, userId }: Principal, createdAt: Date) =>
      insertOnce(userProfiles.insertOne({ _id: userId, schemaVersion, tenantId, userId, createdAt })),
    addKey: ({ tenantId, userId }: Principal, key: string, scopes: string[], createdAt: Date) =>
      insertOnce(
        apiKeys.insertOne({
          _id: hashApiKey(key),
          schemaVersion,
          tenantId,
          userId,
          scopes,
          createdAt,
          revokedAt: null,
        }),
      ),
  };
};

export type AccountRepository = ReturnType<typeof createAccountRepository>;
