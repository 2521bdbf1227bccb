import { type BackOff, doublingBackOff } from "./back-off.ts";
import { createManagedProcess, type ManagedProcess } from "./managed-process.ts";
import { createPrefixes } from "./output.ts";
import type { ProcessSpec } from "./process-spec.ts";

export type { ProcessSpec } from "./process-spec.ts";

export type SupervisorOptions = {
  readonly processes: readonly ProcessSpec[];
  /** Takes each line of output, the processes' and the supervisor's own. */
  readonly log: (line: string) => void;
  /** Colours the names; true on a terminal. */
  readonly coloured?: boolean;
  /** Where the processes keep compiled code, which saves a fifth of their start. */
  readonly compileCacheDir?: string;
  readonly backOff?: BackOff;
  readonly healthyAfterMs?: number;
};

export type Supervisor = {
  /** Starts group after group. When a process does not become ready, stops all and throws an error that names it. */
  start(): Promise<void>;
  /** Stops everything in reverse order; may come at any time and any number of times. */
  stop(): Promise<void>;
  /** Ends everything at once. */
  kill(): void;
  restarts(name: string): number;
  pid(name: string): number | undefined;
  /** Resolves when nothing runs any more, after `stop`, `kill` or a start that failed. */
  readonly exited: Promise<void>;
};

const ownName = "supervisor";

const groupsOf = (processes: readonly ProcessSpec[]): ProcessSpec[][] => {
  const groups = Map.groupBy(processes, ({ group = 0 }) => group);
  return [...groups].sort(([left], [right]) => left - right).map(([, members]) => members);
};

export const createSupervisor = (options: SupervisorOptions): Supervisor => {
  const { processes, log, coloured = process.stdout.isTTY === true } = options;
  const names = processes.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error(`Two processes have the same name: ${names.join(", ")}.`);
  const prefix = createPrefixes([...names, ownName], coloured);
  const say = (sentence: string): void => log(`${prefix(ownName)} ${sentence}`);
  const managed = new Map<string, ManagedProcess>(
    processes.map((spec) => [
      spec.name,
      createManagedProcess(spec, {
        compileCacheDir: options.compileCacheDir,
        backOff: options.backOff ?? doublingBackOff,
        healthyAfterMs: options.healthyAfterMs ?? 30_000,
        onLine: (line) => log(`${prefix(spec.name)} ${line}`),
        say,
      }),
    ]),
  );
  const of = ({ name }: ProcessSpec): ManagedProcess => managed.get(name)!;
  const exited = Promise.withResolvers<void>();
  let stopped: Promise<void> | undefined;

  const stopAll = async (): Promise<void> => {
    for (const group of groupsOf(processes).reverse()) await Promise.all(group.map((spec) => of(spec).stop()));
    exited.resolve();
  };
  const stop = (): Promise<void> => {
    stopped ??= stopAll();
    return stopped;
  };

  const startAll = async (): Promise<void> => {
    for (const group of groupsOf(processes)) {
      await Promise.all(group.map((spec) => of(spec).start()));
      if (stopped) throw new Error("The supervisor was stopped while it started.");
    }
  };

  return {
    async start() {
      try {
        await startAll();
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
    kill() {
      for (const process of managed.values()) process.kill();
      void stop();
    },
    restarts: (name) => managed.get(name)?.restarts() ?? 0,
    pid: (name) => managed.get(name)?.pid(),
    exited: exited.promise,
  };
};
