import { type ChildProcess, spawn } from "node:child_process";
import { createLineSplitter } from "./output.ts";
import type { ProcessSpec } from "./process-spec.ts";

const preload = new URL("./exit-with-parent.ts", import.meta.url).href;
const keptLines = 20;
/** How long output may trail the end of its process; a grandchild can hold the pipe for ever. */
const trailingOutputMilliseconds = 500;

type Ending = {
  /** As the end of a sentence: "exited with code 1". */
  readonly how: string;
  readonly succeeded: boolean;
};

export type Child = {
  readonly pid: number | undefined;
  /** Settles after its last output. */
  readonly exited: Promise<Ending>;
  lastLines(): readonly string[];
  /** Returns how to stop listening. */
  onLine(listener: (line: string) => void): () => void;
  /** Signals the process; SIGKILL takes the processes it started along. */
  signal(name: "SIGTERM" | "SIGKILL"): void;
};

type SpawnOptions = { readonly compileCacheDir?: string | undefined; readonly onLine: (line: string) => void };

const start = (spec: ProcessSpec, compileCacheDir: string | undefined): ChildProcess => {
  const env = {
    ...process.env,
    ...(compileCacheDir !== undefined && { NODE_COMPILE_CACHE: compileCacheDir }),
    ...spec.env,
    SUPERVISOR_PID: String(process.pid),
  };
  // A group of its own: Ctrl-C in the terminal then reaches the supervisor alone, which stops the others in order.
  const options = { cwd: spec.cwd, env, detached: true } as const;
  if (spec.command !== undefined) {
    return spawn(spec.command, spec.args ?? [], { ...options, stdio: ["ignore", "pipe", "pipe"] });
  }
  const parameters = ["--import", preload, spec.entry, ...(spec.args ?? [])];
  return spawn(process.execPath, parameters, { ...options, stdio: ["ignore", "pipe", "pipe", "ipc"] });
};

const describeExit = (code: number | null, signal: NodeJS.Signals | null): Ending => ({
  how: signal ? `was ended by ${signal}` : `exited with code ${code}`,
  succeeded: code === 0,
});

export const spawnChild = (spec: ProcessSpec, { compileCacheDir, onLine }: SpawnOptions): Child => {
  const child = start(spec, compileCacheDir);
  const recent: string[] = [];
  const listeners = new Set([onLine]);
  const emit = (line: string): void => {
    recent.push(line);
    if (recent.length > keptLines) recent.shift();
    for (const listener of listeners) listener(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = createLineSplitter(emit);
    stream?.on("data", (chunk: Buffer) => splitter.push(chunk));
    stream?.on("close", () => splitter.end());
  }

  const exited = new Promise<Ending>((resolve) => {
    child.once("error", (error) => resolve({ how: `could not be run (${error.message})`, succeeded: false }));
    child.once("exit", (code, signal) => {
      const ending = describeExit(code, signal);
      const timer = setTimeout(() => resolve(ending), trailingOutputMilliseconds);
      child.once("close", () => {
        clearTimeout(timer);
        resolve(ending);
      });
    });
  });

  return {
    pid: child.pid,
    exited,
    lastLines: () => recent,
    onLine(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signal(name) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(name === "SIGKILL" ? -child.pid : child.pid, name);
      } catch {
        // Ended between the check and the signal.
      }
    },
  };
};
