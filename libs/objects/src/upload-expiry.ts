import {
  GetBucketLifecycleConfigurationCommand,
  type LifecycleRule,
  PutBucketLifecycleConfigurationCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { uploadExpiryDays, uploadPrefix } from "@career/contracts";

const uploadExpiry: LifecycleRule = {
  ID: "uploads-expire",
  Status: "Enabled",
  Filter: { Prefix: uploadPrefix },
  Expiration: { Days: uploadExpiryDays },
  NoncurrentVersionExpiration: { NoncurrentDays: uploadExpiryDays },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: uploadExpiryDays },
};

const currentRules = async (s3: S3Client, bucket: string): Promise<LifecycleRule[]> => {
  try {
    return (await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket: bucket }))).Rules ?? [];
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === "NoSuchLifecycleConfiguration") return [];
    throw error;
  }
};

/** Uploads expire, in versions too; other rules of the bucket stay as they are. */
export const ensureUploadExpiry = async (s3: S3Client, bucket: string): Promise<void> => {
  const others = (await currentRules(s3, bucket)).filter(({ ID }) => ID !== uploadExpiry.ID);
  await s3.send(
    new PutBucketLifecycleConfigurationCommand({
      Bucket: bucket,
      LifecycleConfiguration: { Rules: [...others, uploadExpiry] },
    }),
  );
};
