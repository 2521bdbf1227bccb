import { type Logger, pino } from "pino";

export type { Logger };

/** JSON lines on standard output. Log ids, sizes and codes; never what a person wrote. */
export const createLogger = (service: string, level = "info"): Logger =>
  pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: ({ name, code, message, stack }) => ({ name, code, message, stack }) },
  });
