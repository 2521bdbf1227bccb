import { pause } from "@career/foundation";
import { seededDraw } from "../faults/seeded-draw.ts";

const everyMs = 3_000;

type Victims = {
  /** Everything that may be killed, in a fixed order. */
  readonly names: readonly string[];
  /** False when that one is down already. */
  readonly kill: (name: string) => Promise<boolean>;
};

/** Kills a process every three seconds, by the seed; one that is down leaves its turn to the next. */
export const startKills = (seed: number, { names, kill }: Victims) => {
  const stopping = new AbortController();
  const counts = new Map<string, number>(names.map((name) => [name, 0]));
  const strike = async (turn: number): Promise<void> => {
    const first = Math.floor(seededDraw(seed, "kill", turn) * names.length);
    for (let step = 0; step < names.length; step += 1) {
      const name = names[(first + step) % names.length]!;
      if (!(await kill(name))) continue;
      counts.set(name, counts.get(name)! + 1);
      return;
    }
  };
  const done = (async () => {
    for (let turn = 1; ; turn += 1) {
      await pause(everyMs, stopping.signal);
      if (stopping.signal.aborted) return;
      await strike(turn);
    }
  })();
  return {
    counts: (): ReadonlyMap<string, number> => counts,
    total: (): number => [...counts.values()].reduce((sum, count) => sum + count, 0),
    stop: async (): Promise<void> => {
      stopping.abort();
      await done;
    },
  };
};
