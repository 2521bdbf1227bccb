import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Outcome } from "./outcome.ts";

/** The note of the skip; else what the name says in brackets: "(skipped without …)", "(runs when …)". */
const reasonOf = (note: string | undefined, name: string): string =>
  note ?? /\(((?:skipped|runs when) [^)]*)\)/.exec(name)?.[1] ?? "no reason given";

/** Writes what a run of vitest came to, with the reasons of what it left out, to the file that OUTCOME_FILE names. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const outcome: Outcome = { passed: 0, failed: 0, skipped: {}, again: [] };
    for (const module of modules) {
      if (module.errors().length > 0) outcome.failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (test.diagnostic()?.flaky) outcome.again.push(test.fullName);
        if (result.state === "passed") outcome.passed += 1;
        else if (result.state === "failed") outcome.failed += 1;
        else {
          const reason = reasonOf(result.state === "skipped" ? result.note : undefined, test.fullName);
          outcome.skipped[reason] = (outcome.skipped[reason] ?? 0) + 1;
        }
      }
    }
    writeFileSync(process.env.OUTCOME_FILE!, JSON.stringify(outcome));
  }
}
