import type { IncomingMessage, ServerResponse } from "node:http";

/** Lets pages of this machine upload to and read from a bucket; the origin was checked before. */
export const allowOrigin = (request: IncomingMessage, response: ServerResponse): void => {
  const { origin } = request.headers;
  if (origin === undefined) return;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader(
    "access-control-expose-headers",
    "ETag, Location, Content-Range, x-amz-request-id, x-amz-version-id",
  );
  response.setHeader("vary", "Origin");
};

export const answerPreflight = (request: IncomingMessage, response: ServerResponse): void => {
  allowOrigin(request, response);
  response.setHeader("access-control-allow-methods", "GET, HEAD, PUT, POST, DELETE");
  const requested = request.headers["access-control-request-headers"];
  if (requested !== undefined) response.setHeader("access-control-allow-headers", requested);
  response.setHeader("access-control-max-age", "600");
  response.writeHead(200, { "content-length": 0 }).end();
};
