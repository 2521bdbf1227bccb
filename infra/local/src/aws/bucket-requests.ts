import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { queues, uploadPrefix } from "@career/contracts";
import { type AwsError, sendAwsError, xmlDeclaration } from "./aws-error.ts";

/** fauxqs takes these for plain writes, reads and deletes of the bucket or object: `PutObjectTagging` would overwrite the file. */
const unsupported = new Set(
  "accelerate acl analytics cors encryption intelligent-tiering inventory legal-hold location logging metrics object-lock ownershipControls policy policyStatus publicAccessBlock replication requestPayment restore retention select tagging torrent uploads versioning versions website".split(
    " ",
  ),
);

export const unsupportedOperation = (method: string, query: URLSearchParams): AwsError | undefined => {
  const name = [...query.keys()].find((key) => unsupported.has(key) && !(key === "uploads" && method === "POST"));
  const listsParts = method === "GET" && query.has("uploadId");
  if (name === undefined && !listsParts) return undefined;
  const message = `The local S3 does not implement ${method} ?${name ?? "uploadId"}.`;
  return { status: 501, code: "NotImplemented", message };
};

const uploadQueueArn = (region: string): string => `arn:aws:sqs:${region}:000000000000:${queues.resumeUploads.name}`;

const configuration = (region: string): string =>
  [
    `${xmlDeclaration}<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
    `<QueueConfiguration><Id>${queues.resumeUploads.name}</Id><Queue>${uploadQueueArn(region)}</Queue>`,
    "<Event>s3:ObjectCreated:*</Event>",
    `<Filter><S3Key><FilterRule><Name>prefix</Name><Value>${uploadPrefix}</Value></FilterRule></S3Key></Filter>`,
    "</QueueConfiguration></NotificationConfiguration>",
  ].join("");

/**
 * The notification configuration is the one of the contracts and cannot be changed. A client that configures it again gets
 * what S3 does: a test event on the queue.
 */
export const handleNotificationConfiguration = async (
  request: IncomingMessage,
  response: ServerResponse,
  { region, configured }: { region: string; configured: () => void },
): Promise<void> => {
  if (request.method === "GET") {
    const body = configuration(region);
    response.writeHead(200, { "content-type": "application/xml", "content-length": Buffer.byteLength(body) }).end(body);
    return;
  }
  const targets = [...(await text(request)).matchAll(/<(?:Queue|Topic|CloudFunction)>([^<]*)</g)].map(
    (match) => match[1]!,
  );
  if (targets.some((target) => !target.endsWith(`:${queues.resumeUploads.name}`))) {
    const message = "Unable to validate the following destination configurations";
    return sendAwsError(request, response, { status: 400, code: "InvalidArgument", message });
  }
  if (targets.length > 0) configured();
  response.writeHead(200, { "content-length": 0 }).end();
};
