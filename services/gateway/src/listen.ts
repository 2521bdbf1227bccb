import { createServer, type Server } from "node:http";
import { Server as NetServer } from "node:net";
import type { Running } from "@career/foundation";
import { serve } from "@hono/node-server";

type App = { fetch: (request: Request) => Response | Promise<Response>; close: () => void };

/** Milliseconds a client has to send its headers, and its whole request. */
const headersTimeout = 10_000;
const requestTimeout = 30_000;

/** Milliseconds that requests under way get to finish at the stop. */
const stopMs = 20_000;

/** Milliseconds that a connection without a request stays open. */
const keepAliveTimeout = 5_000;

/**
 * Serves until stopped: then long polls are answered, running requests finish, and every answer says that the connection
 * closes. An idle connection is left its time: a request may be on its way on it, and would be reset.
 */
export const listen = async (app: App, { host, port }: { host: string; port: number }): Promise<Running> => {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        createServer,
        serverOptions: { headersTimeout, requestTimeout, keepAliveTimeout },
      },
      () => resolve(listening as Server),
    );
    listening.once("error", reject);
  });
  let stopping = false;
  server.prependListener("request", (_, response) => {
    if (stopping) response.shouldKeepAlive = false;
  });
  return {
    name: "http",
    stopMs,
    stop: () =>
      new Promise((resolve, reject) => {
        stopping = true;
        // Not http's own close, which ends idle connections at once.
        NetServer.prototype.close.call(server, (error) => (error ? reject(error) : resolve()));
        app.close();
      }),
  };
};
