import { randomUUID } from "node:crypto";
import {
  type CreateQueueCommandInput,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import { deadLetterQueueName, deadLetterRetentionSeconds, queuePolicies } from "@career/contracts";
import { startTestStack } from "@career/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createSqsClient, type QueueSettings } from "./client.ts";
import { ensureQueues } from "./ensure-queues.ts";

const bucket = `career-${randomUUID()}`;
let settings: QueueSettings;
let sqs: ReturnType<typeof createSqsClient>;
let close: () => Promise<void>;

beforeAll(async () => {
  const stack = await startTestStack();
  settings = { region: "us-east-1", endpoint: stack.aws.endpoint };
  sqs = createSqsClient(settings);
  close = async () => {
    sqs.destroy();
    await stack.close();
  };
});
afterAll(() => close());

const urlOf = async (name: string) => (await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl!;
const attributesOf = async (name: string) => {
  const get = new GetQueueAttributesCommand({ QueueUrl: await urlOf(name), AttributeNames: ["All"] });
  return (await sqs.send(get)).Attributes!;
};
const change = async (name: string, Attributes: CreateQueueCommandInput["Attributes"]) =>
  sqs.send(new SetQueueAttributesCommand({ QueueUrl: await urlOf(name), Attributes }));

it("creates every queue of the contracts with its dead-letter queue and policy", async () => {
  const arns = await ensureQueues(settings, { bucket });
  for (const { name, ...policy } of queuePolicies) {
    const attributes = await attributesOf(name);
    expect(attributes).toMatchObject({
      QueueArn: arns[name],
      VisibilityTimeout: String(policy.visibilityTimeoutSeconds),
      MessageRetentionPeriod: String(policy.retentionSeconds),
      ReceiveMessageWaitTimeSeconds: "20",
    });
    const deadLetter = await attributesOf(deadLetterQueueName(name));
    expect(JSON.parse(attributes.RedrivePolicy!)).toEqual({
      deadLetterTargetArn: deadLetter.QueueArn,
      maxReceiveCount: policy.maxReceiveCount,
    });
    expect(deadLetter.MessageRetentionPeriod).toBe(String(deadLetterRetentionSeconds));
  }
});

it("lets S3 send to the upload queue, for that bucket of that account, and to no other queue", async () => {
  const { "resume-uploads": arn } = await ensureQueues(settings, { bucket });
  const { Statement } = JSON.parse((await attributesOf("resume-uploads")).Policy!);
  expect(Statement).toMatchObject([
    {
      Effect: "Allow",
      Principal: { Service: "s3.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: arn,
      Condition: {
        ArnEquals: { "aws:SourceArn": `arn:aws:s3:::${bucket}` },
        StringEquals: { "aws:SourceAccount": arn.split(":")[4] },
      },
    },
  ]);
  expect((await attributesOf("events")).Policy).toBeUndefined();
});

it("brings changed queues back to the contracts, run twice at once", async () => {
  await ensureQueues(settings, { bucket });
  const expected = await attributesOf("events");
  await change("events", { VisibilityTimeout: "5", RedrivePolicy: "" });
  await Promise.all([ensureQueues(settings, { bucket }), ensureQueues(settings, { bucket })]);
  const { VisibilityTimeout, RedrivePolicy } = await attributesOf("events");
  expect({ VisibilityTimeout, RedrivePolicy }).toEqual({
    VisibilityTimeout: expected.VisibilityTimeout,
    RedrivePolicy: expected.RedrivePolicy,
  });
});
