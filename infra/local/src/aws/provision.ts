import { deadLetterQueueName, deadLetterRetentionSeconds, queuePolicies } from "@career/contracts";
import type { SqsQueue, SqsStore } from "./fauxqs-internals.ts";
import type { Stores } from "./open-stores.ts";

const longPollSeconds = 20;
const account = "000000000000";

type Place = { readonly endpoint: string; readonly region: string };

const ensureQueue = (
  store: SqsStore,
  { endpoint, region }: Place,
  name: string,
  attributes: Record<string, string>,
): SqsQueue => {
  const queue = store.getQueueByName(name);
  if (!queue) {
    return store.createQueue(
      name,
      `${endpoint}/${account}/${name}`,
      `arn:aws:sqs:${region}:${account}:${name}`,
      attributes,
    );
  }
  const changed = Object.entries(attributes).some(([attribute, value]) => queue.attributes[attribute] !== value);
  if (changed) queue.setAttributes(attributes);
  return queue;
};

/** Stored queue URLs carry the port of the run that created them. */
const moveQueueUrls = (store: SqsStore, endpoint: string): void => {
  const { queues } = store as unknown as { queues: Map<string, SqsQueue> };
  const moved = [...queues.values()];
  queues.clear();
  for (const queue of moved) {
    Object.assign(queue, { url: `${endpoint}/${account}/${queue.name}` });
    queues.set(queue.url, queue);
  }
};

/** Creates what the contracts name, or brings what is there to their values; says whether the bucket is new. */
export const provision = ({ sqsStore, s3Store }: Stores, place: Place, bucket: string): { bucketCreated: boolean } => {
  moveQueueUrls(sqsStore, place.endpoint);
  for (const { name, ...policy } of queuePolicies) {
    const deadLetterQueue = ensureQueue(sqsStore, place, deadLetterQueueName(name), {
      MessageRetentionPeriod: String(deadLetterRetentionSeconds),
      ReceiveMessageWaitTimeSeconds: String(longPollSeconds),
      VisibilityTimeout: String(policy.visibilityTimeoutSeconds),
    });
    ensureQueue(sqsStore, place, name, {
      MessageRetentionPeriod: String(policy.retentionSeconds),
      ReceiveMessageWaitTimeSeconds: String(longPollSeconds),
      RedrivePolicy: JSON.stringify({
        deadLetterTargetArn: deadLetterQueue.arn,
        maxReceiveCount: policy.maxReceiveCount,
      }),
      VisibilityTimeout: String(policy.visibilityTimeoutSeconds),
    });
  }
  const bucketCreated = !s3Store.hasBucket(bucket);
  if (bucketCreated) s3Store.createBucket(bucket);
  return { bucketCreated };
};
