import { randomUUID } from "node:crypto";
import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketNotificationConfigurationCommand,
  GetPublicAccessBlockCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
} from "@aws-sdk/client-s3";
import { CreateQueueCommand } from "@aws-sdk/client-sqs";
import { startTestStack, type TestStack } from "@career/testing";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { createS3Client } from "./client.ts";
import { ensureBucket } from "./ensure-bucket.ts";
import { createObjectStore } from "./object-store.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());

const createQueue = (name: string) => stack.queues.sqs.send(new CreateQueueCommand({ QueueName: name }));

/** A bucket name of its own, and the means to look at that bucket. */
const prepare = () => {
  const place = { region: "us-east-1", endpoint: stack.aws.endpoint };
  const bucket = `career-${randomUUID()}`;
  const account = stack.queues.url("resume-uploads").split("/").at(-2);
  const [s3, store] = [createS3Client(place), createObjectStore({ ...place, bucket })];
  onTestFinished(() => {
    s3.destroy();
    store.close();
  });
  const queueArn = (name: string) => `arn:aws:sqs:us-east-1:${account}:${name}`;
  const uploadsQueueArn = queueArn("resume-uploads");
  return {
    s3,
    bucket,
    queueArn,
    uploadsQueueArn,
    ensure: (options: Partial<Parameters<typeof ensureBucket>[1]> = {}) =>
      ensureBucket({ ...place, bucket }, { uploadsQueueArn, ...options }),
    put: (key: string) => store.put(key, Buffer.from("resume"), "text/plain"),
    messages: () => stack.queues.depth("resume-uploads"),
  };
};

it("creates a bucket whose uploads, and nothing else, notify the queue; a second run changes nothing", async () => {
  const { ensure, put, messages } = prepare();
  const before = await messages();
  await ensure();
  await vi.waitFor(async () => expect(await messages()).toBe(before + 1));
  await put("resumes/u/r/original");
  await put("uploads/u/r");
  await vi.waitFor(async () => expect(await messages()).toBe(before + 2));
  await ensure();
  await put("uploads/u/s");
  await vi.waitFor(async () => expect(await messages()).toBe(before + 3));
});

it("closes the bucket to the public", async () => {
  const { ensure, s3, bucket } = prepare();
  await ensure();
  const { PublicAccessBlockConfiguration } = await s3.send(new GetPublicAccessBlockCommand({ Bucket: bucket }));
  expect(PublicAccessBlockConfiguration).toEqual({
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  });
});

it("lets uploads expire in a day and keeps the rules that others made", async () => {
  const { ensure, s3, bucket } = prepare();
  await ensure();
  const backups = {
    ID: "backups",
    Status: "Enabled" as const,
    Filter: { Prefix: "backups/" },
    Expiration: { Days: 30 },
  };
  const uploads = { ID: "uploads-expire", Status: "Disabled" as const, Filter: { Prefix: "other/" } };
  const Rules = [{ ...uploads, Expiration: { Days: 9 } }, backups];
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket: bucket, LifecycleConfiguration: { Rules } }));
  await ensure();
  const after = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }));
  expect(after.Rules).toMatchObject([
    backups,
    { ID: "uploads-expire", Status: "Enabled", Filter: { Prefix: "uploads/" }, Expiration: { Days: 1 } },
  ]);
  expect(after.Rules).toHaveLength(2);
});

it("puts its notification right and keeps those that others made", async () => {
  const { ensure, s3, bucket, queueArn, uploadsQueueArn } = prepare();
  await ensure();
  const others = { Id: "audit", QueueArn: queueArn("events"), Events: ["s3:ObjectRemoved:*" as const] };
  const changed = { Id: "resume-uploads", QueueArn: queueArn("interview"), Events: ["s3:ObjectCreated:*" as const] };
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: bucket,
      NotificationConfiguration: { QueueConfigurations: [changed, others] },
    }),
  );
  await ensure();
  const after = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket: bucket }));
  expect(after.QueueConfigurations).toMatchObject([others, { Id: "resume-uploads", QueueArn: uploadsQueueArn }]);
});

it("waits for the queue that S3 does not see yet, and says so when it never does", async () => {
  const { ensure, queueArn } = prepare();
  const name = `late-${randomUUID()}`;
  const uploadsQueueArn = queueArn(name);
  await expect(ensure({ uploadsQueueArn, validation: { tries: 2, pauseMs: 1 } })).rejects.toMatchObject({
    code: "storage.notification",
    retryable: true,
  });
  const ensured = ensure({ uploadsQueueArn, validation: { tries: 1_000, pauseMs: 1 } });
  await createQueue(name);
  await ensured;
});
