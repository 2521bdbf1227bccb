import type { QueueName } from "@career/contracts";
import type { Logger } from "@career/foundation";
import { batchLimit } from "./batcher.ts";
import type { QueueClient } from "./client.ts";
import { type QueueConsumer, type ReceivedMessage, startPoller } from "./poller.ts";
import { createSettler } from "./settler.ts";

/** A message that is held until whoever took it says what becomes of it. */
export type HeldMessage = Pick<ReceivedMessage, "id" | "receipt">;

/** What can be done with held messages. What fails is logged: those messages come back when their time is over. */
export type HeldMessages = {
  acknowledge(messages: readonly HeldMessage[]): Promise<void>;
  /** Hides them for that many seconds from now; 0 gives them back at once. */
  hide(messages: readonly HeldMessage[], seconds: number): Promise<void>;
  deadLetter(message: ReceivedMessage, reason: string): Promise<void>;
};

type HoldOptions = { readonly client: QueueClient; readonly queue: QueueName; readonly log: Logger };

type ConsumeBatchesOptions = HoldOptions & {
  /** Seconds for which a received message is hidden. */
  readonly visibilitySeconds: number;
  /** Takes what was received; what it does not settle stays held. The next receive waits for it. */
  readonly take: (messages: ReceivedMessage[]) => Promise<void>;
  /** Resolves when there is room for another batch. */
  readonly room: () => Promise<void>;
  /** Milliseconds that a receive may last beyond its long poll before the consumer counts as hanging. */
  readonly marginMs?: number;
};

export const createHeldMessages = ({ client, queue, log }: HoldOptions): HeldMessages => {
  const settler = createSettler(client, queue);

  const settleAll = async (action: string, settling: readonly Promise<void>[]): Promise<void> => {
    const failures = (await Promise.allSettled(settling)).filter(({ status }) => status === "rejected");
    const [first] = failures;
    if (first?.status !== "rejected") return;
    log.warn({ err: first.reason, queue, action, failed: failures.length }, "messages not settled");
  };

  return {
    acknowledge: (messages) =>
      settleAll(
        "acknowledge",
        messages.map(({ receipt }) => settler.acknowledge(receipt)),
      ),
    hide: (messages, seconds) =>
      settleAll(
        "hide",
        messages.map(({ receipt }) => settler.hide(receipt, seconds)),
      ),
    deadLetter: settler.deadLetter,
  };
};

/** Receives batches of ten, one receive after the other, and leaves it to the taker when they are acknowledged. */
export const consumeBatches = ({ room, ...options }: ConsumeBatchesOptions): QueueConsumer =>
  startPoller({
    ...options,
    room: async () => {
      await room();
      return { messages: batchLimit, waitSeconds: options.client.longPoll.seconds };
    },
  });
