import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { LocalstackContainer } from "@testcontainers/localstack";
import { MongoDBContainer } from "@testcontainers/mongodb";
import { GenericContainer, Wait } from "testcontainers";

const localStackImage = "localstack/localstack:4.14.0";
const mongoImage = "mongo:8";
const mongoPort = 27_017;

/** Servers that are there now, by the environment that leads the tests to them. */
type Running = { readonly environment: Readonly<Record<string, string>>; stop(): Promise<void> };

export type Target = {
  readonly name: string;
  /** Test files and folders that concern it. */
  readonly files: readonly string[];
  /** The servers, or why they cannot be had here. */
  readonly start: () => Promise<Running | string>;
};

const aws = [
  "infra/local/src/aws/sqs.test.ts",
  "infra/local/src/aws/s3.test.ts",
  "infra/local/src/aws/post-upload.test.ts",
  "infra/local/src/aws/presigned-url.test.ts",
  "infra/local/src/stack/main-job.test.ts",
  "libs/queue",
  "libs/objects",
  "libs/jobs",
  "services/gateway",
  "services/interview/src/interview.test.ts",
  "services/metrics",
  "services/resume-analysis",
];
const mongodb = [
  "libs/mongo",
  "libs/jobs",
  "libs/testing/src/mongodb",
  "services/gateway",
  "services/metrics",
  "services/interview/src/interview.test.ts",
  "services/resume-analysis",
  "infra/local/src/stack/main-job.test.ts",
];
const ollama = [
  "libs/testing/src/engines/real-ollama.test.ts",
  "services/job-fit/src/tasks/explain.test.ts",
  "services/interview/src/real-ollama.test.ts",
];

const run = promisify(execFile);

/** Why a container of that image cannot be started here; undefined when it can. Nothing is pulled. */
const whyNoContainer = async (image: string): Promise<string | undefined> => {
  try {
    await run("docker", ["info"], { timeout: 20_000 });
  } catch {
    return "no Docker engine answers";
  }
  try {
    await run("docker", ["image", "inspect", image], { timeout: 20_000 });
    return undefined;
  } catch {
    return `the image ${image} is not here (docker pull ${image})`;
  }
};

const inContainer =
  (image: string, start: () => Promise<Running>): Target["start"] =>
  async () =>
    (await whyNoContainer(image)) ?? start();

const byEndpoint =
  (name: string, environment: Readonly<Record<string, string | undefined>>): Target["start"] =>
  async () => {
    const missing = Object.keys(environment).filter((key) => !environment[key]);
    if (missing.length > 0) return `${missing.join(" and ")} must name ${name}`;
    return { environment: environment as Record<string, string>, stop: async () => undefined };
  };

const startLocalStack = async (): Promise<Running> => {
  const container = await new LocalstackContainer(localStackImage)
    .withEnvironment({ SERVICES: "sqs,s3,cloudwatch", EAGER_SERVICE_LOADING: "1" })
    .start();
  return {
    environment: { LOCALSTACK_ENDPOINT: container.getConnectionUri() },
    stop: async () => void (await container.stop()),
  };
};

/** A server that speaks MongoDB's protocol and needs no setting up, where the image of MongoDB cannot be had. */
const startCompatible = async (image: string): Promise<Running> => {
  const container = await new GenericContainer(image)
    .withExposedPorts(mongoPort)
    .withWaitStrategy(Wait.forListeningPorts())
    .start();
  return {
    environment: {
      MONGODB_TEST_URI: `mongodb://${container.getHost()}:${container.getMappedPort(mongoPort)}/?directConnection=true`,
    },
    stop: async () => void (await container.stop()),
  };
};

const startMongo = async (): Promise<Running> => {
  const container = await new MongoDBContainer(mongoImage).start();
  return {
    environment: { MONGODB_TEST_URI: `${container.getConnectionString()}?directConnection=true` },
    stop: async () => void (await container.stop()),
  };
};

const { LOCALSTACK_ENDPOINT, MONGODB_TEST_URI, MONGODB_URI, OLLAMA_HOST, OLLAMA_MODEL } = process.env;
const { CAREER_URL, CAREER_API_KEY, MONGODB_TEST_IMAGE } = process.env;

/** Every place on which the same tests run. */
export const targets: readonly Target[] = [
  {
    name: "embedded",
    files: [...new Set([...aws, ...mongodb])],
    start: async () => ({ environment: {}, stop: async () => undefined }),
  },
  { name: "localstack-container", files: aws, start: inContainer(localStackImage, startLocalStack) },
  {
    name: "localstack-endpoint",
    files: aws,
    start: byEndpoint("a LocalStack", { LOCALSTACK_ENDPOINT }),
  },
  {
    name: "mongodb-container",
    files: mongodb,
    start: MONGODB_TEST_IMAGE
      ? inContainer(MONGODB_TEST_IMAGE, () => startCompatible(MONGODB_TEST_IMAGE))
      : inContainer(mongoImage, startMongo),
  },
  {
    name: "mongodb-endpoint",
    files: mongodb,
    start: byEndpoint("a MongoDB for tests", { MONGODB_TEST_URI: MONGODB_TEST_URI || MONGODB_URI }),
  },
  { name: "ollama", files: ollama, start: byEndpoint("an Ollama and its model", { OLLAMA_HOST, OLLAMA_MODEL }) },
  {
    name: "platform",
    files: ["infra/local/src/stack/main-job.test.ts"],
    start: byEndpoint("a running platform and its key", { CAREER_URL, CAREER_API_KEY }),
  },
];
