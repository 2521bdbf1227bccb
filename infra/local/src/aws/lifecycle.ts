import { uploadExpiryDays, uploadPrefix } from "@career/contracts";
import type { S3Store } from "./fauxqs-internals.ts";

const dayMilliseconds = 86_400_000;
const hourMilliseconds = 3_600_000;

type Uploads = ReadonlyMap<string, { bucket: string; key: string; initiated: Date }>;

/** Deletes uploads older than the contracts allow, and multipart uploads that were never completed; returns how many. */
const expireUploads = (s3Store: S3Store, bucket: string, now: Date): number => {
  const limit = new Date(now.getTime() - uploadExpiryDays * dayMilliseconds);
  const { objects } = s3Store.listObjects(bucket, { prefix: uploadPrefix, maxKeys: Number.POSITIVE_INFINITY });
  const expired = objects.filter(({ lastModified }) => lastModified < limit);
  for (const { key } of expired) s3Store.deleteObject(bucket, key);

  const { multipartUploads } = s3Store as unknown as { multipartUploads: Uploads };
  const abandoned = [...multipartUploads].filter(
    ([, upload]) => upload.bucket === bucket && upload.key.startsWith(uploadPrefix) && upload.initiated < limit,
  );
  for (const [uploadId] of abandoned) s3Store.abortMultipartUpload(uploadId);
  return expired.length + abandoned.length;
};

/** Runs the pass now and every hour, and keeps no process alive; returns how to stop it. */
export const startLifecycle = (s3Store: S3Store, bucket: string, now: () => Date): (() => void) => {
  const pass = (): void => void expireUploads(s3Store, bucket, now());
  pass();
  const timer = setInterval(pass, hourMilliseconds).unref();
  return () => clearInterval(timer);
};
