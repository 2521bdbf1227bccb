import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { crashPoint, TransientError } from "@career/foundation";
import { createS3Client, type ObjectSettings } from "./client.ts";

export type StoredObject = { bucket: string; key: string; versionId: string | null };
export type ObjectHead = StoredObject & { bytes: number; eTag: string };

export type ObjectStore = ReturnType<typeof createObjectStore>;

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.$metadata.httpStatusCode === 404 || error.name === "NoSuchKey");

const isPreconditionFailed = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;

type ObjectStoreSettings = ObjectSettings & {
  /** S3 as the reader of a signed link reaches it, where that is another address. */
  readonly publicEndpoint?: string | undefined;
};

/** S3 with one bucket. Everything it throws of its own is retryable; a missing object is null. */
export const createObjectStore = ({ publicEndpoint, ...settings }: ObjectStoreSettings) => {
  const { bucket } = settings;
  const s3 = createS3Client(settings);
  const signer = publicEndpoint ? createS3Client({ ...settings, endpoint: publicEndpoint }) : s3;

  const call = async <Value>(action: string, request: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await request();
    } catch (error) {
      if (isMissing(error)) return null;
      throw new TransientError("storage.unavailable", `The object store could not ${action} just now.`, error);
    }
  };

  return {
    bucket,

    head: (key: string): Promise<ObjectHead | null> =>
      call("answer", async () => {
        const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return {
          bucket,
          key,
          versionId: head.VersionId ?? null,
          bytes: head.ContentLength ?? 0,
          eTag: head.ETag ?? "",
        };
      }),

    /** Reads at most `limit` bytes and one more, so that a caller can tell a longer object. Null when it is not there. */
    get: (
      { key, versionId }: { key: string; versionId: string | null },
      limit: number,
      signal?: AbortSignal,
    ): Promise<Uint8Array | null> =>
      call("read the file", async () => {
        const { Body } = await s3.send(
          new GetObjectCommand({ Bucket: bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }),
          signal ? { abortSignal: signal } : {},
        );
        if (!Body) return new Uint8Array();
        const chunks: Uint8Array[] = [];
        let length = 0;
        for await (const chunk of Body as AsyncIterable<Uint8Array>) {
          chunks.push(chunk);
          length += chunk.byteLength;
          if (length > limit) break;
        }
        return Buffer.concat(chunks).subarray(0, limit + 1);
      }),

    /** Writes an object that nobody wrote before; null when one is there already (on stores that honour If-None-Match). */
    putNew: async (key: string, body: Uint8Array, contentType: string): Promise<StoredObject | null> => {
      try {
        const { VersionId } = await s3.send(
          new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, IfNoneMatch: "*" }),
        );
        crashPoint("worker.after-put");
        return { bucket, key, versionId: VersionId ?? null };
      } catch (error) {
        if (isPreconditionFailed(error)) return null;
        throw new TransientError("storage.unavailable", "The object store could not keep the file just now.", error);
      }
    },

    /** Writes an object whose key only this attempt uses. */
    put: async (key: string, body: Uint8Array, contentType: string): Promise<StoredObject> => {
      try {
        const put = new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType });
        const { VersionId } = await s3.send(put);
        crashPoint("worker.after-put");
        return { bucket, key, versionId: VersionId ?? null };
      } catch (error) {
        throw new TransientError("storage.unavailable", "The object store could not keep the file just now.", error);
      }
    },

    /** A link that reads one object; the store answers with that file name, and never shows it inside the page. */
    presignDownload: (
      { key, versionId }: { key: string; versionId: string | null },
      { fileName, seconds }: { fileName: string; seconds: number },
    ): Promise<string> =>
      getSignedUrl(
        signer,
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ResponseContentDisposition: `attachment; filename="${fileName}"`,
          ...(versionId ? { VersionId: versionId } : {}),
        }),
        { expiresIn: seconds },
      ),

    remove: async (keys: string[]): Promise<void> => {
      if (keys.length === 0) return;
      await call("remove files", () =>
        s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } })),
      );
    },

    /** A form that accepts one file of that type and at most that size, for that key only. */
    presignUpload: async (options: {
      key: string;
      contentType: string;
      maxBytes: number;
      seconds: number;
    }): Promise<{ url: string; fields: Record<string, string> }> =>
      createPresignedPost(signer, {
        Bucket: bucket,
        Key: options.key,
        Fields: { "Content-Type": options.contentType },
        Conditions: [
          ["content-length-range", 1, options.maxBytes],
          ["eq", "$Content-Type", options.contentType],
        ],
        Expires: options.seconds,
      }),

    /** Resolves when the bucket answers. */
    ping: async (signal: AbortSignal): Promise<void> => {
      await s3.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: signal });
    },

    close: () => {
      s3.destroy();
      signer.destroy();
    },
  };
};
