import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A line that a program of the platform logged. */
export type LogEntry = { readonly msg: string } & Readonly<Record<string, unknown>>;

type ProgramOptions = {
  readonly environment: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly nodeArguments?: readonly string[];
};

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

const servicePath = (path: string): string => fileURLToPath(new URL(`../../../../services/${path}`, import.meta.url));

const parse = (line: string): LogEntry => {
  try {
    return JSON.parse(line) as LogEntry;
  } catch {
    return { msg: line };
  }
};

/** Runs a program of the platform as a process of its own, and reads its log. It ends with this process at the latest. */
export const startProgram = (entry: string, { environment, nodeArguments = [] }: ProgramOptions) => {
  const child = spawn(process.execPath, [...nodeArguments, entry], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  children.add(child);
  const log: LogEntry[] = [];
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const look of waiting) look();
  };
  const lines = createInterface({ input: child.stdout! });
  lines.on("line", (line) => {
    log.push(parse(line));
    changed();
  });
  const ended = Promise.all([once(child, "exit"), once(lines, "close")]).then(([[code, signal]]) => {
    children.delete(child);
    return { code: code as number | null, signal: signal as string | null };
  });
  void ended.then(changed);

  return {
    pid: child.pid!,
    log: (): readonly LogEntry[] => log,
    signal: (name: NodeJS.Signals): void => void child.kill(name),
    tell: (message: object): void => void child.send(message),
    onMessage: (listen: (message: unknown) => void): void => void child.on("message", listen),
    /** The first entry that is as wanted, also of the past; rejects when the program ends without it. */
    said: (isWanted: (entry: LogEntry) => boolean): Promise<LogEntry> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = log.find(isWanted);
          if (!found && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`${entry} ended and had not said it:\n${log.map(({ msg }) => msg).join("\n")}`));
        };
        waiting.add(look);
        look();
      }),
    ended,
    /** SIGTERM, and how the program ends. */
    terminate: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
};

export type Program = ReturnType<typeof startProgram>;

/** A service of the platform, once it is ready. */
export const startService = async (name: string, options: ProgramOptions): Promise<Program> => {
  const program = startProgram(servicePath(`${name}/src/main.ts`), options);
  await program.said(({ msg }) => msg === `${name} ready`);
  return program;
};
