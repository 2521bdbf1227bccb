import type { SqsQueue, SqsStore } from "./fauxqs-internals.ts";
import type { Stores } from "./open-stores.ts";
import { currentRequest } from "./request-context.ts";

/** A long poll ends with its client, takes no message when nobody reads it any more, and lasts until there is a message. */
const repairLongPoll = (queue: SqsQueue, atomically: Stores["atomically"]): void => {
  const waitForMessages = queue.waitForMessages.bind(queue);
  const waitOnce = async (seconds: number, signal: AbortSignal | undefined): Promise<void> => {
    const woken = waitForMessages(seconds);
    const waiter = queue.pollWaiters.at(-1);
    const leave = (): void => {
      if (!waiter || !queue.pollWaiters.includes(waiter)) return;
      queue.pollWaiters.splice(queue.pollWaiters.indexOf(waiter), 1);
      clearTimeout(waiter.timer);
      waiter.resolve();
    };
    signal?.addEventListener("abort", leave, { once: true });
    await woken;
    signal?.removeEventListener("abort", leave);
  };
  // A poll that receives looks for more to wake, and those then find nothing: they go on waiting.
  queue.waitForMessages = async (seconds) => {
    const signal = currentRequest()?.signal;
    const end = performance.now() + seconds * 1000;
    while (!signal?.aborted && performance.now() < end) {
      await waitOnce((end - performance.now()) / 1000, signal);
      if (queue.isFifo() || queue.messages.length > 0) return;
    }
  };

  const dequeue = queue.dequeue.bind(queue);
  queue.dequeue = (...parameters) => {
    const request = currentRequest();
    if (request?.signal.aborted) return [];
    // One transaction for the batch: a move to the dead-letter queue is a delete and an insert.
    const received = atomically(() => dequeue(...parameters));
    for (const { ReceiptHandle } of received) {
      request?.handedOut.push(() => queue.changeVisibility(ReceiptHandle, 0));
    }
    return received;
  };
};

/** One message wakes one poll; fauxqs wakes all, and those that find it gone return empty long before their time. */
const repairWaking = (queue: SqsQueue): void => {
  const internals = queue as unknown as { notifyWaiters(): void };
  const wakeAll = internals.notifyWaiters.bind(queue);
  internals.notifyWaiters = () => {
    if (queue.isFifo()) return wakeAll();
    for (let count = queue.messages.length; count > 0; count -= 1) {
      const waiter = queue.pollWaiters.shift();
      if (!waiter) return;
      clearTimeout(waiter.timer);
      waiter.resolve();
    }
  };
};

/** Mends the queues of a fauxqs store, those it holds and those it will create. */
export const repairQueues = (store: SqsStore, atomically: Stores["atomically"]): void => {
  const repair = (queue: SqsQueue): SqsQueue => {
    repairLongPoll(queue, atomically);
    repairWaking(queue);
    return queue;
  };
  for (const queue of store.allQueues()) repair(queue);
  const createQueue = store.createQueue.bind(store);
  store.createQueue = (...parameters) => repair(createQueue(...parameters));

  // fauxqs keeps queues per region of the signature, so a client in another region than the emulator's finds none.
  const getQueueByArn = store.getQueueByArn.bind(store);
  store.getQueueByArn = (arn) => getQueueByArn(arn) ?? store.getQueueByName(arn.slice(arn.lastIndexOf(":") + 1));
};
