import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import type { FaultKind } from "./fault.ts";

/** What a queue message is about: ids, nothing else of it. */
export type SentMessage = { readonly id: string | null; readonly jobId: string | null };

export type Decision = {
  readonly n: number;
  readonly target: string;
  readonly operation: string;
  /** How often this operation was asked for until now, this time included. */
  readonly call: number;
  readonly fault: FaultKind | null;
  /** What a send to a queue carried. */
  readonly messages?: readonly SentMessage[];
};

/** Records every decision: counts and faults in memory, and each one as a line of a file where a path is given. */
export const createJournal = (path?: string) => {
  const file = path === undefined ? null : openSync(path, "a");
  const faults: Decision[] = [];
  const counts = new Map<string, number>();
  let n = 0;
  return {
    record: (decision: Omit<Decision, "n">): void => {
      n += 1;
      const key = `${decision.target} ${decision.operation} ${decision.fault ?? "passed"}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (decision.fault) faults.push({ n, ...decision });
      if (file !== null) writeSync(file, `${JSON.stringify({ n, ...decision })}\n`);
    },
    faults: (): readonly Decision[] => faults,
    /** By target, operation and fault, which is `passed` for none. */
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(counts),
    close: (): void => {
      if (file !== null) closeSync(file);
    },
  };
};

export type Journal = ReturnType<typeof createJournal>;

/** The decisions in a journal's file; a last line that a killed process left unfinished is not one. */
export const readJournal = (path: string): Decision[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Decision);
