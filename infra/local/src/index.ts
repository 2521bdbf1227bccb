export { environment as localEnvironment, setVariables } from "./environment.ts";
export * from "./stack/attach.ts";
export { defaultStackDirectory, type StackLocation, stackLocation } from "./stack/location.ts";
export type { ReadyStack } from "./stack/status.ts";
