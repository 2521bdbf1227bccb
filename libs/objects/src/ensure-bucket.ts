import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  HeadBucketCommand,
  PutPublicAccessBlockCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { createS3Client, type ObjectSettings } from "./client.ts";
import { ensureUploadExpiry } from "./upload-expiry.ts";
import { ensureUploadNotification } from "./upload-notification.ts";

/** The region that S3 wants unnamed. */
const defaultRegion = "us-east-1";

const bucketExists = async (s3: S3Client, bucket: string): Promise<boolean> => {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: bucket }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
};

const createBucket = async (s3: S3Client, { bucket, region }: ObjectSettings): Promise<void> => {
  const place =
    region === defaultRegion
      ? {}
      : { CreateBucketConfiguration: { LocationConstraint: region as BucketLocationConstraint } };
  try {
    await s3.send(new CreateBucketCommand({ Bucket: bucket, ...place }));
  } catch (error) {
    // Another process was faster.
    if (!(error instanceof S3ServiceException && error.name === "BucketAlreadyOwnedByYou")) throw error;
  }
};

const blockPublicAccess = (s3: S3Client, bucket: string) =>
  s3.send(
    new PutPublicAccessBlockCommand({
      Bucket: bucket,
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    }),
  );

/** Minutes, not seconds, pass on AWS until S3 sees the policy of a new queue. */
const defaultValidation = { tries: 30, pauseMs: 2_000 };

/**
 * Creates the bucket, closed to the public, whose uploads notify the queue and expire; or brings the one that is there to
 * that. Other notifications and lifecycle rules of the bucket stay. Safe to run again, and from several processes.
 */
export const ensureBucket = async (
  settings: ObjectSettings,
  {
    uploadsQueueArn,
    validation = defaultValidation,
  }: { uploadsQueueArn: string; validation?: typeof defaultValidation },
): Promise<void> => {
  const s3 = createS3Client(settings);
  const { bucket } = settings;
  try {
    if (!(await bucketExists(s3, bucket))) await createBucket(s3, settings);
    await blockPublicAccess(s3, bucket);
    await ensureUploadExpiry(s3, bucket);
    await ensureUploadNotification(s3, { bucket, queueArn: uploadsQueueArn, validation });
  } finally {
    s3.destroy();
  }
};
