import { createServer, type Server } from "node:http";
import type { Running } from "@career/foundation";
import { serve } from "@hono/node-server";

type App = { fetch: (request: Request) => Response | Promise<Response>; close: () => void };

/** Milliseconds a client has to send its headers, and its whole request. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** Milliseconds that requests under way get to finish at the stop. */
const stopMs = 20_000;

/** Serves until stopped: then long polls are answered, running requests finish, idle connections are closed. */
export const listen = async (app: App, { host, port }: { host: string; port: number }): Promise<Running> => {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        createServer,
        serverOptions: { headersTimeout, requestTimeout, keepAliveTimeout: 5_000 },
      },
      () => resolve(listening as Server),
    );
    listening.once("error", reject);
  });
  return {
    name: "http",
    stopMs,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        app.close();
        server.closeIdleConnections();
      }),
  };
};
