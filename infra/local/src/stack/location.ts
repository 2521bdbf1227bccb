import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readLocalEnvironment } from "../environment.ts";

/** Where a local stack keeps everything: one folder, so that deleting it is a fresh start. */
export const stackLocation = (directory: string) => {
  const root = resolve(directory);
  const socket = join(root, "stack.sock");
  return {
    root,
    lock: join(root, "stack.lock"),
    /** A socket's path is limited to about 100 bytes; a deep folder gets one named after it. */
    socket:
      Buffer.byteLength(socket) < 100
        ? socket
        : join(tmpdir(), `career-${createHash("sha256").update(root).digest("hex").slice(0, 16)}.sock`),
    credentials: join(root, "credentials.json"),
    log: join(root, "stack.log"),
    /** What would go to CloudWatch, where there is no account. */
    metricsLog: join(root, "put-metric-data.ndjson"),
    mongodb: join(root, "mongodb"),
    aws: join(root, "aws"),
    compileCache: join(root, "compile-cache"),
  };
};

export type StackLocation = ReturnType<typeof stackLocation>;

const repository = resolve(import.meta.dirname, "../../../..");

/** `CAREER_HOME`, or `.career` beside the code. */
export const defaultStackDirectory = (): string => readLocalEnvironment().CAREER_HOME ?? join(repository, ".career");

export const repositoryPath = (path: string): string => join(repository, path);
