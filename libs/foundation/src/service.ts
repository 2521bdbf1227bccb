import { z } from "zod";
import { readEnvironment } from "./environment.ts";
import { createLogger, type Logger } from "./logger.ts";

/** Something that was started and must be stopped. */
export type Running = { readonly name: string; stop(): Promise<void> };

/** What is registered is stopped in the reverse order, also when the start fails. */
export type Register = (running: Running) => void;

type Start<Environment> = (context: { environment: Environment; log: Logger; register: Register }) => Promise<void>;

type ServiceOptions<Schema extends z.ZodObject> = {
  readonly name: string;
  readonly environment: Schema;
  readonly start: Start<z.infer<Schema>>;
  /** Milliseconds after which a stop that does not end is cut off. */
  readonly stopTimeoutMs?: number;
};

const logEnvironment = z.object({
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info").describe("least severe level that is logged"),
});

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const createParts = (log: Logger) => {
  const parts: Running[] = [];
  return {
    register: (running: Running) => void parts.push(running),
    stopAll: async (): Promise<void> => {
      for (const part of parts.reverse()) {
        await part.stop().catch((error: unknown) => log.error({ err: error, part: part.name }, "stop failed"));
      }
    },
  };
};

/** Reads the environment and makes the log; a process that lacks something says so in one line and ends. */
const prepare = <Schema extends z.ZodObject>(name: string, schema: Schema) => {
  try {
    const log = createLogger(name, readEnvironment(logEnvironment).LOG_LEVEL);
    try {
      return { log, environment: readEnvironment(schema) };
    } catch (error) {
      log.fatal(`${name} could not start. ${sentenceOf(error)}`);
    }
  } catch (error) {
    createLogger(name).fatal(`${name} could not start. ${sentenceOf(error)}`);
  }
  return process.exit(1);
};

/** Runs a service until SIGTERM or SIGINT, then stops its parts in reverse order. */
export const runService = async <Schema extends z.ZodObject>({
  name,
  environment: schema,
  start,
  stopTimeoutMs = 25_000,
}: ServiceOptions<Schema>): Promise<void> => {
  const { environment, log } = prepare(name, schema);
  const { register, stopAll } = createParts(log);
  let stopping: Promise<void> | undefined;

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
    await start({ environment, log, register });
    log.info(`${name} ready`);
  } catch (error) {
    log.fatal({ err: error }, `${name} could not start. ${sentenceOf(error)}`);
    await stop("start failed", 1);
  }
};

/** Runs something once and ends: exit code 0, or 1 with the reason in the log. */
export const runTask = async <Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  task: Start<z.infer<Schema>>,
): Promise<void> => {
  const { environment, log } = prepare(name, schema);
  const { register, stopAll } = createParts(log);
  try {
    await task({ environment, log, register });
    log.info(`${name} done`);
  } catch (error) {
    log.fatal({ err: error }, `${name} failed. ${sentenceOf(error)}`);
    process.exitCode = 1;
  } finally {
    await stopAll();
  }
};
