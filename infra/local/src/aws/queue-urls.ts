import type { SqsQueue, SqsStore } from "./fauxqs-internals.ts";

const account = "000000000000";

/** Stored queue URLs carry the port of the run that created them. */
export const moveQueueUrls = (store: SqsStore, endpoint: string): void => {
  const { queues } = store as unknown as { queues: Map<string, SqsQueue> };
  const moved = [...queues.values()];
  queues.clear();
  for (const queue of moved) {
    Object.assign(queue, { url: `${endpoint}/${account}/${queue.name}` });
    queues.set(queue.url, queue);
  }
};
