import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { PurgeQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { deadLetterQueueName, queuePolicies } from "@career/contracts";
import { type Db, MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findStack } from "./attach.ts";
import { createPlatformClient, patience } from "./fixtures/platform-client.ts";
import { ended, startPlatform } from "./fixtures/platform-process.ts";
import { repositoryPath, stackLocation } from "./location.ts";
import type { ReadyStack } from "./status.ts";

const directory = mkdtempSync(join(tmpdir(), "career-stack-"));
const location = stackLocation(directory);
const resumes = Number(process.env.CRASH_TEST_RESUMES ?? 20);
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

let child: ChildProcess;
let stack: ReadyStack;
let mongo: MongoClient;
let db: Db;

const start = async (): Promise<void> => {
  ({ child, stack } = await startPlatform(directory));
  mongo = new MongoClient(stack.mongodbUri, { serverSelectionTimeoutMS: 30_000 });
  db = mongo.db("genai_career");
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const { call, post, untilEnded, upload } = createPlatformClient(() => stack);

const text = readFileSync(repositoryPath("samples/resume.txt"), "utf8");

const uploadAndScore = async (number: number): Promise<string> => {
  const announced = await upload(`${text}\nVersion ${number}\n`, `resume-${number}`);
  expect(await untilEnded(announced.jobId!)).toBe("succeeded");
  const fit = await post("/v1/job-fits", { resumeId: announced.resumeId, role: "Backend Developer" }, `fit-${number}`);
  return fit.jobId!;
};

beforeAll(start, 120_000);
afterAll(async () => {
  await mongo.close();
  child.kill("SIGTERM");
  await ended(child);
  rmSync(directory, { recursive: true, force: true });
});

describe("the whole platform on one machine", () => {
  test("keeps its key where only this user can read it", () => {
    expect(statSync(location.credentials).mode & 0o777).toBe(0o600);
  });

  test("loses no job and does none twice while each of its processes is killed and the queues are emptied", {
    timeout: 300_000,
  }, async () => {
    const killAll = async () => {
      for (const { name } of stack.processes) {
        const { pid } = (await findStack(location))!.processes.find((process) => process.name === name)!;
        process.kill(pid, "SIGKILL");
        await vi.waitFor(async () => {
          const now = (await findStack(location))?.processes.find((process) => process.name === name);
          expect(now?.pid).not.toBe(pid);
          expect(now).toBeDefined();
        }, patience);
      }
      const sqs = new SQSClient({ endpoint: stack.awsEndpoint!, region: "us-east-1", credentials });
      for (const { name } of queuePolicies) {
        const QueueUrl = `${stack.awsEndpoint}/000000000000/${name}`;
        await vi.waitFor(() => sqs.send(new PurgeQueueCommand({ QueueUrl })), patience);
      }
      sqs.destroy();
    };
    const [fits] = await Promise.all([
      Promise.all(Array.from({ length: resumes }, (_, number) => uploadAndScore(number))),
      killAll(),
    ]);
    for (const id of fits) expect(await untilEnded(id)).toBe("succeeded");

    await vi.waitFor(async () => {
      expect(await db.collection("jobs").countDocuments({ dueAt: { $ne: null } })).toBe(0);
    }, patience);
    expect(await db.collection("jobs").countDocuments({ state: "succeeded" })).toBe(2 * resumes);
    expect(await db.collection("ledger").countDocuments()).toBe(2 * resumes);
    expect(await db.collection("resumes").countDocuments({ analysis: { $exists: true } })).toBe(resumes);
    expect(await db.collection("job_fit_analyses").countDocuments()).toBe(resumes);
    const scores = await db.collection("job_fit_analyses").find().toArray();
    expect(new Set(scores.map(({ overallFitScore }) => overallFitScore)).size).toBe(1);
  });

  test("analyses a file that was put into the bucket without any call of the API", { timeout: 60_000 }, async () => {
    const s3 = new S3Client({ endpoint: stack.awsEndpoint!, region: "us-east-1", credentials, forcePathStyle: true });
    const Key = `uploads/${stack.userId}/from the console +.txt`;
    await s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key, Body: text }));
    await vi.waitFor(async () => {
      const found = await db.collection("resumes").findOne({ fileName: "from the console +.txt" });
      expect(found?.analysis?.facts.profile.name).toBe("Asha Verma-Lindqvist");
    }, patience);
    await s3.send(new PutObjectCommand({ Bucket: stack.bucket, Key: "uploads/nobody/cv.txt", Body: text }));
    const sqs = new SQSClient({ endpoint: stack.awsEndpoint!, region: "us-east-1", credentials });
    const QueueUrl = `${stack.awsEndpoint}/000000000000/${deadLetterQueueName("resume-uploads")}`;
    await vi.waitFor(async () => {
      const { ReceiveMessageCommand } = await import("@aws-sdk/client-sqs");
      const { Messages } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ["reason"], WaitTimeSeconds: 1 }),
      );
      expect(Messages?.[0]?.MessageAttributes?.reason?.StringValue).toBe("user.unknown");
    }, patience);
    s3.destroy();
    sqs.destroy();
  });

  test("stops under load without cutting a job off, and has everything when it is started again", {
    timeout: 180_000,
  }, async () => {
    const jobs = db.collection("jobs");
    const { items: known } = (await (await call("/v1/resumes?limit=1")).json()) as { items: { id: string }[] };
    const before = await jobs.countDocuments({ state: "succeeded" });
    const posts = Array.from({ length: 60 }, (_, number) =>
      post("/v1/job-fits", { resumeId: known[0]!.id, role: "Data Analyst" }, `stopped-${number}`),
    );
    const fits = (await Promise.all(posts)).map(({ jobId }) => jobId!);
    await vi.waitFor(
      async () => expect(await jobs.countDocuments({ state: "succeeded" })).toBeGreaterThan(before),
      patience,
    );
    await mongo.close();
    const pids = (await findStack(location))!.processes.map(({ pid }) => pid);
    child.kill("SIGTERM");
    await ended(child);
    expect(child.exitCode).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(existsSync(location.socket)).toBe(false);
    await start();
    for (const id of fits) expect(await untilEnded(id)).toBe("succeeded");
    const ends = await db
      .collection<{ _id: string; attempt: number; history: { what: string }[] }>("jobs")
      .find({ _id: { $in: fits } })
      .toArray();
    const begun = ends.map(
      ({ attempt, history }) => attempt - history.filter(({ what }) => what === "released").length,
    );
    expect(begun).toEqual(fits.map(() => 1));
    expect(await db.collection("ledger").countDocuments({ jobId: { $in: fits } })).toBe(fits.length);
    const { items } = (await (await call("/v1/job-fits?limit=100")).json()) as { items: unknown[] };
    expect(items).toHaveLength(Math.min(100, resumes + fits.length));
  });

  test("stops when npm, which started it, is killed", { timeout: 120_000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), "career-npm-"));
    const npm = spawn("npm", ["start", "--", "--port", "0", "--data", home], {
      cwd: repositoryPath(""),
      env: { ...process.env, MONGODB_URI: "", AWS_ENDPOINT_URL: "" },
      stdio: "ignore",
    });
    const running = await vi.waitFor(async () => {
      const found = await findStack(stackLocation(home));
      expect(found).not.toBeNull();
      return found!;
    }, patience);
    npm.kill("SIGKILL");
    await vi.waitFor(() => expect(running.processes.filter(({ pid }) => isAlive(pid))).toEqual([]), patience);
    await vi.waitFor(() => expect(existsSync(stackLocation(home).socket)).toBe(false), patience);
    rmSync(home, { recursive: true, force: true });
  });

  test("leaves no process behind when it is killed itself", { timeout: 120_000 }, async () => {
    await mongo.close();
    const pids = (await findStack(location))!.processes.map(({ pid }) => pid);
    child.kill("SIGKILL");
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), patience);
    await start();
  });
});
