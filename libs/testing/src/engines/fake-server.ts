import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Behaviour } from "./behaviours.ts";
import { createCallLog, type LoggedCall } from "./call-log.ts";
import { play, type Wire } from "./play.ts";
import { readScript, type Script } from "./script.ts";

export type FakeEngineOptions = { readonly script: Script; readonly seed?: number };

export type FakeEngine = {
  readonly url: string;
  /** Every request, also those that only look around. */
  log(): readonly LoggedCall[];
  /** The requests that asked the model. */
  calls(): readonly LoggedCall[];
  /** TCP connections that were ever opened: 0 proves that not a byte arrived. */
  connections(): number;
  /** Resolves once the log is as wanted. */
  until(isTrue: (calls: readonly LoggedCall[]) => boolean): Promise<void>;
  setScript(script: Script): void;
  close(): Promise<void>;
};

type FakeRequest = {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly key?: string | undefined;
};
export type Plain = { readonly status: number; readonly body: unknown };

/** One protocol: a wire to play on for a call to the model, or a plain answer for everything else. */
export type Protocol = (request: FakeRequest) => Wire | Plain;

const parse = (body: string): unknown => {
  try {
    return body === "" ? undefined : JSON.parse(body);
  } catch {
    return body;
  }
};

const readRequest = async (request: IncomingMessage): Promise<FakeRequest> => ({
  method: request.method ?? "GET",
  url: new URL(request.url ?? "/", "http://fake"),
  body: parse(await text(request)),
  key: request.headers["x-goog-api-key"]?.toString(),
});

/** An engine on 127.0.0.1 that speaks a protocol for real and misbehaves by script. */
export const startFakeServer = async (protocol: Protocol, { script, seed }: FakeEngineOptions): Promise<FakeEngine> => {
  const log = createCallLog();
  let behaviourOf = readScript(script, seed);
  let asked = 0;
  let connections = 0;

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    const wire = protocol(request);
    const isCall = "isStream" in wire;
    if (isCall) asked += 1;
    const behaviour: Behaviour | null = isCall ? behaviourOf(asked, request.body) : null;
    const path = request.url.pathname;
    const settle = log.open({ method: request.method, path, body: request.body, behaviour: behaviour?.kind ?? null });
    response.once("close", () => {
      if (response.writableFinished) settle("answered");
      else settle(behaviour?.kind === "die-mid-stream" ? "destroyed" : "closed");
    });
    if (behaviour && "isStream" in wire) return play(behaviour, response, wire);
    if ("status" in wire) {
      response.writeHead(wire.status, { "content-type": "application/json" }).end(JSON.stringify(wire.body));
    }
  };

  const server = createServer((incoming, response) => {
    // A client that goes away while it sends has no one left to answer.
    answer(incoming, response).catch(() => response.destroy());
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    log: log.calls,
    calls: () => log.calls().filter(({ behaviour }) => behaviour !== null),
    connections: () => connections,
    until: log.until,
    setScript(next) {
      behaviourOf = readScript(next, seed);
      asked = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
