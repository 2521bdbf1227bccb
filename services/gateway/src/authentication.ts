import { type AccountRepository, apiKeyPattern, hashApiKey, type Principal } from "@career/mongo";
import type { MiddlewareHandler } from "hono";
import { ProblemError } from "./problems.ts";

/** `operator` reads numbers of all tenants, and nothing that names anybody. */
export type Scope = "read" | "write" | "operator";
export const allScopes: readonly Scope[] = ["read", "write", "operator"];

export type GatewayEnvironment = { Variables: { principal: Principal } };

type Verified = { principal: Principal; scopes: readonly string[]; until: number };

/** A revoked key works for at most this long. */
const cacheMs = 10_000;
const cacheEntries = 10_000;
const bearer = "Bearer ";

const refuse = (code: string, detail: string) =>
  new ProblemError({ status: 401, code, detail, headers: { "www-authenticate": "Bearer" } });

/** `Authorization: Bearer <API key>` becomes the principal; verified keys are remembered by their hash. */
export const createAuthentication = (
  accounts: Pick<AccountRepository, "findByKeyHash">,
  monotonic: () => number = () => performance.now(),
) => {
  const verified = new Map<string, Verified>();

  const verify = async (header: string | undefined): Promise<Verified> => {
    if (!header) throw refuse("key.missing", "Send your API key as `Authorization: Bearer <key>`.");
    const given = header.startsWith(bearer) ? header.slice(bearer.length) : "";
    const key = apiKeyPattern.test(given) ? given : undefined;
    const hash = key ? hashApiKey(key) : "";
    const cached = verified.get(hash);
    if (cached && cached.until > monotonic()) return cached;
    const account = key ? await accounts.findByKeyHash(hash) : null;
    if (!account) {
      verified.delete(hash);
      throw refuse("key.unknown", "This API key is not known or was revoked.");
    }
    if (verified.size >= cacheEntries) verified.clear();
    const { tenantId, userId, scopes } = account;
    const entry = { principal: { tenantId, userId }, scopes, until: monotonic() + cacheMs };
    verified.set(hash, entry);
    return entry;
  };

  return (scope: Scope): MiddlewareHandler<GatewayEnvironment> =>
    async (context, next) => {
      const { principal, scopes } = await verify(context.req.header("authorization"));
      if (!scopes.includes(scope)) {
        throw new ProblemError({ status: 403, code: "key.scope", detail: `This API key lacks the scope "${scope}".` });
      }
      context.set("principal", principal);
      await next();
    };
};

export type Authentication = ReturnType<typeof createAuthentication>;
