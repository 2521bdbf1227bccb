import type { Violation } from "../checker/violation.ts";
import { createStage, scenarios } from "./bug-scenarios.ts";
import type { BugName } from "./planted-bugs.ts";
import { waitForRest } from "./rest.ts";
import { startSmallStack } from "./small-stack.ts";

/** What a bug that stops jobs costs at most. */
const restMs = 15_000;

/** Plays the scenario of a bug, with it or without it, and says what the checker finds. */
const playScenario = async (name: BugName, planted: boolean): Promise<Violation[]> => {
  const { faults = [], run } = scenarios[name];
  const stack = await startSmallStack({ seed: 1, faults, environment: planted ? { PLANTED_BUG: name } : {} });
  try {
    const seen = await run(createStage(stack));
    await waitForRest(stack.mongo, stack.queues, { patienceMs: planted ? restMs : 4 * restMs });
    await stack.stopWorkers();
    const { violations } = await stack.check();
    return [...seen, ...violations];
  } finally {
    await stack.close();
  }
};

export type Catch = { readonly name: BugName; readonly caught: boolean; readonly clean: boolean };

/** Each bug with the same scenario without it: the one must be seen, the other must show nothing. */
export const catchBugs = async (names: readonly BugName[], say: (line: string) => void): Promise<Catch[]> => {
  const catches: Catch[] = [];
  for (const name of names) {
    const without = await playScenario(name, false);
    const found = await playScenario(name, true);
    const caught = found.some(({ rule }) => scenarios[name].rules.includes(rule));
    const rules = [...new Set(found.map(({ rule }) => rule))].join(", ");
    say(`${name.padEnd(28)} ${caught ? "caught" : "MISSED"}: ${rules || "nothing"}`);
    for (const { rule, subject, detail } of without) say(`  without it: ${rule} ${subject}: ${detail}`);
    catches.push({ name, caught, clean: without.length === 0 });
  }
  return catches;
};
