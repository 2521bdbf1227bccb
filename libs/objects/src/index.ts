export type { ObjectSettings } from "./client.ts";
export * from "./ensure-bucket.ts";
export * from "./keys.ts";
export * from "./object-store.ts";
