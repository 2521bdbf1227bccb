import { isMainThread } from "node:worker_threads";

/**
 * Preloaded into every supervised process: when the supervisor is gone, however it died, the process ends as on a SIGTERM.
 * Node hands `--import` down to threads and forks; only the supervisor's own child may act on it.
 */
const isSupervised = isMainThread && process.env.SUPERVISOR_PID === String(process.ppid);

if (isSupervised && process.channel) {
  process.once("disconnect", () => {
    // Nobody reads the output any more; a broken pipe must not cut the orderly end short.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 10_000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  // The listener above would otherwise keep alive a process that has nothing left to do.
  process.channel.unref();
}
