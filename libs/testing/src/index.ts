export * from "./builders.ts";
export * from "./stack.ts";
export * from "./worker.ts";
