import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

const Credentials = z.object({ tenantId: z.string(), userId: z.string(), apiKey: z.string() });
export type Credentials = z.infer<typeof Credentials>;

/** The local user's API key: made at the first start, in a file that only this user of the machine can read. */
export const localCredentials = (path: string): Credentials => {
  try {
    return Credentials.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw new Error(`The key file ${path} cannot be read. Mend it, or delete it to get a new key.`, { cause: error });
    }
    const credentials = { tenantId: "local", userId: "local", apiKey: `cip_${randomBytes(32).toString("base64url")}` };
    writeFileSync(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    return credentials;
  }
};
