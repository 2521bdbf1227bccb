import { isDeepStrictEqual } from "node:util";
import {
  GetBucketNotificationConfigurationCommand,
  type GetBucketNotificationConfigurationCommandOutput,
  PutBucketNotificationConfigurationCommand,
  type QueueConfiguration,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { queues, uploadPrefix } from "@career/contracts";
import { pause, TransientError } from "@career/foundation";

const uploadEvents = (queueArn: string): QueueConfiguration => ({
  Id: queues.resumeUploads.name,
  QueueArn: queueArn,
  Events: ["s3:ObjectCreated:*"],
  Filter: { Key: { FilterRules: [{ Name: "prefix", Value: uploadPrefix }] } },
});

/** S3 writes the name of a filter rule as "Prefix" when it answers. */
const comparable = ({ Id, QueueArn, Events, Filter }: QueueConfiguration) => ({
  Id,
  QueueArn,
  Events,
  rules: Filter?.Key?.FilterRules?.map(({ Name, Value }) => [Name?.toLowerCase(), Value]),
});

const isNotValidated = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.name === "InvalidArgument";

/** S3 sends a test message to the queue at every change, and refuses until it sees the queue and its policy. */
const putWhenValid = async (
  s3: S3Client,
  put: PutBucketNotificationConfigurationCommand,
  { tries, pauseMs }: { tries: number; pauseMs: number },
): Promise<void> => {
  for (let left = tries - 1; ; left -= 1) {
    try {
      await s3.send(put);
      return;
    } catch (error) {
      if (!isNotValidated(error)) throw error;
      if (left <= 0) {
        throw new TransientError(
          "storage.notification",
          `S3 refuses to notify the queue ${queues.resumeUploads.name}: ${(error as Error).message}`,
          error,
        );
      }
      await pause(pauseMs);
    }
  }
};

/** Uploads notify the queue; what else the bucket notifies stays as it is. Changes nothing when that is so already. */
export const ensureUploadNotification = async (
  s3: S3Client,
  {
    bucket,
    queueArn,
    validation,
  }: { bucket: string; queueArn: string; validation: { tries: number; pauseMs: number } },
): Promise<void> => {
  const { $metadata, ...current }: GetBucketNotificationConfigurationCommandOutput = await s3.send(
    new GetBucketNotificationConfigurationCommand({ Bucket: bucket }),
  );
  const wanted = uploadEvents(queueArn);
  const [ours, others] = [true, false].map((own) =>
    (current.QueueConfigurations ?? []).filter(({ Id }) => (Id === wanted.Id) === own),
  ) as [QueueConfiguration[], QueueConfiguration[]];
  if (isDeepStrictEqual(ours.map(comparable), [comparable(wanted)])) return;
  const put = new PutBucketNotificationConfigurationCommand({
    Bucket: bucket,
    NotificationConfiguration: { ...current, QueueConfigurations: [...others, wanted] },
  });
  await putWhenValid(s3, put, validation);
};
