import { connect, createServer, type Socket } from "node:net";
import { pause } from "@career/foundation";
import { createDecider } from "./decider.ts";
import { type FaultProxy, type FaultProxyOptions, listenAsProxy } from "./fault-proxy.ts";
import { createGate } from "./gate.ts";
import { expectsReply, framesOf, operationOf, requestIdOf, responseToOf } from "./mongo-frames.ts";

const kinds = ["delay", "half-open", "cut-before", "cut-after"] as const;

const parseUri = (uri: string): { before: string; hostname: string; port: number; after: string } => {
  const [, before = "", hostname = "", port = "27017", after = ""] =
    /^(mongodb:\/\/(?:[^@/]*@)?)([^:/?,]+)(?::(\d+))?([/?].*)?$/.exec(uri) ?? [];
  if (!hostname) throw new Error("a proxy stands before one MongoDB server: mongodb://HOST:PORT/");
  return { before, hostname, port: Number(port), after };
};

/** The driver must not look for further servers behind the proxy. */
const direct = (after: string): string => {
  if (after.includes("directConnection=true")) return after;
  if (!after.includes("?")) return `${after || "/"}?directConnection=true`;
  return `${after}&directConnection=true`;
};

/** A proxy before a MongoDB server. It reads the names of commands and which reply belongs to which, and nothing else. */
export const startMongoProxy = ({
  name,
  upstream: uri,
  seed,
  journal,
  faults = [],
  port,
}: FaultProxyOptions): Promise<FaultProxy> => {
  const gate = createGate();
  const decider = createDecider({ target: name, seed, journal, faults, kinds });
  const place = parseUri(uri);

  const serve = (client: Socket): void => {
    const upstream = connect(place.port, place.hostname);
    const closed = new AbortController();
    const end = (): void => {
      closed.abort();
      client.destroy();
      upstream.destroy();
    };
    client.once("close", end);
    upstream.once("close", end).on("error", end);
    client.setNoDelay(true);
    upstream.setNoDelay(true);
    /** Requests whose replies must not arrive. */
    const unanswered = new Set<number>();

    const pass = async (frame: Buffer): Promise<void> => {
      const answered = expectsReply(frame);
      const fault = decider.decide(operationOf(frame), { can: ({ kind }) => kind !== "cut-after" || answered });
      if (fault?.kind === "cut-before") return end();
      if (fault?.kind === "half-open") {
        await pause(fault.ms, closed.signal);
        return end();
      }
      if (fault?.kind === "delay") await pause(fault.ms, closed.signal);
      if (fault?.kind === "cut-after") unanswered.add(requestIdOf(frame));
      upstream.write(frame);
    };
    const upwards = async (): Promise<void> => {
      for await (const frame of framesOf(client)) {
        await gate.passed();
        if (closed.signal.aborted) return;
        await pass(frame);
      }
    };
    const downwards = async (): Promise<void> => {
      for await (const frame of framesOf(upstream)) {
        await gate.passed();
        if (unanswered.has(responseToOf(frame))) return;
        client.write(frame);
      }
    };
    // Whichever side ends or breaks takes the other with it.
    upwards().then(end, end);
    downwards().then(end, end);
  };

  const urlOf = (actual: number): string => `${place.before}127.0.0.1:${actual}${direct(place.after)}`;
  return listenAsProxy(createServer(serve), { decider, gate, urlOf }, port);
};
