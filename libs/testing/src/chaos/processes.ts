import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { pause } from "@career/foundation";

const repository = resolve(import.meta.dirname, "../../../..");
export const repositoryPath = (path: string): string => resolve(repository, path);
/** Changes sources while they are loaded, as the environment says. */
export const patching = pathToFileURL(repositoryPath("libs/testing/src/chaos/plant-bug.ts")).href;
const preload = pathToFileURL(repositoryPath("infra/local/src/supervisor/exit-with-parent.ts")).href;

const restartMs = 100;
const stopMs = 40_000;

export type Program = {
  readonly name: string;
  /** From the root of the repository. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** Asked at every start. */
  readonly environment?: () => Readonly<Record<string, string>>;
  /** Loaded before the program. */
  readonly imports?: readonly string[];
  /** What it writes when it is ready. */
  readonly ready: RegExp;
};

type Kept = { program: Program; child: ChildProcess; ready: Promise<void>; wanted: boolean; starts: number };

export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Programs as processes of their own; whichever dies is started again at once. Their output goes to a file. */
export const createProcesses = (logPath: string) => {
  const kept = new Map<string, Kept>();

  const launch = ({ name, entry, args = [], environment = () => ({}), imports = [], ready }: Program) => {
    const preloads = [preload, ...imports].flatMap((each) => ["--import", each]);
    const child = spawn(process.execPath, [...preloads, repositoryPath(entry), ...args], {
      env: { ...process.env, ...environment(), SUPERVISOR_PID: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let output = "";
    const isReady = Promise.withResolvers<void>();
    const hear = (chunk: Buffer): void => {
      appendFileSync(logPath, chunk);
      if (output.length < 100_000) output += chunk.toString();
      if (ready.test(output)) isReady.resolve();
    };
    child.stdout!.on("data", hear);
    child.stderr!.on("data", hear);
    child.once("exit", (code, signal) => isReady.reject(new Error(`${name} ended (${code ?? signal}): ${output}`)));
    isReady.promise.catch(() => undefined);
    return { child, ready: isReady.promise };
  };

  const keep = (program: Program): Kept => {
    const entry: Kept = { program, ...launch(program), wanted: true, starts: 1 };
    const watch = (): void => {
      entry.child.once("exit", () => {
        void pause(restartMs).then(() => {
          if (!entry.wanted) return;
          Object.assign(entry, launch(entry.program), { starts: entry.starts + 1 });
          watch();
        });
      });
    };
    watch();
    kept.set(program.name, entry);
    return entry;
  };

  const end = async (name: string, signal: NodeJS.Signals): Promise<void> => {
    const entry = kept.get(name);
    if (!entry) return;
    entry.wanted = false;
    kept.delete(name);
    if (hasEnded(entry.child)) return;
    const ended = once(entry.child, "exit");
    entry.child.kill(signal);
    const late = setTimeout(() => entry.child.kill("SIGKILL"), stopMs);
    await ended;
    clearTimeout(late);
  };

  return {
    /** A task: resolves when it has ended well. */
    runOnce: async (program: Program): Promise<void> => {
      const { child } = launch(program);
      const [code] = await once(child, "exit");
      if (code !== 0) throw new Error(`${program.name} ended with ${code}; see ${logPath}`);
    },
    /** Resolves when it is ready for the first time. */
    start: (program: Program): Promise<void> => keep(program).ready,
    stop: (name: string): Promise<void> => end(name, "SIGTERM"),
    /** Ends it and starts it as told, or as it was. */
    restart: async (name: string, program = kept.get(name)!.program): Promise<void> => {
      await end(name, "SIGTERM");
      await keep(program).ready;
    },
    /** Signals what runs now; it is started again as after any other death. False when nothing runs. */
    signal: (name: string, signal: NodeJS.Signals): boolean => {
      const child = kept.get(name)?.child;
      return child !== undefined && !hasEnded(child) && child.kill(signal);
    },
    isRunning: (name: string): boolean => kept.has(name) && !hasEnded(kept.get(name)!.child),
    starts: (name: string): number => kept.get(name)?.starts ?? 0,
    stopAll: async (): Promise<void> => {
      await Promise.all([...kept.keys()].map((name) => end(name, "SIGTERM")));
    },
  };
};

export type Processes = ReturnType<typeof createProcesses>;
