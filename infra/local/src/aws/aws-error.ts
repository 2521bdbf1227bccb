import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export type AwsError = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Further elements of S3's error document, such as `ProposedSize`. */
  readonly details?: Readonly<Record<string, string | number>>;
};

export const accessDenied = (message = "Access Denied", details?: AwsError["details"]): AwsError => ({
  status: 403,
  code: "AccessDenied",
  message,
  ...(details && { details }),
});

export const invalidArgument = (message: string, details?: AwsError["details"]): AwsError => ({
  status: 400,
  code: "InvalidArgument",
  message,
  ...(details && { details }),
});

export const signatureMismatch: AwsError = {
  status: 403,
  code: "SignatureDoesNotMatch",
  message:
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
};

export const unknownAccessKey = (accessKeyId: string): AwsError => ({
  status: 403,
  code: "InvalidAccessKeyId",
  message: "The AWS Access Key Id you provided does not exist in our records.",
  details: { AWSAccessKeyId: accessKeyId },
});

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const requestId = (): string => randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase();

const s3Document = ({ code, message, details }: AwsError, id: string): string => {
  const elements = { Code: code, Message: message, ...details, RequestId: id, HostId: "local" };
  const body = Object.entries(elements).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `${xmlDeclaration}<Error>${body.join("")}</Error>`;
};

/** Answers in the dialect of the service that was asked: JSON for SQS, XML for S3. */
export const sendAwsError = (request: IncomingMessage, response: ServerResponse, error: AwsError): void => {
  const id = requestId();
  const isSqs = request.headers["x-amz-target"] !== undefined;
  const body = isSqs
    ? JSON.stringify({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message })
    : s3Document(error, id);
  response.writeHead(error.status, {
    "content-type": isSqs ? "application/x-amz-json-1.0" : "application/xml",
    "content-length": Buffer.byteLength(body),
    "x-amz-request-id": id,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};
