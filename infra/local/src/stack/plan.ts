import type { LocalEnvironment } from "../environment.ts";
import type { ProcessSpec } from "../supervisor/supervisor.ts";
import type { Credentials } from "./credentials.ts";
import { repositoryPath, type StackLocation } from "./location.ts";
import { services } from "./services.ts";

type PlanOptions = {
  location: StackLocation;
  /** Whatever it names is used instead of the embedded part. */
  environment: LocalEnvironment;
  credentials: Credentials;
  ports: { gateway: number; aws: number; mongodb: number };
};

/** More than any process needs beside the time in which it drains: each of them cuts itself off before. */
const stopMs = 30_000;

/** What runs on this machine, in which order, and how the parts find each other. */
export const planStack = ({ location, environment, credentials, ports }: PlanOptions) => {
  const embeddedMongo = !environment.MONGODB_URI;
  const embeddedAws = !environment.AWS_ENDPOINT_URL;
  const mongodbUri = environment.MONGODB_URI ?? `mongodb://127.0.0.1:${ports.mongodb}/?directConnection=true`;
  const awsEndpoint = environment.AWS_ENDPOINT_URL ?? `http://127.0.0.1:${ports.aws}`;
  const bucket = environment.OBJECTS_BUCKET;
  const stopTimeoutMs = environment.DRAIN_SECONDS * 1_000 + stopMs;

  const shared: Record<string, string> = {
    MONGODB_URI: mongodbUri,
    AWS_ENDPOINT_URL: awsEndpoint,
    OBJECTS_BUCKET: bucket,
    // One port cannot serve the probes of them all.
    HEALTH_PORT: "",
    ...(embeddedAws ? { AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" } : {}),
  };
  const own: Record<string, Record<string, string>> = {
    gateway: { PORT: String(ports.gateway), HOST: "127.0.0.1" },
    metrics: { METRICS_LOG: location.metricsLog },
  };
  const main = repositoryPath("infra/local/src/main.ts");
  const emulator = (name: string, args: string[]): ProcessSpec => ({
    name,
    entry: main,
    args: [name, ...args],
    group: 0,
    ready: { kind: "line", match: /ready/ },
    stopTimeoutMs,
  });
  const processes: ProcessSpec[] = [
    ...(embeddedMongo ? [emulator("mongodb", ["--port", String(ports.mongodb), "--data", location.mongodb])] : []),
    ...(embeddedAws ? [emulator("aws", ["--port", String(ports.aws), "--data", location.aws])] : []),
    {
      name: "provision",
      entry: repositoryPath("services/gateway/src/provision.ts"),
      env: {
        ...shared,
        LOCAL_TENANT_ID: credentials.tenantId,
        LOCAL_USER_ID: credentials.userId,
        LOCAL_API_KEY: credentials.apiKey,
      },
      group: 1,
      ready: { kind: "exit" },
      stopTimeoutMs,
    },
    ...services.map(
      ({ name, entry }): ProcessSpec => ({
        name,
        entry,
        env: { ...shared, ...own[name] },
        group: 2,
        ready: { kind: "line", match: new RegExp(`"${name} ready"`) },
        stopTimeoutMs,
      }),
    ),
  ];
  return {
    processes,
    url: `http://127.0.0.1:${ports.gateway}`,
    mongodbUri,
    awsEndpoint,
    bucket,
  };
};
