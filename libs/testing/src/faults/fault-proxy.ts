import type { AddressInfo, Server, Socket } from "node:net";
import type { Decider } from "./decider.ts";
import { connectOperation, type FaultRule } from "./fault.ts";
import type { Gate } from "./gate.ts";
import type { Journal } from "./journal.ts";

export type FaultProxyOptions = {
  /** Names the proxy in the journal, and is part of every draw. */
  readonly name: string;
  readonly upstream: string;
  readonly seed: number;
  readonly journal: Journal;
  readonly faults?: readonly FaultRule[];
  /** 0 or absent takes any free port. */
  readonly port?: number;
};

export type FaultProxy = {
  /** Where clients connect to instead of the upstream. */
  readonly url: string;
  readonly port: number;
  /** Replaces the rules in force; their counts start anew. */
  setFaults(faults: readonly FaultRule[]): void;
  /** From now on connections are accepted and hang. */
  pause(): void;
  resume(): void;
  /** Cuts every open connection once. */
  cutConnections(): void;
  close(): Promise<void>;
};

type Parts = { readonly decider: Decider; readonly gate: Gate; readonly urlOf: (port: number) => string };

/** Listens on 127.0.0.1 with a server of whatever protocol. */
export const listenAsProxy = async (
  server: Server,
  { decider, gate, urlOf }: Parts,
  wantedPort = 0,
): Promise<FaultProxy> => {
  const sockets = new Set<Socket>();
  server.prependListener("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    if (decider.decide(connectOperation)) socket.resetAndDestroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wantedPort, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const cutConnections = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: urlOf(port),
    port,
    setFaults: decider.setFaults,
    pause: gate.pause,
    resume: gate.resume,
    cutConnections,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cutConnections();
      gate.resume();
      await closed;
    },
  };
};
