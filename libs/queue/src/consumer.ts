import { type QueueName, queuePolicies } from "@career/contracts";
import type { Logger } from "@career/foundation";
import type { QueueClient } from "./client.ts";
import { type QueueConsumer, type ReceivedMessage, startPoller } from "./poller.ts";
import { createSettler } from "./settler.ts";
import { createSlots } from "./slots.ts";

/** A message while it is ours. */
export type Delivery = {
  readonly id: string;
  readonly body: string;
  readonly receiveCount: number;
  /** Hides the message for that many seconds from now. */
  hide(seconds: number): Promise<void>;
};

/** What becomes of a message when its handler is done. */
export type Decision =
  | { readonly kind: "acknowledge" }
  | { readonly kind: "return-after"; readonly seconds: number }
  | { readonly kind: "dead-letter"; readonly reason: string };

export const acknowledge: Decision = { kind: "acknowledge" };

type ConsumeOptions = {
  readonly client: QueueClient;
  readonly queue: QueueName;
  /** Messages handled at once. */
  readonly concurrency: number;
  readonly handle: (delivery: Delivery) => Promise<Decision>;
  readonly log: Logger;
  /** Seconds for which a received message is hidden; the queue's own without it. */
  readonly visibilitySeconds?: number;
  /** Milliseconds that a receive may last beyond its long poll before the consumer counts as hanging. */
  readonly marginMs?: number;
};

type Buffered = ReceivedMessage & { readonly sentAt: number };

const visibilityOf = (queue: QueueName): number =>
  queuePolicies.find(({ name }) => name === queue)!.visibilityTimeoutSeconds;

/** Consumes a queue with so many slots, one receive for many of them. */
export const consume = ({
  client,
  queue,
  concurrency,
  handle,
  log,
  visibilitySeconds = visibilityOf(queue),
  marginMs,
}: ConsumeOptions): QueueConsumer => {
  const settler = createSettler(client, queue);
  const settling = new Set<Promise<void>>();
  let stopping = false;

  const decide = (message: ReceivedMessage, decision: Decision): Promise<void> => {
    if (decision.kind === "return-after") return settler.hide(message.receipt, decision.seconds);
    if (decision.kind === "dead-letter") return settler.deadLetter(message, decision.reason);
    return settler.acknowledge(message.receipt);
  };

  /** Settles beside the slots. What fails stays hidden until its time is over and then comes back; nothing is lost. */
  const settle = (message: ReceivedMessage, decision: Decision, after?: Promise<unknown>): void => {
    const settled = (async () => {
      try {
        await after;
        await decide(message, decision);
      } catch (error) {
        log.warn({ err: error, queue, messageId: message.id }, "message not settled");
      }
    })();
    settling.add(settled);
    void settled.finally(() => settling.delete(settled));
  };

  const release = (messages: readonly ReceivedMessage[]): void => {
    for (const message of messages) settle(message, { kind: "return-after", seconds: 0 });
  };

  const work = async (message: Buffered): Promise<void> => {
    let hiding: Promise<unknown> = Promise.resolve();
    const hide = (seconds: number): Promise<void> => {
      const hidden = settler.hide(message.receipt, seconds);
      hiding = Promise.allSettled([hiding, hidden]);
      return hidden;
    };
    try {
      const { id, body, receiveCount } = message;
      const decision = await handle({ id, body, receiveCount, hide });
      // A renewal that is under way must not undo the decision.
      settle(message, decision, hiding);
    } catch (error) {
      log.warn({ err: error, queue, messageId: message.id }, "message not handled");
    }
  };

  const slots = createSlots<Buffered>({
    count: concurrency,
    work,
    // Later its visibility could end before or while it is worked on; it comes back by itself.
    isFresh: ({ sentAt }) => performance.now() - sentAt < (visibilitySeconds * 1_000 * 2) / 3,
    waitTimeSeconds: client.longPoll.seconds,
  });
  const poller = startPoller({
    client,
    queue,
    visibilitySeconds,
    marginMs,
    room: slots.room,
    take: (messages, sentAt) => {
      if (stopping) release(messages);
      else slots.add(messages.map((message) => ({ ...message, sentAt })));
    },
    log,
  });

  return {
    ...poller,
    stop: async () => {
      stopping = true;
      release(slots.empty());
      await Promise.all([poller.stop(), slots.idle()]);
      await Promise.all(settling);
    },
  };
};
