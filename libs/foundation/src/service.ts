import { z } from "zod";
import { crashEnvironment } from "./crash-point.ts";
import { readEnvironment } from "./environment.ts";
import { watchEventLoop } from "./event-loop-watch.ts";
import { createHealth, type Health } from "./health.ts";
import { listenForHealth } from "./health-listener.ts";
import { createLogger, type Logger } from "./logger.ts";

/** Something that was started and must be stopped. */
export type Running = {
  readonly name: string;
  stop(): Promise<void>;
  /** Milliseconds that an orderly stop of this part may take, when that is more than a moment. */
  readonly stopMs?: number;
};

/** What is registered is stopped in the reverse order, also when the start fails. */
export type Register = (running: Running) => void;

type TaskContext<Environment> = { environment: Environment; log: Logger; register: Register };

/** What a service's `start` gets. */
export type ServiceContext<Environment> = TaskContext<Environment> & { health: Health };

type ServiceOptions<Schema extends z.ZodType<ServiceEnvironment>> = {
  readonly name: string;
  readonly environment: Schema;
  readonly start: (context: ServiceContext<z.infer<Schema>>) => Promise<void>;
};

/** What every process reads. */
export const processEnvironment = crashEnvironment.extend({
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"])
    .default("info")
    .describe("Least severe level that is logged, as JSON lines on standard output."),
});

/** What every process that runs until it is stopped reads. */
export const serviceEnvironment = processEnvironment.extend({
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe(
      "Port for `/livez` and `/readyz`, another one for each process; 0 takes any that is free. Without it there is none.",
    )
    .meta({ unit: "port" }),
  HEALTH_HOST: z
    .string()
    .default("127.0.0.1")
    .describe("Address that HEALTH_PORT listens on.")
    .meta({ unit: "address" }),
});
type ServiceEnvironment = z.infer<typeof serviceEnvironment>;

/** Milliseconds for everything that is stopped in a moment. */
const usualStopMs = 5_000;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const createParts = (log: Logger) => {
  const parts: Running[] = [];
  return {
    register: (running: Running) => void parts.push(running),
    /** Milliseconds after which a stop that does not end is cut off. */
    stopTimeoutMs: () => parts.reduce((sum, { stopMs = 0 }) => sum + stopMs, usualStopMs),
    stopAll: async (): Promise<void> => {
      for (const part of parts.reverse()) {
        await part.stop().catch((error: unknown) => log.error({ err: error, part: part.name }, "stop failed"));
      }
    },
  };
};

/** Reads the environment and makes the log; a process that lacks something says so in one line and ends. */
const prepare = <Schema extends z.ZodType>(name: string, schema: Schema) => {
  try {
    const log = createLogger(name, readEnvironment(processEnvironment).LOG_LEVEL);
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

/** Runs a service until SIGTERM or SIGINT, then stops its parts in reverse order; its health is served until the last. */
export const runService = async <Schema extends z.ZodType<ServiceEnvironment>>({
  name,
  environment: schema,
  start,
}: ServiceOptions<Schema>): Promise<void> => {
  const { environment, log } = prepare(name, schema);
  const { register, stopAll, stopTimeoutMs } = createParts(log);
  const health = createHealth();
  let stopping: Promise<void> | undefined;

  const stop = (reason: string, exitCode: number): Promise<void> => {
    stopping ??= (async () => {
      log.info({ reason }, `${name} stopping`);
      health.enter("draining");
      const timer = setTimeout(() => {
        log.error(`${name} did not stop in time`);
        process.exit(1);
      }, stopTimeoutMs());
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
    health.watch("event loop", watchEventLoop().alive);
    const { HEALTH_HOST: host, HEALTH_PORT: port } = environment;
    if (port !== undefined) {
      const listener = await listenForHealth(health, { host, port });
      register(listener);
      log.info({ port: listener.port }, "health listening");
    }
    await start({ environment, log, register, health });
    health.enter("running");
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
  task: (context: TaskContext<z.infer<Schema>>) => Promise<void>,
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
