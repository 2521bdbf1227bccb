import { S3Client } from "@aws-sdk/client-s3";

export type ObjectSettings = {
  readonly region: string;
  readonly bucket: string;
  readonly endpoint?: string | undefined;
};

export const createS3Client = ({ region, endpoint }: Pick<ObjectSettings, "region" | "endpoint">): S3Client =>
  new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    // The default bakes the checksum of an empty body into presigned links.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
