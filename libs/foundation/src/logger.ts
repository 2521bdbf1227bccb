import { type Logger, pino } from "pino";

export type { Logger };

// Whoever read the log may be gone before this process: that must not keep it from an orderly end. (pino's own
// destination waits for ever on a pipe whose reader died while it was full.)
process.stdout.on("error", () => undefined);

/** JSON lines on standard output. Log ids, sizes and codes; never what a person wrote. */
export const createLogger = (service: string, level = "info"): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: ({ name, code, message, stack }) => ({ name, code, message, stack }) },
    },
    process.stdout,
  );
