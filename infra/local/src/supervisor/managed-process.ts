import { setTimeout as sleep } from "node:timers/promises";
import type { BackOff } from "./back-off.ts";
import { type Child, spawnChild } from "./child.ts";
import type { ProcessSpec } from "./process-spec.ts";
import { StartFailure, waitUntilReady } from "./readiness.ts";

export type ManagedProcessOptions = {
  readonly compileCacheDir?: string | undefined;
  readonly backOff: BackOff;
  /** A process that lived so long since it was ready has failed once, not once more. */
  readonly healthyAfterMs: number;
  /** A line of the process's own output. */
  readonly onLine: (line: string) => void;
  /** A sentence of the supervisor. */
  readonly say: (sentence: string) => void;
};

export type ManagedProcess = {
  /** Starts the process and resolves when it is ready; from then on, unless it is a task, it is started again whenever it ends. */
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): void;
  pid(): number | undefined;
  restarts(): number;
};

export const createManagedProcess = (spec: ProcessSpec, options: ManagedProcessOptions): ManagedProcess => {
  const { backOff, healthyAfterMs, say } = options;
  const stopping = new AbortController();
  let child: Child | undefined;
  let restarts = 0;
  let running: Promise<void> = Promise.resolve();

  const launch = async (): Promise<Child> => {
    stopping.signal.throwIfAborted();
    const launched = spawnChild(spec, options);
    child = launched;
    void launched.exited.then(() => {
      if (child === launched) child = undefined;
    });
    try {
      await waitUntilReady(launched, spec, stopping.signal);
    } catch (error) {
      if (error instanceof StartFailure) {
        launched.signal("SIGKILL");
        await launched.exited;
      }
      throw error;
    }
    return launched;
  };

  /** Starts the process until it is ready again; throws only when stopped. */
  const relaunch = async (ending: string, failuresBefore: number): Promise<{ child: Child; failures: number }> => {
    let [reason, failures] = [ending, failuresBefore];
    for (;;) {
      const delay = backOff(failures);
      say(`${spec.name} ${reason}; starting it again in ${delay} ms.`);
      await sleep(delay, undefined, { signal: stopping.signal });
      restarts += 1;
      try {
        return { child: await launch(), failures };
      } catch (error) {
        if (!(error instanceof StartFailure)) throw error;
        reason = error.reason;
        failures += 1;
      }
    }
  };

  const keepRunning = async (first: Child): Promise<void> => {
    let current = first;
    let failures = 0;
    for (;;) {
      const readyAt = performance.now();
      const { how } = await current.exited;
      stopping.signal.throwIfAborted();
      failures = performance.now() - readyAt >= healthyAfterMs ? 1 : failures + 1;
      ({ child: current, failures } = await relaunch(how, failures));
      say(`${spec.name} is ready again.`);
    }
  };

  return {
    async start() {
      const first = await launch();
      if (spec.ready.kind === "exit") return;
      running = keepRunning(first).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
    },
    async stop() {
      stopping.abort(new Error(`${spec.name} was stopped.`));
      const last = child;
      if (last) {
        const timer = setTimeout(() => {
          say(`${spec.name} did not end within ${spec.stopTimeoutMs} ms and is killed.`);
          last.signal("SIGKILL");
        }, spec.stopTimeoutMs);
        last.signal("SIGTERM");
        await last.exited;
        clearTimeout(timer);
      }
      await running;
    },
    kill() {
      stopping.abort(new Error(`${spec.name} was killed.`));
      child?.signal("SIGKILL");
    },
    pid: () => child?.pid,
    restarts: () => restarts,
  };
};
