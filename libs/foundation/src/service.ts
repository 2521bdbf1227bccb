import type { Logger } from "./logger.ts";

/** Something that was started and must be stopped. */
export type Running = { readonly name: string; stop(): Promise<void> };

type ServiceOptions = {
  readonly name: string;
  readonly log: Logger;
  /** Starts everything in order; what it registers is stopped in the reverse order, also when the start fails. */
  readonly start: (register: (running: Running) => void) => Promise<void>;
  /** Milliseconds after which a stop that does not end is cut off. */
  readonly stopTimeoutMs?: number;
};

/** Runs a service until SIGTERM or SIGINT, then stops its parts in reverse order. */
export const runService = async ({ name, log, start, stopTimeoutMs = 25_000 }: ServiceOptions): Promise<void> => {
  const parts: Running[] = [];
  let stopping: Promise<void> | undefined;

  const stopAll = async () => {
    for (const part of parts.reverse()) {
      await part.stop().catch((error: unknown) => log.error({ err: error, part: part.name }, "stop failed"));
    }
  };
  const stop = (reason: string, exitCode: number): Promise<void> => {
    stopping ??= (async () => {
      log.info({ reason }, `${name} stopping`);
      const timer = setTimeout(() => {
        log.error(`${name} did not stop in time`);
        process.exit(1);
      }, stopTimeoutMs);
      timer.unref();
      await stopAll();
      log.info(`${name} stopped`);
      process.exit(exitCode);
    })();
    return stopping;
  };

  process.once("SIGTERM", () => void stop("SIGTERM", 0));
  process.once("SIGINT", () => void stop("SIGINT", 0));
  process.on("unhandledRejection", (error) => {
    log.fatal({ err: error }, "unhandled rejection");
    void stop("unhandled rejection", 1);
  });
  try {
    await start((running) => parts.push(running));
    log.info(`${name} ready`);
  } catch (error) {
    log.fatal({ err: error }, `${name} could not start: ${error instanceof Error ? error.message : "unknown reason"}`);
    await stop("start failed", 1);
  }
};
