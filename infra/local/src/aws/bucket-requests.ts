import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type AwsError, invalidArgument, sendAwsError, xmlDeclaration } from "./aws-error.ts";
import { type BucketNotifications, type NotificationTarget, parseTargets } from "./bucket-notifications.ts";

/** fauxqs takes these for plain writes, reads and deletes of the bucket or object: `PutObjectTagging` would overwrite the file. */
const unsupported = new Set(
  "accelerate acl analytics cors encryption intelligent-tiering inventory legal-hold location logging metrics object-lock ownershipControls policy policyStatus replication requestPayment restore retention select tagging torrent uploads versioning versions website".split(
    " ",
  ),
);

const notImplemented = (message: string): AwsError => ({ status: 501, code: "NotImplemented", message });

export const unsupportedOperation = (method: string, query: URLSearchParams): AwsError | undefined => {
  const name = [...query.keys()].find((key) => unsupported.has(key) && !(key === "uploads" && method === "POST"));
  const listsParts = method === "GET" && query.has("uploadId");
  if (name === undefined && !listsParts) return undefined;
  return notImplemented(`The local S3 does not implement ${method} ?${name ?? "uploadId"}.`);
};

export type BucketRequestContext = {
  readonly notifications: BucketNotifications;
  /** Sends each queue S3's test event; false, and sends none, when one of them does not exist. */
  readonly sendTestEvents: (bucket: string, targets: readonly NotificationTarget[]) => boolean;
};

type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  context: BucketRequestContext,
) => Promise<void>;

const noConfiguration = `${xmlDeclaration}<NotificationConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>`;

const sendXml = (response: ServerResponse, body: string): void => {
  response.writeHead(200, { "content-type": "application/xml", "content-length": Buffer.byteLength(body) }).end(body);
};

const otherTargets = /<(Topic|CloudFunction|EventBridge)Configuration/;

/** Only queues are notified here. S3 sends each of them a test event whenever they are configured. */
const handleNotification: Handle = async (request, response, bucket, { notifications, sendTestEvents }) => {
  if (request.method === "GET") return sendXml(response, notifications.get(bucket) ?? noConfiguration);
  const configuration = await text(request);
  if (otherTargets.test(configuration)) {
    return sendAwsError(request, response, notImplemented("The local S3 notifies queues only."));
  }
  if (!sendTestEvents(bucket, parseTargets(configuration))) {
    const message = "Unable to validate the following destination configurations";
    return sendAwsError(request, response, invalidArgument(message));
  }
  notifications.set(bucket, configuration);
  response.writeHead(200, { "content-length": 0 }).end();
};

const blocks = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

/** Nothing here is ever public, so all four blocks are on and cannot be taken off. */
const handlePublicAccessBlock: Handle = async (request, response) => {
  if (request.method === "GET") {
    const elements = blocks.map((name) => `<${name}>true</${name}>`).join("");
    const element = "PublicAccessBlockConfiguration";
    return sendXml(
      response,
      `${xmlDeclaration}<${element} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements}</${element}>`,
    );
  }
  const wanted = await text(request);
  if (!blocks.every((name) => wanted.includes(`<${name}>true</${name}>`))) {
    return sendAwsError(request, response, notImplemented("The local S3 serves nothing to the public."));
  }
  response.writeHead(200, { "content-length": 0 }).end();
};

/** How to answer a request for a bucket's settings that fauxqs does not know. */
export const bucketRequestHandler = (method: string, query: URLSearchParams): Handle | undefined => {
  if (method !== "GET" && method !== "PUT") return undefined;
  if (query.has("notification")) return handleNotification;
  return query.has("publicAccessBlock") ? handlePublicAccessBlock : undefined;
};
