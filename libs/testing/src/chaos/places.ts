import { randomInt } from "node:crypto";
import { join } from "node:path";
import type { AwsPlace } from "../checker/read-aws.ts";
import { freePort } from "../scenarios/free-port.ts";
import type { Processes } from "./processes.ts";

/** Where queues, objects and documents are while everything else is killed. */
export type Place = {
  readonly mongodbUri: string;
  readonly aws: AwsPlace & { readonly endpoint: string };
  /** Processes of it that may be killed: their data is on disk. */
  readonly killable: readonly string[];
};

const region = "us-east-1";

const startMongodb = async (processes: Processes, folder: string): Promise<string> => {
  const port = await freePort();
  const args = ["mongodb", "--port", String(port), "--data", join(folder, "mongodb")];
  await processes.start({ name: "mongodb", entry: "infra/local/src/main.ts", args, ready: /ready/ });
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
};

/** The emulators as processes of their own, with their data on disk; `duplicate` of the receives come again. */
export const startEmulators = async (
  processes: Processes,
  { folder, seed, duplicate }: { folder: string; seed: number; duplicate: number },
): Promise<Place> => {
  const port = await freePort();
  const args = [String(port), join(folder, "aws"), String(seed), String(duplicate)];
  const entry = "libs/testing/src/chaos/emulated-aws.ts";
  const [mongodbUri] = await Promise.all([
    startMongodb(processes, folder),
    processes.start({ name: "aws", entry, args, ready: /ready/ }),
  ]);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const aws = { endpoint: `http://127.0.0.1:${port}`, region, bucket: "career", credentials };
  return { mongodbUri, aws, killable: ["mongodb", "aws"] };
};

/** The same on the queues of a LocalStack, in an account of its own there. */
export const startOnLocalStack = async (processes: Processes, folder: string, endpoint: string): Promise<Place> => {
  const accessKeyId = String(randomInt(100_000_000_000, 1_000_000_000_000 - 1));
  const credentials = { accessKeyId, secretAccessKey: "local" };
  const mongodbUri = await startMongodb(processes, folder);
  return { mongodbUri, aws: { endpoint, region, bucket: `career-${accessKeyId}`, credentials }, killable: ["mongodb"] };
};
