import type { SqsQueue, SqsStore } from "./fauxqs-internals.ts";
import { fraction } from "./seeded.ts";

/** What SQS may do to messages, and fauxqs never does by itself. */
export type QueueFaults = {
  readonly seed: number;
  /** Share of receives after which the message comes once more: while it is held, or after it was deleted. */
  readonly duplicate?: number;
  /** Messages overtake each other, as many as `overtaking`; none is left behind for ever. */
  readonly shuffle?: boolean;
};

const overtaking = 50;

/** What waits in a dead-letter queue is read by people, and there it is evidence. */
const isDeadLetterQueue = ({ name }: SqsQueue): boolean => name.endsWith("-dead-letter");

/** Moves a random choice of the oldest messages to the front, as many as one receive can take. */
const shuffleFront = ({ messages }: SqsQueue, count: number, draw: () => number): void => {
  for (let front = 0; front < Math.min(count, messages.length - 1); front += 1) {
    const chosen = front + Math.floor(draw() * Math.min(overtaking, messages.length - front));
    [messages[front], messages[chosen]] = [messages[chosen]!, messages[front]!];
  }
};

const disturb = (queue: SqsQueue, { seed, duplicate = 0, shuffle = false }: QueueFaults): void => {
  let draws = 0;
  const draw = (): number => {
    draws += 1;
    return fraction(seed, `${queue.name}:${draws}`);
  };
  /** Receipts of messages that come back when they are deleted. */
  const undying = new Set<string>();

  /** A message is held by its newest receipt alone; an older one is still accepted, and does nothing. */
  const outdate = (receipt: string, messageId: string): void => {
    for (const [older, { message }] of queue.inflightMessages) {
      if (older !== receipt && message.messageId === messageId) queue.inflightMessages.delete(older);
    }
  };

  const dequeue = queue.dequeue.bind(queue);
  queue.dequeue = (maxCount, ...parameters) => {
    if (shuffle) shuffleFront(queue, maxCount, draw);
    const received = dequeue(maxCount, ...parameters);
    // Of copies in one receive the last is the newest.
    for (const { ReceiptHandle, MessageId } of received.toReversed()) {
      const chance = draw();
      const held = queue.inflightMessages.get(ReceiptHandle);
      if (!held) continue;
      outdate(ReceiptHandle, MessageId);
      if (chance >= duplicate) continue;
      if (chance < duplicate / 2) undying.add(ReceiptHandle);
      else queue.messages.push({ ...held.message });
    }
    return received;
  };

  const deleteMessage = queue.deleteMessage.bind(queue);
  queue.deleteMessage = (receipt) => {
    if (!undying.delete(receipt) || !queue.inflightMessages.has(receipt)) return deleteMessage(receipt);
    queue.changeVisibility(receipt, 0);
    return true;
  };
};

/** Makes the queues of a store, those to come too, deliver as SQS promises, at least once and in any order, by a seed. */
export const disturbQueues = (store: SqsStore, faults: QueueFaults): void => {
  const disturbThis = (queue: SqsQueue): SqsQueue => {
    if (!queue.isFifo() && !isDeadLetterQueue(queue)) disturb(queue, faults);
    return queue;
  };
  for (const queue of store.allQueues()) disturbThis(queue);
  const createQueue = store.createQueue.bind(store);
  store.createQueue = (...parameters) => disturbThis(createQueue(...parameters));
};
