import { createHash } from "node:crypto";
import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { deadLetterQueueName, queuePolicies } from "@career/contracts";
import type { DeadLetter, Evidence, QueueState, RawObject } from "./evidence.ts";

export type AwsPlace = {
  readonly endpoint?: string;
  readonly region: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
};

const checkedPrefixes = ["reports/", "resumes/"];
/** Long enough to read a whole dead-letter queue before its first message comes again. */
const readSeconds = 120;

const readObjects = async (s3: S3Client, bucket: string): Promise<RawObject[]> => {
  const objects: RawObject[] = [];
  for (const Prefix of checkedPrefixes) {
    let ContinuationToken: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix, ...(ContinuationToken && { ContinuationToken }) }),
      );
      for (const { Key = "" } of page.Contents ?? []) {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        const bytes = await Body!.transformToByteArray();
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        objects.push({ key: Key, sha256, bytes: bytes.byteLength });
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
  }
  return objects;
};

const readQueue = async (sqs: SQSClient, name: string, QueueUrl: string): Promise<QueueState> => {
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }));
  return {
    name,
    waiting: Number(Attributes.ApproximateNumberOfMessages),
    held: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed),
  };
};

/** Reads what waits, and gives it back. */
const readDeadLetters = async (sqs: SQSClient, queue: string, QueueUrl: string): Promise<DeadLetter[]> => {
  const found = new Map<string, DeadLetter>();
  const receipts: (string | undefined)[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 0,
        VisibilityTimeout: readSeconds,
      }),
    );
    if (Messages.length === 0) break;
    for (const { MessageId = "", Body = "", ReceiptHandle } of Messages) {
      found.set(MessageId, { queue, messageId: MessageId, body: Body });
      receipts.push(ReceiptHandle);
    }
  }
  for (const ReceiptHandle of receipts) {
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
  }
  return [...found.values()];
};

/** Reads the objects that results refer to, how full the queues are, and what lies in the dead-letter queues. */
export const readAws = async ({
  bucket,
  ...options
}: AwsPlace): Promise<Pick<Evidence, "objects" | "queues" | "deadLetters">> => {
  const s3 = new S3Client({ ...options, forcePathStyle: true, responseChecksumValidation: "WHEN_REQUIRED" });
  const sqs = new SQSClient({ ...options, useQueueUrlAsEndpoint: false });
  const urlOf = async (QueueName: string) => (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl!;
  try {
    const queues: QueueState[] = [];
    const deadLetters: DeadLetter[] = [];
    for (const { name } of queuePolicies) {
      queues.push(await readQueue(sqs, name, await urlOf(name)));
      deadLetters.push(...(await readDeadLetters(sqs, name, await urlOf(deadLetterQueueName(name)))));
    }
    return { objects: await readObjects(s3, bucket), queues, deadLetters };
  } finally {
    s3.destroy();
    sqs.destroy();
  }
};
