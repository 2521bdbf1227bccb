export * from "./crash-point.ts";
export * from "./environment.ts";
export * from "./errors.ts";
export * from "./health.ts";
export * from "./health-listener.ts";
export * from "./logger.ts";
export * from "./service.ts";
export * from "./time.ts";
