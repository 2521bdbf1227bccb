export * from "./definitions.ts";
export * from "./metric-data.ts";
export * from "./observations.ts";
export * from "./sink.ts";
export * from "./windows.ts";
