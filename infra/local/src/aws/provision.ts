import {
  deadLetterQueueName,
  deadLetterRetentionSeconds,
  queuePolicies,
  queues,
  uploadPrefix,
} from "@career/contracts";
import { type BucketNotifications, type NotificationTarget, parseTargets } from "./bucket-notifications.ts";
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

/** Creates what the contracts name, or brings what is there to their values. */
export const provision = (
  { sqsStore, s3Store }: Stores,
  place: Place,
  bucket: string,
  notifications: BucketNotifications,
  sendTestEvents: (bucket: string, targets: readonly NotificationTarget[]) => boolean,
): void => {
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
  if (!s3Store.hasBucket(bucket)) s3Store.createBucket(bucket);
  if (notifications.get(bucket)) return;
  const { name } = queues.resumeUploads;
  const configuration = [
    `<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><QueueConfiguration><Id>${name}</Id>`,
    `<Queue>arn:aws:sqs:${place.region}:${account}:${name}</Queue><Event>s3:ObjectCreated:*</Event>`,
    `<Filter><S3Key><FilterRule><Name>prefix</Name><Value>${uploadPrefix}</Value></FilterRule></S3Key></Filter>`,
    "</QueueConfiguration></NotificationConfiguration>",
  ].join("");
  notifications.set(bucket, configuration);
  sendTestEvents(bucket, parseTargets(configuration));
};
