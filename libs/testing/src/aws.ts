import { randomInt, randomUUID } from "node:crypto";
import { queues } from "@career/contracts";
import { type AwsServer, startAwsServer } from "@career/local/emulators";
import { ensureBucket } from "@career/objects";
import { ensureQueues } from "@career/queue";

/** Where the AWS of the tests runs: LOCALSTACK_ENDPOINT names a LocalStack; without it each test has an emulator of its own. */
export const localStack = process.env.LOCALSTACK_ENDPOINT;

/** Why a test is left out there; undefined where it runs. */
export const needsEmulator = localStack
  ? "LocalStack cannot be told to lose, hold or repeat an event or to move its clock"
  : undefined;

const region = "us-east-1";

/** Queues as SQS promises them: at least once, in any order; TEST_QUEUE_SEED repeats what they do. */
const faultyQueues = {
  seed: Number(process.env.TEST_QUEUE_SEED ?? 1),
  duplicate: 0.1,
  shuffle: true,
};

export type AwsOptions = {
  /** How the emulator delivers; `orderly` is once and in order, for what measures calls or moves single messages. */
  readonly delivery?: "faulty" | "orderly";
};

/** LocalStack keeps the accounts apart that it reads from a key id of twelve digits, and gives each its own queues. */
export const ownAccount = (): string => String(randomInt(100_000_000_000, 1_000_000_000_000 - 1));

/** Creates the queues and the bucket of the contracts. */
export const provisionAws = async (place: { region: string; endpoint: string }, bucket: string): Promise<void> => {
  process.env.AWS_ACCESS_KEY_ID ??= "local";
  process.env.AWS_SECRET_ACCESS_KEY ??= "local";
  const arns = await ensureQueues(place, { bucket });
  await ensureBucket({ ...place, bucket }, { uploadsQueueArn: arns[queues.resumeUploads.name] });
};

/** SQS and S3 with the queues and the bucket of the contracts, empty and used by nobody else. */
export const startTestAws = async ({ delivery = "faulty" }: AwsOptions = {}) => {
  const accessKeyId = localStack ? ownAccount() : "local";
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: "local", AWS_REGION: region });
  const bucket = localStack ? `career-${randomUUID()}` : "career";
  const emulator: AwsServer | undefined = localStack
    ? undefined
    : await startAwsServer(delivery === "faulty" ? { queueFaults: faultyQueues } : {});
  const settings = {
    region,
    endpoint: localStack ?? emulator!.endpoint,
    longPoll: localStack ? ({ seconds: 1, atStop: "finish" } as const) : undefined,
  };
  await provisionAws(settings, bucket);
  return {
    ...settings,
    bucket,
    credentials: { accessKeyId, secretAccessKey: "local" },
    /** What only the emulator can do: faults of events, counts of requests. Tests that use it say so with `needsEmulator`. */
    emulator: (): AwsServer => {
      if (!emulator) throw new Error(needsEmulator);
      return emulator;
    },
    close: async () => emulator?.close(),
  };
};

export type TestAws = Awaited<ReturnType<typeof startTestAws>>;
