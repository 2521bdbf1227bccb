import type { FauxqsInternals, S3Object, S3Store } from "./fauxqs-internals.ts";
import type { ObjectCreatedName } from "./notification.ts";
import type { Stores } from "./open-stores.ts";
import { currentRequest } from "./request-context.ts";

type UploadsInternals = { readonly multipartUploads: ReadonlyMap<string, { bucket: string; key: string }> };

const writeName = (): ObjectCreatedName => {
  const request = currentRequest();
  if (request?.method === "POST") return "ObjectCreated:Post";
  return request?.headers["x-amz-copy-source"] === undefined ? "ObjectCreated:Put" : "ObjectCreated:Copy";
};

const existing = (store: S3Store, bucket: string, key: string): S3Object | undefined => {
  try {
    return store.headObject(bucket, key);
  } catch {
    return undefined;
  }
};

/** Conditional writes (`If-None-Match: *`, `If-Match`), which fauxqs 2.4.1 ignores. */
const checkPreconditions = (store: S3Store, { S3Error }: FauxqsInternals, bucket: string, key: string): void => {
  const headers = currentRequest()?.headers;
  const [match, noneMatch] = [headers?.["if-match"], headers?.["if-none-match"]];
  if (match === undefined && noneMatch === undefined) return;
  const object = existing(store, bucket, key);
  if (match !== undefined && !object) throw new S3Error("NoSuchKey", "The specified key does not exist.", 404);
  if ((match !== undefined && match !== object?.etag) || (noneMatch === "*" && object)) {
    throw new S3Error("PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412);
  }
};

/** Reports every object written, in the transaction that writes it: a crash leaves both the object and its event, or neither. */
export const reportObjectWrites = (
  { s3Store, internals, atomically }: Stores,
  created: (name: ObjectCreatedName, bucket: string, object: S3Object) => void,
): void => {
  const putObject = s3Store.putObject.bind(s3Store);
  s3Store.putObject = (bucket, key, ...content) =>
    atomically(() => {
      checkPreconditions(s3Store, internals, bucket, key);
      const object = putObject(bucket, key, ...content);
      created(writeName(), bucket, object);
      return object;
    });

  const completeMultipartUpload = s3Store.completeMultipartUpload.bind(s3Store);
  s3Store.completeMultipartUpload = (uploadId, parts) =>
    atomically(() => {
      const upload = (s3Store as unknown as UploadsInternals).multipartUploads.get(uploadId);
      if (upload) checkPreconditions(s3Store, internals, upload.bucket, upload.key);
      const object = completeMultipartUpload(uploadId, parts);
      if (upload) created("ObjectCreated:CompleteMultipartUpload", upload.bucket, object);
      return object;
    });
};
