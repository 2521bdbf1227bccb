import { Agent, type IncomingMessage, request as openRequest } from "node:http";
import type { ProxiedRequest } from "./http-protocol.ts";

/** Headers that are about one connection, or that the body's own length replaces. */
const perConnection = new Set([
  "connection",
  "keep-alive",
  "transfer-encoding",
  "expect",
  "proxy-connection",
  "upgrade",
]);

/** Name and value in turn, as received, without what does not travel on; with a body also its length. */
export const headersToRelay = (rawHeaders: readonly string[], body?: Buffer): string[] => {
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    if (perConnection.has(name) || (body && name === "content-length")) continue;
    kept.push(rawHeaders[index]!, rawHeaders[index + 1]!);
  }
  return body ? [...kept, "content-length", String(body.byteLength)] : kept;
};

/** Sends requests on to `upstream`, byte for byte but for the headers of the connection. */
export const createForwarder = (upstream: string) => {
  const { hostname, port } = new URL(upstream);
  const agent = new Agent({ keepAlive: true });
  return {
    send: (
      { method, url, body }: ProxiedRequest,
      rawHeaders: string[],
      signal?: AbortSignal,
    ): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        const headers = headersToRelay(rawHeaders, body);
        openRequest({ agent, hostname, port, method, path: url, headers, setHost: false, ...(signal && { signal }) })
          .once("response", resolve)
          .once("error", reject)
          .end(body);
      }),
    close: (): void => agent.destroy(),
  };
};
