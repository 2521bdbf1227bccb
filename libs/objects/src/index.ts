export * from "./keys.ts";
export * from "./object-store.ts";
