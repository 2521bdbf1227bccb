/** An S3 notification as it arrives on a queue: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */

export type ObjectCreatedName =
  | "ObjectCreated:Put"
  | "ObjectCreated:Post"
  | "ObjectCreated:Copy"
  | "ObjectCreated:CompleteMultipartUpload";

export type CreatedObject = {
  readonly name: ObjectCreatedName;
  readonly configurationId: string;
  readonly region: string;
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** With or without quotes. */
  readonly eTag: string;
  readonly versionId?: string | undefined;
  readonly at: Date;
  readonly sequencer: string;
  readonly requestId: string;
};

const owner = { principalId: "LOCAL" };

/** As Java's URLEncoder, which S3 uses, but with the slashes of the key left alone. */
export const encodeEventKey = (key: string): string =>
  encodeURIComponent(key)
    .replaceAll("%20", "+")
    .replaceAll("%2F", "/")
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

export const objectCreatedMessage = (object: CreatedObject): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: "2.1",
        eventSource: "aws:s3",
        awsRegion: object.region,
        eventTime: object.at.toISOString(),
        eventName: object.name,
        userIdentity: owner,
        requestParameters: { sourceIPAddress: "127.0.0.1" },
        responseElements: { "x-amz-request-id": object.requestId, "x-amz-id-2": "local" },
        s3: {
          s3SchemaVersion: "1.0",
          configurationId: object.configurationId,
          bucket: { name: object.bucket, ownerIdentity: owner, arn: `arn:aws:s3:::${object.bucket}` },
          object: {
            key: encodeEventKey(object.key),
            size: object.size,
            eTag: object.eTag.replaceAll('"', ""),
            ...(object.versionId !== undefined && { versionId: object.versionId }),
            sequencer: object.sequencer,
          },
        },
      },
    ],
  });

export const testEventMessage = (bucket: string, at: Date, requestId: string): string =>
  JSON.stringify({
    Service: "Amazon S3",
    Event: "s3:TestEvent",
    Time: at.toISOString(),
    Bucket: bucket,
    RequestId: requestId,
    HostId: "local",
  });

/** Hexadecimal numbers of equal length that rise with every call, also over restarts. */
export const createSequencer = (now: () => Date): (() => string) => {
  let last = 0n;
  return () => {
    const floor = BigInt(now().getTime()) << 20n;
    last = floor > last ? floor : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, "0");
  };
};
