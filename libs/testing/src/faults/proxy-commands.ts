import type { FaultRule } from "./fault.ts";
import type { FaultProxiesOptions, startFaultProxies } from "./fault-proxies.ts";

/** What a parent may ask of the process that holds the proxies. */
export type ProxyCommand =
  | { readonly do: "start"; readonly options: FaultProxiesOptions }
  | { readonly do: "set-faults"; readonly name: string; readonly faults: readonly FaultRule[] }
  | { readonly do: "pause" | "resume" | "cut-connections"; readonly name: string }
  | { readonly do: "counts" };

export type ProxyRequest = { readonly id: number; readonly command: ProxyCommand };
export type ProxyReply = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

type Proxies = Awaited<ReturnType<typeof startFaultProxies>>;

/** Carries out a command on proxies that were started. */
export const obey = (proxies: Proxies, command: Exclude<ProxyCommand, { do: "start" }>): unknown => {
  switch (command.do) {
    case "set-faults":
      return proxies.proxy(command.name).setFaults(command.faults);
    case "pause":
      return proxies.proxy(command.name).pause();
    case "resume":
      return proxies.proxy(command.name).resume();
    case "cut-connections":
      return proxies.proxy(command.name).cutConnections();
    case "counts":
      return proxies.journal.counts();
  }
};
