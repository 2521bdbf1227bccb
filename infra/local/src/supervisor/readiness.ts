import { setTimeout as sleep } from "node:timers/promises";
import type { Child } from "./child.ts";
import type { ProcessSpec, Ready } from "./process-spec.ts";

const defaultTimeoutMilliseconds = 30_000;
const pollMilliseconds = 100;

/** A process that did not become ready: the message names it and shows what it said last. */
export class StartFailure extends Error {
  readonly reason: string;

  constructor(name: string, reason: string, lastLines: readonly string[]) {
    const said =
      lastLines.length === 0
        ? "It wrote nothing."
        : `Its last lines:\n${lastLines.map((line) => `  ${line}`).join("\n")}`;
    super(`${name} ${reason}. ${said}`);
    this.name = "StartFailure";
    this.reason = reason;
  }
}

const answers = async (url: string, signal: AbortSignal): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2000)]) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
};

const becomesReady = async (
  child: Child,
  ready: Exclude<Ready, { kind: "exit" }>,
  signal: AbortSignal,
): Promise<void> => {
  if (ready.kind === "line") {
    return new Promise((resolve) => {
      const stopListening = child.onLine((line) => {
        if (!ready.match.test(line)) return;
        stopListening();
        resolve();
      });
    });
  }
  while (!(await answers(ready.url, signal))) await sleep(pollMilliseconds, undefined, { signal });
};

/** Resolves when the child is ready; throws `StartFailure` when it ends or takes too long, and the signal's reason when aborted. */
export const waitUntilReady = async (child: Child, spec: ProcessSpec, stop: AbortSignal): Promise<void> => {
  const timeout = spec.readyTimeoutMs ?? defaultTimeoutMilliseconds;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, stop]);
  const fail = (reason: string): void => {
    throw new StartFailure(spec.name, reason, child.lastLines());
  };
  const outcomes = [
    ...(spec.ready.kind === "exit" ? [] : [becomesReady(child, spec.ready, signal)]),
    child.exited.then(({ how, succeeded }) => {
      if (spec.ready.kind !== "exit") fail(`${how} before it was ready`);
      else if (!succeeded) fail(how);
    }),
    sleep(timeout, undefined, { signal }).then(() => fail(`was not ready after ${timeout / 1000} seconds`)),
  ];
  try {
    await Promise.race(outcomes);
    stop.throwIfAborted();
  } catch (error) {
    stop.throwIfAborted();
    throw error;
  } finally {
    over.abort();
    // The losers of the race end with an abort, or with an exit that belongs to the next owner.
    for (const outcome of outcomes) outcome.catch(() => undefined);
  }
};
