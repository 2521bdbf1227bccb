import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pause } from "@career/foundation";
import { type AcceptedList, createAcceptedList } from "../checker/accepted-list.ts";
import { type CheckReport, checkPlatform } from "../checker/check-platform.ts";
import { createObservations } from "../checker/observations.ts";
import { readJobs } from "../checker/read-mongo.ts";
import type { Violation } from "../checker/violation.ts";
import type { FaultRule } from "../faults/fault.ts";
import { startFaultProxyProcess } from "../faults/fault-proxy-process.ts";
import { freePort } from "../scenarios/free-port.ts";
import { startEmulators } from "./places.ts";
import { createProcesses, type Program, patching } from "./processes.ts";
import { createQueues } from "./queues.ts";
import { addUsers } from "./users.ts";

export const workers = ["resume-analysis", "job-fit", "interview", "report-generation"] as const;
export const services = ["gateway", ...workers, "metrics"] as const;
export type Service = (typeof services)[number];

type StackOptions = {
  readonly seed: number;
  /** For every service, beside what leads it to the others. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly faults?: readonly FaultRule[];
  readonly duplicate?: number;
};

/** The whole platform with short policies, each service a process that can be started anew with another environment. */
export const startSmallStack = async ({ seed, environment = {}, faults = [], duplicate = 0 }: StackOptions) => {
  const folder = mkdtempSync(join(tmpdir(), "chaos-"));
  mkdirSync(join(folder, "logs"));
  const logPath = join(folder, "logs", "processes.log");
  const journalPath = join(folder, "journal.ndjson");
  const processes = createProcesses(logPath);
  const place = await startEmulators(processes, { folder, seed, duplicate });
  const proxies = await startFaultProxyProcess({
    seed,
    journalPath,
    targets: [
      { name: "aws", kind: "aws", upstream: place.aws.endpoint, faults },
      { name: "mongodb", kind: "mongodb", upstream: place.mongodbUri },
    ],
  });
  const port = await freePort();
  const shared = {
    MONGODB_URI: proxies.urls.mongodb!,
    AWS_ENDPOINT_URL: proxies.urls.aws!,
    AWS_REGION: place.aws.region,
    AWS_ACCESS_KEY_ID: place.aws.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: place.aws.credentials.secretAccessKey,
    OBJECTS_BUCKET: place.aws.bucket,
    AI_ENGINES: "rules",
    PORT: String(port),
    HOST: "127.0.0.1",
    HEALTH_PORT: "",
    METRICS_LOG: join(folder, "metrics.ndjson"),
    NODE_COMPILE_CACHE: join(folder, "compiled"),
    SHORT_POLICIES: "yes",
    ...environment,
  };
  const programOf = (name: string, more: () => Record<string, string> = () => ({})): Program => ({
    name,
    entry: `services/${name}/src/main.ts`,
    environment: () => ({ ...shared, ...more() }),
    imports: [patching],
    ready: new RegExp(`"${name} ready"`),
  });
  await processes.runOnce({ ...programOf("provision"), entry: "services/gateway/src/provision.ts" });
  const keys = await addUsers(place.mongodbUri, 4);
  await Promise.all(services.map((name) => processes.start(programOf(name))));
  const queues = createQueues(place.aws);
  const api = { url: `http://127.0.0.1:${port}`, keys };
  const mongo = { uri: place.mongodbUri };
  const accepted: AcceptedList = createAcceptedList(join(folder, "accepted.ndjson"));
  const observations = createObservations(join(folder, "observed.ndjson"));

  return {
    folder,
    journalPath,
    logPath,
    processes,
    proxies,
    queues,
    api,
    mongo,
    aws: place.aws,
    accepted,
    observations,
    /** Starts a service anew, with more in its environment at each start. */
    restart: (name: Service, more?: () => Record<string, string>): Promise<void> =>
      processes.restart(name, programOf(name, more)),
    /** A second process of a service. */
    startAnother: (name: Service, more: Record<string, string>): Promise<void> =>
      processes.start({ ...programOf(name, () => more), name: `another ${name}` }),
    stopAnother: (name: Service): Promise<void> => processes.stop(`another ${name}`),
    /** Resolves when each of the jobs was tried again. */
    untilRetried: async (jobIds: readonly string[]): Promise<void> => {
      for (;;) {
        const jobs = await readJobs(mongo);
        const retried = jobs.filter(({ history }) => history.some(({ what }) => what === "retry"));
        if (jobIds.every((id) => retried.some(({ _id }) => _id === id))) return;
        await pause(100);
      }
    },
    stopWorkers: async (): Promise<void> => {
      await Promise.all([...workers, "metrics"].map((name) => processes.stop(name)));
      await queues.purge("events");
    },
    check: (planted: Parameters<typeof checkPlatform>[0]["planted"] = []): Promise<CheckReport> =>
      checkPlatform({ api, mongo, aws: place.aws, accepted, observations, planted, journalPaths: [journalPath] }),
    close: async ({ keep = false } = {}): Promise<void> => {
      queues.close();
      await Promise.all(services.map((name) => processes.stop(name)));
      await proxies.stop();
      await processes.stopAll();
      accepted.close();
      observations.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
};

export type SmallStack = Awaited<ReturnType<typeof startSmallStack>>;

/** While metrics runs it holds events, and that is no fault. */
export const exceptHeldEvents = (violations: readonly Violation[]): Violation[] =>
  violations.filter(({ rule, subject }) => rule !== "queue.not-empty" || subject !== "events");
