import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { pause } from "@career/foundation";
import { createDecider } from "./decider.ts";
import type { Fault } from "./fault.ts";
import { type FaultProxy, type FaultProxyOptions, listenAsProxy } from "./fault-proxy.ts";
import { createGate } from "./gate.ts";
import { createForwarder, headersToRelay } from "./http-forwarder.ts";
import type { HttpProtocol, MadeUpReply, ProxiedRequest } from "./http-protocol.ts";
import { seededDraw } from "./seeded-draw.ts";

const kinds = [
  "delay",
  "half-open",
  "cut-before",
  "cut-after",
  "status",
  "duplicate",
  "drop",
  "hold",
  "shuffle",
] as const;

/** Idle connections outlive those of every client, as on the services themselves. */
const keepAliveMs = 72_000;

const answer = (response: ServerResponse, status: number, { contentType, body }: MadeUpReply): void => {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) });
  response.end(response.req.method === "HEAD" ? undefined : body);
};

const answerWith = (response: ServerResponse, reply: IncomingMessage, body: Buffer): void => {
  response.writeHead(reply.statusCode!, headersToRelay(reply.rawHeaders, body));
  response.end(body);
};

/** A proxy before a service that speaks HTTP. The `Host` of the client is kept, since signatures cover it. */
export const startHttpProxy = ({
  name,
  protocol,
  upstream,
  seed,
  journal,
  faults = [],
  port,
}: FaultProxyOptions & { readonly protocol: HttpProtocol }): Promise<FaultProxy> => {
  const gate = createGate();
  const decider = createDecider({ target: name, seed, journal, faults, kinds });
  const forwarder = createForwarder(upstream);
  let shuffles = 0;

  type Exchange = { request: ProxiedRequest; rawHeaders: string[]; response: ServerResponse; left: AbortSignal };

  const forward = async ({ request, rawHeaders, left }: Exchange): Promise<IncomingMessage> => {
    const reply = await forwarder.send(request, rawHeaders, left);
    await gate.passed();
    return reply;
  };
  const cut = ({ response }: Exchange): void => void response.req.socket.destroy();
  const relay = async (exchange: Exchange, rewrite = protocol.readdress(exchange.request)): Promise<void> => {
    const { response } = exchange;
    const reply = await forward(exchange);
    if (rewrite && reply.statusCode === 200) {
      const body = await buffer(reply);
      return answerWith(response, reply, Buffer.from(rewrite(body.toString("utf8"))));
    }
    response.writeHead(reply.statusCode!, headersToRelay(reply.rawHeaders));
    await pipeline(reply, response);
  };

  const strike = async (fault: Fault, exchange: Exchange): Promise<void> => {
    const { request, rawHeaders, response, left } = exchange;
    switch (fault.kind) {
      case "delay":
        await pause(fault.ms, left);
        return relay(exchange);
      case "half-open":
        await pause(fault.ms, left);
        return cut(exchange);
      case "cut-after":
        await buffer(await forward(exchange));
        return cut(exchange);
      case "status":
        return answer(response, fault.status, protocol.failure(request, fault.status));
      case "duplicate": {
        const first = await forward(exchange);
        const body = await buffer(first);
        await buffer(await forward(exchange));
        return answerWith(response, first, body);
      }
      case "hold":
        answer(response, 200, protocol.success(request)!);
        await pause(fault.ms);
        // What fails now is lost, and nobody is left who could be told.
        return forwarder.send(request, rawHeaders).then(
          (reply) => void reply.resume(),
          () => undefined,
        );
      case "drop":
        return answer(response, 200, protocol.success(request)!);
      case "shuffle": {
        shuffles += 1;
        const shuffle = shuffles;
        return relay(
          exchange,
          protocol.shuffle(request, (index) => seededDraw(seed, name, "shuffle", shuffle, index)),
        );
      }
      default:
        return cut(exchange);
    }
  };

  const can =
    (request: ProxiedRequest) =>
    ({ kind }: Fault): boolean => {
      if (kind === "drop" || kind === "hold") return protocol.success(request) !== null;
      return kind !== "shuffle" || protocol.shuffle(request, () => 0) !== null;
    };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const leaving = new AbortController();
    response.once("close", () => leaving.abort());
    const { method = "GET", url = "/", headers, rawHeaders } = incoming;
    const request = { method, url, headers, body: await buffer(incoming) };
    await gate.passed();
    if (leaving.signal.aborted) return;
    const messages = protocol.messages(request);
    const fault = decider.decide(protocol.operation(request), { can: can(request), ...(messages && { messages }) });
    const exchange = { request, rawHeaders, response, left: leaving.signal };
    return fault ? strike(fault, exchange) : relay(exchange);
  };

  const server = createServer({ keepAliveTimeout: keepAliveMs }, (incoming, response) => {
    // The client has gone, or the upstream: either way there is nothing left to tell.
    handle(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.once("close", forwarder.close);
  return listenAsProxy(server, { decider, gate, urlOf: (actual) => `http://127.0.0.1:${actual}` }, port);
};
