import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type AwsError, accessDenied, sendAwsError } from "./aws-error.ts";
import { type BucketRequestContext, bucketRequestHandler, unsupportedOperation } from "./bucket-requests.ts";
import { allowOrigin, answerPreflight } from "./cors.ts";
import type { S3Store } from "./fauxqs-internals.ts";
import { checkHost } from "./host-check.ts";
import { acceptPostUpload } from "./post-upload.ts";
import { checkPresignedUrl, isPresigned } from "./presigned-url.ts";
import { inRequest, type RequestContext } from "./request-context.ts";
import type { Credentials } from "./sigv4.ts";

/** fauxqs buffers a request whole and stops at this size; larger objects need a multipart upload. */
const maximumBodyBytes = 11 * 1024 * 1024;

export type FrontOptions = BucketRequestContext & {
  readonly s3Store: S3Store;
  readonly credentials: Credentials;
  readonly region: string;
  readonly now: () => Date;
  readonly sqsRequested: (action: string) => void;
  /** Serves what is left when every check has passed. */
  readonly serve: (request: IncomingMessage, response: ServerResponse, context: RequestContext) => void;
};

const unavailable: AwsError = { status: 503, code: "ServiceUnavailable", message: "The emulator is closing." };
const invalidUri: AwsError = { status: 400, code: "InvalidURI", message: "Couldn't parse the specified URI." };

type Target = { readonly path: string; readonly bucket: string; readonly key: string; readonly query: URLSearchParams };

const parseTarget = (url: string): Target | undefined => {
  const [path = "", query = ""] = url.split(/\?(.*)/s);
  if (!path.startsWith("/")) return undefined;
  try {
    const [bucket = "", ...key] = path.slice(1).split("/").map(decodeURIComponent);
    return { path, bucket, key: key.join("/"), query: new URLSearchParams(query) };
  } catch {
    return undefined;
  }
};

/** SQS, the query protocol of other services, and fauxqs's own pages: all that is not S3. */
const isService = ({ method, headers }: IncomingMessage, { path }: Target): boolean =>
  (method === "POST" && path === "/" && !headers["content-type"]?.startsWith("multipart/")) ||
  path === "/health" ||
  path.startsWith("/_fauxqs/");

const isFormUpload = (request: IncomingMessage, { bucket, key }: Target): boolean =>
  request.method === "POST" &&
  bucket !== "" &&
  key === "" &&
  /^multipart\/form-data/i.test(request.headers["content-type"] ?? "");

const checkS3Request = (
  request: IncomingMessage,
  { path, query }: Target,
  { credentials, now }: FrontOptions,
): AwsError | undefined => {
  const { method = "GET", headers } = request;
  if (isPresigned(query)) {
    const refused = checkPresignedUrl({ method, path, query, headers }, credentials, now());
    if (refused) return refused;
  } else if (headers.authorization === undefined) {
    return accessDenied();
  }
  const size = Number(headers["content-length"] ?? 0);
  if (size > maximumBodyBytes) {
    return {
      status: 400,
      code: "EntityTooLarge",
      message: "Your proposed upload exceeds the maximum allowed size: use a multipart upload.",
      details: { ProposedSize: size, MaxSizeAllowed: maximumBodyBytes },
    };
  }
  return unsupportedOperation(method, query);
};

/** Checks each request, answers what fauxqs does not know, and hands on the rest. */
export const createFront = (options: FrontOptions) => {
  const live = new Map<AbortController, ServerResponse>();
  let closing = false;

  const openContext = (request: IncomingMessage, response: ServerResponse): RequestContext => {
    const controller = new AbortController();
    const handedOut: (() => void)[] = [];
    live.set(controller, response);
    response.once("close", () => {
      live.delete(controller);
      if (response.writableFinished) return;
      controller.abort();
      // When the server closes, the stores may be closed by now; the messages come back when their time is over.
      if (closing) return;
      for (const undo of handedOut) undo();
    });
    return { method: request.method ?? "GET", headers: request.headers, signal: controller.signal, handedOut };
  };

  const handleS3 = async (request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> => {
    allowOrigin(request, response);
    const context = openContext(request, response);
    const { bucket, key, query } = target;
    if (isFormUpload(request, target)) {
      return inRequest(context, () => acceptPostUpload(request, response, { ...options, bucket }));
    }
    const refused = checkS3Request(request, target, options);
    if (refused) {
      request.resume();
      return sendAwsError(request, response, refused);
    }
    const handleBucket = key === "" ? bucketRequestHandler(request.method ?? "", query) : undefined;
    if (handleBucket && options.s3Store.hasBucket(bucket)) return handleBucket(request, response, bucket, options);
    options.serve(request, response, context);
  };

  const handleService = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const context = openContext(request, response);
    const action = String(request.headers["x-amz-target"] ?? "").replace(/^.*\./, "");
    if (action !== "") options.sqsRequested(action);
    if (action === "ReceiveMessage") {
      // The end of the connection is read after its last request: a client that gave up must not be handed a message.
      await nextTurn();
      await nextTurn();
      if (context.signal.aborted) return;
    }
    options.serve(request, response, context);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = checkHost(request.headers);
    if (refused) return sendAwsError(request, response, refused);
    if (closing) return sendAwsError(request, response, unavailable);
    const target = parseTarget(request.url ?? "");
    if (!target) return sendAwsError(request, response, invalidUri);
    if (isService(request, target)) return handleService(request, response);
    if (request.method === "OPTIONS") {
      // Pages may use a bucket, never the queues.
      return target.bucket === ""
        ? sendAwsError(request, response, accessDenied())
        : answerPreflight(request, response);
    }
    return handleS3(request, response, target);
  };

  return {
    listener: (request: IncomingMessage, response: ServerResponse): void => {
      handle(request, response).catch((error: unknown) => {
        if (response.headersSent) return void response.destroy();
        const message = error instanceof Error ? error.message : String(error);
        sendAwsError(request, response, { status: 500, code: "InternalError", message });
      });
    },
    /** Ends the long polls and turns further requests away. */
    close(): void {
      closing = true;
      for (const [controller, response] of live) {
        if (!response.headersSent) response.setHeader("connection", "close");
        controller.abort();
      }
    },
  };
};
