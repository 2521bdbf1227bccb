import { createHash, randomBytes } from "node:crypto";
import type { Db } from "mongodb";
import { collectionsOf, schemaVersion } from "./collections.ts";
import type { Principal } from "./documents.ts";
import { ignoreDuplicateKey } from "./duplicate-key.ts";

/** `cip_` and 32 random bytes in base64url. */
export const apiKeyPattern = /^cip_[A-Za-z0-9_-]{43}$/;

export const newApiKey = (): string => `cip_${randomBytes(32).toString("base64url")}`;

/** A key has 256 random bits, so a plain hash is enough: there is nothing to guess. */
export const hashApiKey = (key: string): string => createHash("sha256").update(key).digest("hex");

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
      userProfiles
        .insertOne({ _id: userId, schemaVersion, tenantId, userId, createdAt })
        .then(() => undefined, ignoreDuplicateKey),
    addKey: ({ tenantId, userId }: Principal, key: string, scopes: string[], createdAt: Date) =>
      apiKeys
        .insertOne({
          _id: hashApiKey(key),
          schemaVersion,
          tenantId,
          userId,
          scopes,
          createdAt,
          revokedAt: null,
        })
        .then(() => undefined, ignoreDuplicateKey),
  };
};

export type AccountRepository = ReturnType<typeof createAccountRepository>;
