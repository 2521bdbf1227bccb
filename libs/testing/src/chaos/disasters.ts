import { queuePolicies } from "@career/contracts";
import { pause } from "@career/foundation";
import type { ChaosStack } from "./chaos-stack.ts";
import type { Poison } from "./poison.ts";

const hangMs = 10_000;

type Disaster = {
  readonly name: string;
  /** Share of the jobs after whose acceptance it comes. */
  readonly at: number;
  readonly strike: () => Promise<void>;
};

/** What happens once each, and the poison, while jobs are accepted. */
export const createDisasters = (
  { proxies, queues }: ChaosStack,
  { jobs, poison, say }: { jobs: number; poison: readonly Poison[]; say: (line: string) => void },
) => {
  let sent = 0;
  const under: Promise<void>[] = [];
  const left: Disaster[] = [
    {
      name: "MongoDB hangs for ten seconds",
      at: 0.2,
      strike: async () => {
        await proxies.pause("mongodb");
        await pause(hangMs);
        await proxies.resume("mongodb");
      },
    },
    {
      name: "every queue is emptied",
      at: 0.4,
      strike: async () => {
        for (const { name } of queuePolicies) await queues.purge(name);
        // Poison that nobody had found yet is gone with the rest, also what was sent meanwhile.
        for (const { queue, body } of poison.slice(0, sent)) await queues.send(queue, body);
      },
    },
  ];
  const poisonUntil = (count: number): void => {
    for (; sent < Math.min(count, poison.length); sent += 1) {
      const { queue, body } = poison[sent]!;
      under.push(queues.send(queue, body));
    }
  };
  const strikeUntil = (share: number): void => {
    for (let next = left[0]; next && next.at <= share; next = left[0]) {
      left.shift();
      say(next.name);
      under.push(next.strike());
    }
  };
  const come = (share: number): void => {
    poisonUntil(Math.ceil(share * poison.length));
    strikeUntil(share);
  };
  return {
    accepted: (count: number): void => come(count / jobs),
    /** Resolves when all have come and are over. */
    rest: async (): Promise<void> => {
      come(1);
      await Promise.all(under);
    },
  };
};
