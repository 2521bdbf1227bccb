import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Health, healthProbes, healthStatus } from "./health.ts";
import type { Running } from "./service.ts";

const respond = async (health: Health, { url = "" }: IncomingMessage, response: ServerResponse): Promise<void> => {
  const probe = healthProbes[url.split("?")[0]!];
  const answer = await probe?.(health);
  response
    .writeHead(answer ? healthStatus(answer) : 404, {
      "content-type": "application/json",
      "cache-control": "no-store",
      connection: "close",
    })
    .end(answer && JSON.stringify(answer));
};

/** Serves `/livez` and `/readyz` and nothing else, for processes without HTTP of their own. Port 0 takes any that is free. */
export const listenForHealth = async (
  health: Health,
  { host, port }: { host: string; port: number },
): Promise<Running & { readonly port: number }> => {
  const server = createServer((request, response) => void respond(health, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
  return {
    name: "health",
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
