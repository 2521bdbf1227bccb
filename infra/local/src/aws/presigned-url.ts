import type { IncomingHttpHeaders } from "node:http";
import { type AwsError, accessDenied, signatureMismatch, unknownAccessKey } from "./aws-error.ts";
import {
  type Credentials,
  encodeUri,
  parseAmzDate,
  parseCredential,
  sameSignature,
  sha256Hex,
  signatureOf,
} from "./sigv4.ts";

export type SignedRequest = {
  readonly method: string;
  /** As sent, percent-encoded, with no query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};

const maximumExpirySeconds = 604_800;
const clockSkewMilliseconds = 15 * 60_000;

const malformed = (message: string): AwsError => ({
  status: 400,
  code: "AuthorizationQueryParametersError",
  message,
});

const headerValue = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value.join(",") : (value ?? "")).trim().replaceAll(/\s+/g, " ");

const byCodeUnit = (left: string, right: string): number => Number(left > right) - Number(left < right);

const canonicalRequest = (
  { method, path, query, headers }: SignedRequest,
  signedHeaders: readonly string[],
): string => {
  const parameters = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort((left, right) => byCodeUnit(left[0], right[0]) || byCodeUnit(left[1], right[1]));
  return [
    method,
    path
      .split("/")
      .map((segment) => encodeUri(decodeURIComponent(segment)))
      .join("/"),
    parameters.map((parameter) => parameter.join("=")).join("&"),
    ...signedHeaders.map((name) => `${name}:${headerValue(headers[name])}`),
    "",
    signedHeaders.join(";"),
    query.get("X-Amz-Content-Sha256") ?? headerValue(headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD"),
  ].join("\n");
};

const checkTime = (signedAt: Date, expires: number, now: Date): AwsError | undefined => {
  const expiresAt = new Date(signedAt.getTime() + expires * 1000);
  if (signedAt.getTime() > now.getTime() + clockSkewMilliseconds) return accessDenied("Request is not yet valid");
  if (expiresAt > now) return undefined;
  return accessDenied("Request has expired", {
    "X-Amz-Expires": expires,
    Expires: expiresAt.toISOString(),
    ServerTime: now.toISOString(),
  });
};

export const isPresigned = (query: URLSearchParams): boolean => query.has("X-Amz-Signature");

/** Checks the signature, the expiry and that no `x-amz-` header was added to a presigned link. */
export const checkPresignedUrl = (
  request: SignedRequest,
  credentials: Credentials,
  now: Date,
): AwsError | undefined => {
  const { query, headers } = request;
  const signature = query.get("X-Amz-Signature");
  const amzDate = query.get("X-Amz-Date") ?? "";
  const signedAt = parseAmzDate(amzDate);
  const scope = parseCredential(query.get("X-Amz-Credential") ?? "");
  const expires = Number(query.get("X-Amz-Expires") ?? Number.NaN);
  const signedHeaders = (query.get("X-Amz-SignedHeaders") ?? "").split(";");
  if (query.get("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256")
    return malformed("X-Amz-Algorithm only supports AWS4-HMAC-SHA256");
  if (!signature || !signedAt || !scope || !signedHeaders.includes("host") || !amzDate.startsWith(scope.date)) {
    return malformed(
      "Query-string authentication needs X-Amz-Credential, X-Amz-Date, X-Amz-Expires, X-Amz-SignedHeaders.",
    );
  }
  if (!Number.isInteger(expires) || expires < 1 || expires > maximumExpirySeconds) {
    return malformed("X-Amz-Expires must be between 1 and 604800 seconds");
  }
  if (scope.accessKeyId !== credentials.accessKeyId) {
    return unknownAccessKey(scope.accessKeyId);
  }
  const late = checkTime(signedAt, expires, now);
  if (late) return late;
  const unsigned = Object.keys(headers).filter((name) => name.startsWith("x-amz-") && !signedHeaders.includes(name));
  if (unsigned.length > 0) {
    return accessDenied("There were headers present in the request which were not signed", {
      HeadersNotSigned: unsigned.join(", "),
    });
  }
  const stringToSign = [
    "AWS4-HMAC-SHA256",
    amzDate,
    `${scope.date}/${scope.region}/${scope.service}/aws4_request`,
    sha256Hex(canonicalRequest(request, signedHeaders)),
  ].join("\n");
  return sameSignature(signatureOf(stringToSign, scope, credentials), signature) ? undefined : signatureMismatch;
};
