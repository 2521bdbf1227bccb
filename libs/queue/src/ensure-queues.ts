import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import {
  deadLetterQueueName,
  deadLetterRetentionSeconds,
  type QueueName,
  type QueuePolicy,
  queuePolicies,
  queues,
} from "@career/contracts";
import { createSqsClient, type QueueSettings } from "./client.ts";

const longPollSeconds = 20;

export type QueueArns = Readonly<Record<QueueName, string>>;

/** Lets S3 send the upload events of one bucket of the queue's own account, and nobody else. */
const uploadEventsPolicy = (queueArn: string, bucket: string): string => {
  const [, partition, , , account] = queueArn.split(":");
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "upload-events",
        Effect: "Allow",
        Principal: { Service: "s3.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn,
        Condition: {
          ArnEquals: { "aws:SourceArn": `arn:${partition}:s3:::${bucket}` },
          StringEquals: { "aws:SourceAccount": account },
        },
      },
    ],
  });
};

const ensureQueue = async (
  sqs: SQSClient,
  name: string,
  attributesOf: (arn: string) => Record<string, string>,
): Promise<string> => {
  // Without attributes: SQS refuses to create a queue that is there with other ones.
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }));
  const arn = Attributes!.QueueArn!;
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: attributesOf(arn) }));
  return arn;
};

const ensurePair = async (
  sqs: SQSClient,
  { name, visibilityTimeoutSeconds, retentionSeconds, maxReceiveCount }: QueuePolicy & { readonly name: QueueName },
  bucket: string,
): Promise<string> => {
  const shared = {
    VisibilityTimeout: String(visibilityTimeoutSeconds),
    ReceiveMessageWaitTimeSeconds: String(longPollSeconds),
  };
  const deadLetterTargetArn = await ensureQueue(sqs, deadLetterQueueName(name), () => ({
    ...shared,
    MessageRetentionPeriod: String(deadLetterRetentionSeconds),
  }));
  return ensureQueue(sqs, name, (arn) => ({
    ...shared,
    MessageRetentionPeriod: String(retentionSeconds),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount }),
    ...(name === queues.resumeUploads.name && { Policy: uploadEventsPolicy(arn, bucket) }),
  }));
};

/**
 * Creates the queues of the contracts with their dead-letter queues, or brings what is there to the contracts' values;
 * `bucket` is the one whose upload events S3 may send. Safe to run again, and from several processes.
 */
export const ensureQueues = async (settings: QueueSettings, { bucket }: { bucket: string }): Promise<QueueArns> => {
  const sqs = createSqsClient(settings);
  try {
    const arns = await Promise.all(
      queuePolicies.map(async (policy) => [policy.name, await ensurePair(sqs, policy, bucket)] as const),
    );
    return Object.fromEntries(arns) as QueueArns;
  } finally {
    sqs.destroy();
  }
};
