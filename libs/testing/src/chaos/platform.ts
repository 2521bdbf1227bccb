import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { pause } from "@career/foundation";
import { findStack, stackLocation } from "@career/local";
import { hasEnded, patching, repositoryPath } from "./processes.ts";

const patienceMs = 60_000;

/** The platform under its own supervisor, on whatever servers `environment` names. */
export const startSupervised = async (folder: string, logPath: string, environment: Record<string, string>) => {
  const location = stackLocation(folder);
  const log = openSync(logPath, "a");
  const child = spawn(
    process.execPath,
    ["--import", patching, repositoryPath("infra/local/src/main.ts"), "start", "--port", "0", "--data", folder],
    { env: { ...process.env, ...environment, QUICK_RESTARTS: "yes" }, stdio: ["ignore", log, log] },
  );
  closeSync(log);
  const until = performance.now() + patienceMs;
  const ready = async () => {
    for (;;) {
      const stack = await findStack(location).catch(() => null);
      if (stack) return stack;
      if (hasEnded(child) || performance.now() > until) throw new Error(`the platform did not start; see ${logPath}`);
      await pause(100);
    }
  };
  const { url } = await ready();
  return {
    url,
    /** Ids of the processes that run now, by name. */
    running: async (): Promise<Map<string, number>> => {
      const stack = await findStack(location);
      return new Map(stack?.processes.map(({ name, pid }) => [name, pid]));
    },
    stop: async (): Promise<void> => {
      if (hasEnded(child)) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
};
