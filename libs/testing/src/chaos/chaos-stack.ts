import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { behave } from "../engines/behaviours.ts";
import { fakeOllamaModel, startFakeOllama } from "../engines/fake-ollama.ts";
import { startFaultProxyProcess } from "../faults/fault-proxy-process.ts";
import { awsFaults, engineFaults, mongodbFaults } from "./chaos-faults.ts";
import { type Place, startEmulators, startOnLocalStack } from "./places.ts";
import { startSupervised } from "./platform.ts";
import { createProcesses } from "./processes.ts";
import { createQueues } from "./queues.ts";
import { services } from "./small-stack.ts";

type Options = {
  readonly seed: number;
  /** Queues and objects of a LocalStack instead of the emulator's. */
  readonly localStack?: string | undefined;
};

const faults = { aws: awsFaults, mongodb: mongodbFaults, engine: engineFaults } as const;
const proxied = ["aws", "mongodb", "engine"] as const;

const engineAnswer = { text: "The answer names what was done.", number: 2 };

const environmentOf = ({ aws }: Place, urls: Readonly<Record<string, string>>) => ({
  MONGODB_URI: urls.mongodb!,
  AWS_ENDPOINT_URL: urls.aws!,
  AWS_REGION: aws.region,
  AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
  OBJECTS_BUCKET: aws.bucket,
  OLLAMA_HOST: urls.engine!,
  OLLAMA_MODEL: fakeOllamaModel,
  // An engine that never answers holds a slot for long, and there are many of these here.
  WORKER_CONCURRENCY: "8",
});

/** The platform under its supervisor, behind proxies before SQS and S3, MongoDB and the model engine. */
export const startChaosStack = async ({ seed, localStack }: Options) => {
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  const logs = join(folder, "logs");
  mkdirSync(logs);
  const journalPath = join(folder, "journal.ndjson");
  const processes = createProcesses(join(logs, "emulators.log"));
  const place = localStack
    ? await startOnLocalStack(processes, folder, localStack)
    : await startEmulators(processes, { folder, seed, duplicate: 0.1 });
  const engine = await startFakeOllama({ script: [behave.ok(engineAnswer)] });
  const proxies = await startFaultProxyProcess({
    seed,
    journalPath,
    targets: [
      { name: "aws", kind: "aws", upstream: place.aws.endpoint },
      { name: "mongodb", kind: "mongodb", upstream: place.mongodbUri },
      { name: "engine", kind: "engine", upstream: engine.url },
    ],
  });
  const environment = environmentOf(place, proxies.urls);
  const platform = await startSupervised(join(folder, "platform"), join(logs, "platform.log"), environment);
  const queues = createQueues(place.aws);

  const killService = async (name: string): Promise<boolean> => {
    try {
      const pid = (await platform.running()).get(name);
      return pid !== undefined && process.kill(pid, "SIGKILL");
    } catch {
      // Down already.
      return false;
    }
  };

  return {
    folder,
    journalPath,
    url: platform.url,
    mongo: { uri: place.mongodbUri },
    aws: place.aws,
    queues,
    proxies,
    /** All that may be killed. */
    names: [...services, ...place.killable],
    kill: async (name: string): Promise<boolean> =>
      place.killable.includes(name) ? processes.signal(name, "SIGKILL") : killService(name),
    setFaults: async (isOn: boolean): Promise<void> => {
      for (const name of proxied) await proxies.setFaults(name, isOn ? faults[name] : []);
    },
    /** Stops everything but the API, so that nothing mends what a check looks for. */
    leaveReader: async (): Promise<void> => {
      await platform.stop();
      await queues.purge("events");
      const reader = { ...environment, PORT: new URL(platform.url).port, HOST: "127.0.0.1", HEALTH_PORT: "" };
      const entry = "services/gateway/src/main.ts";
      await processes.start({ name: "gateway", entry, environment: () => reader, ready: /"gateway ready"/ });
    },
    close: async ({ keep }: { keep: boolean }): Promise<void> => {
      queues.close();
      await processes.stop("gateway");
      await platform.stop();
      await proxies.stop();
      await engine.close();
      await processes.stopAll();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type ChaosStack = Awaited<ReturnType<typeof startChaosStack>>;
