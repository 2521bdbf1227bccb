export * from "./batch-consumer.ts";
export * from "./client.ts";
export * from "./consumer.ts";
export * from "./ensure-queues.ts";
export type { QueueConsumer, ReceivedMessage } from "./poller.ts";
