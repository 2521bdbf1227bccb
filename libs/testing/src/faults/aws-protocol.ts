import type { HttpProtocol, ProxiedRequest } from "./http-protocol.ts";
import { s3Protocol } from "./s3-protocol.ts";
import { sqsProtocol } from "./sqs-protocol.ts";

const of = ({ headers }: ProxiedRequest): HttpProtocol => (headers["x-amz-target"] ? sqsProtocol : s3Protocol);

/** SQS and S3 behind one endpoint, as emulators have them. */
export const awsProtocol: HttpProtocol = {
  operation: (request) => of(request).operation(request),
  failure: (request, status) => of(request).failure(request, status),
  success: (request) => of(request).success(request),
  messages: (request) => of(request).messages(request),
  shuffle: (request, draw) => of(request).shuffle(request, draw),
  readdress: (request) => of(request).readdress(request),
};
