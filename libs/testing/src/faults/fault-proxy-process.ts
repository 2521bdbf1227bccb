import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FaultRule } from "./fault.ts";
import type { FaultProxiesOptions } from "./fault-proxies.ts";
import type { ProxyCommand, ProxyReply, ProxyRequest } from "./proxy-commands.ts";

const program = fileURLToPath(new URL("./fault-proxy-program.ts", import.meta.url));

/** Starts the proxies in a process of their own, so that they stand while others are killed, and cost those no time. */
export const startFaultProxyProcess = async (options: FaultProxiesOptions) => {
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let requests = 0;
  child.on("message", (reply: ProxyReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) asked?.reject(new Error(reply.error));
    else asked?.resolve(reply.value);
  });
  child.once("exit", () => {
    for (const asked of waiting.values()) asked.reject(new Error("the process of the proxies has ended"));
  });

  const ask = async (command: ProxyCommand): Promise<unknown> => {
    requests += 1;
    const asked = Promise.withResolvers<unknown>();
    waiting.set(requests, asked);
    child.send({ id: requests, command } satisfies ProxyRequest, (error) => error && asked.reject(error));
    return asked.promise;
  };
  const tell = async (command: ProxyCommand): Promise<void> => void (await ask(command));

  const urls = (await ask({ do: "start", options }).catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  })) as Record<string, string>;
  return {
    pid: child.pid!,
    urls,
    setFaults: (name: string, faults: readonly FaultRule[]) => tell({ do: "set-faults", name, faults }),
    pause: (name: string) => tell({ do: "pause", name }),
    resume: (name: string) => tell({ do: "resume", name }),
    cutConnections: (name: string) => tell({ do: "cut-connections", name }),
    counts: async () => (await ask({ do: "counts" })) as Record<string, number>,
    stop: async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
};

export type FaultProxyProcess = Awaited<ReturnType<typeof startFaultProxyProcess>>;
