import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CrashPoint, pause } from "@career/foundation";
import type { Violation } from "../checker/violation.ts";
import { createClient } from "./client.ts";
import type { Round } from "./crash-plan.ts";
import { waitForRest } from "./rest.ts";
import { exceptHeldEvents, type Service, type SmallStack } from "./small-stack.ts";
import { createErrands, type Errand } from "./workload.ts";

export type RoundOutcome = {
  readonly crashes: ReadonlyMap<CrashPoint, number>;
  readonly violations: readonly Violation[];
  readonly seconds: number;
};

const patienceMs = 300_000;

/** Has processes die where the round says, so often each, while errands are run; then looks whether anything shows. */
export const createRounds = (stack: SmallStack, seed: number) => {
  const run = createErrands(createClient(stack.api, stack.accepted), { seed, users: Object.keys(stack.api.keys) });
  let errands = 0;
  let rounds = 0;

  const work = async (...kinds: Errand["kind"][]): Promise<void> => {
    await Promise.all(
      kinds.map((kind) => {
        errands += 1;
        return run({ kind, number: errands });
      }),
    );
  };

  return async (round: Round, times: number): Promise<RoundOutcome> => {
    rounds += 1;
    const begun = performance.now();
    const marks = (name: Service): string[] =>
      Array.from({ length: times }, (_, index) => join(stack.folder, `crash-${rounds}-${name}-${index + 1}`));
    const crashesOf = (name: Service): number => marks(name).filter(existsSync).length;
    const alive = (): Service[] => [...round.keys()].filter((name) => crashesOf(name) < times);

    await Promise.all(
      [...round].map(([name, CRASH_AT]) =>
        stack
          .restart(name, (): Record<string, string> => {
            const CRASH_MARK = marks(name)[crashesOf(name)];
            return CRASH_MARK ? { CRASH_AT, CRASH_MARK } : {};
          })
          // It may die before it is ready.
          .catch(() => undefined),
      ),
    );
    while (performance.now() - begun < patienceMs) {
      await work(...Array.from({ length: times }, () => ["candidate", "interview"] as const).flat(), "bad-document");
      // It writes what it gathers at its end, or once a minute.
      for (let tries = 0; tries < times && alive().includes("metrics"); tries += 1) {
        await work("bad-document");
        const starts = stack.processes.starts("metrics");
        stack.processes.signal("metrics", "SIGTERM");
        while (stack.processes.starts("metrics") === starts) await pause(50);
      }
      if (alive().length === 0) break;
    }
    const rest = await waitForRest(stack.mongo, stack.queues, { patienceMs });
    const { violations } = await stack.check();
    return {
      crashes: new Map([...round].map(([name, point]) => [point, crashesOf(name)])),
      violations: [
        ...exceptHeldEvents(violations),
        ...(rest.stuck
          ? [{ guarantee: "G1", rule: "job.not-ended", subject: "the platform", detail: rest.stuck } as const]
          : []),
      ],
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  };
};
