import { awsProtocol } from "./aws-protocol.ts";
import { engineProtocol } from "./engine-protocol.ts";
import type { FaultRule } from "./fault.ts";
import type { FaultProxy } from "./fault-proxy.ts";
import { startHttpProxy } from "./http-proxy.ts";
import { createJournal } from "./journal.ts";
import { startMongoProxy } from "./mongo-proxy.ts";

export type ProxyTarget = {
  /** Of the proxy, in the journal and for whoever asks for it. */
  readonly name: string;
  readonly kind: "aws" | "engine" | "mongodb";
  readonly upstream: string;
  readonly port?: number;
  readonly faults?: readonly FaultRule[];
};

export type FaultProxiesOptions = {
  readonly seed: number;
  readonly targets: readonly ProxyTarget[];
  /** File of every decision, one a line. */
  readonly journalPath?: string;
};

const start = (
  { kind, ...target }: ProxyTarget,
  shared: { seed: number; journal: ReturnType<typeof createJournal> },
) => {
  if (kind === "mongodb") return startMongoProxy({ ...target, ...shared });
  return startHttpProxy({ ...target, ...shared, protocol: kind === "aws" ? awsProtocol : engineProtocol });
};

/** A proxy before each target, with one seed and one journal. */
export const startFaultProxies = async ({ seed, targets, journalPath }: FaultProxiesOptions) => {
  const journal = createJournal(journalPath);
  const proxies = new Map<string, FaultProxy>();
  for (const target of targets) proxies.set(target.name, await start(target, { seed, journal }));
  return {
    journal,
    proxy: (name: string): FaultProxy => {
      const found = proxies.get(name);
      if (!found) throw new Error(`no proxy is called ${name}`);
      return found;
    },
    urls: (): Record<string, string> => Object.fromEntries([...proxies].map(([name, { url }]) => [name, url])),
    close: async (): Promise<void> => {
      await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
      journal.close();
    },
  };
};
