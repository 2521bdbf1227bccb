import { connect } from "node:net";
import { EngineUnreachable } from "./engine-errors.ts";

const defaultPorts: Record<string, number> = { "http:": 80, "https:": 443 };

/**
 * Resolves once the server accepts a connection. A fetch cannot tell a server that is away from one that is loading a
 * model; these deserve limits of different size.
 */
export const reach = (engine: string, url: URL, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
    const socket = connect({ host, port: url.port ? Number(url.port) : (defaultPorts[url.protocol] ?? 443) });
    const settle = (finish: () => void) => {
      signal.removeEventListener("abort", aborted);
      socket.destroy();
      finish();
    };
    const aborted = () => settle(() => reject(signal.reason));
    signal.addEventListener("abort", aborted, { once: true });
    socket.once("connect", () => settle(resolve));
    socket.on("error", (error) => settle(() => reject(new EngineUnreachable(engine, error))));
  });
