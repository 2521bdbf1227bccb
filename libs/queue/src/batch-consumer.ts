import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
} from "@aws-sdk/client-sqs";
import type { QueueName } from "@career/contracts";
import { type Logger, pause } from "@career/foundation";
import type { QueueClient } from "./client.ts";
import { createPollWatch, pollMarginMs } from "./poll-watch.ts";

/** A message that is held until whoever took it says what becomes of it. */
export type HeldMessage = { readonly id: string; readonly receipt: string };

export type ReceivedMessage = HeldMessage & { readonly body: string };

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

export type BatchConsumer = {
  /** False when a receive, or the taking of what was received, lasts longer than it may. */
  alive(): boolean;
  /** Receives nothing more, and resolves when what was received has been taken. */
  stop(): Promise<void>;
};

const batchLimit = 10;
const pauseAfterErrorMs = 500;

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchLimit) }, (_, index) =>
    items.slice(index * batchLimit, (index + 1) * batchLimit),
  );

/** Deletes and hides ten at a time: a tenth of the calls of single messages. */
export const createHeldMessages = ({ client, queue, log }: HoldOptions): HeldMessages => {
  const queueUrl = client.url(queue);
  const entriesOf = (batch: readonly HeldMessage[]) =>
    batch.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));

  const inEachBatch = async (
    messages: readonly HeldMessage[],
    action: string,
    call: (batch: readonly HeldMessage[]) => Promise<{ Failed?: unknown[] | undefined }>,
  ): Promise<void> => {
    for (const batch of inBatches(messages)) {
      try {
        const { Failed = [] } = await call(batch);
        if (Failed.length > 0) log.warn({ queue, action, failed: Failed.length }, "messages not settled");
      } catch (error) {
        log.warn({ err: error, queue, action, failed: batch.length }, "messages not settled");
      }
    }
  };

  const acknowledge = (messages: readonly HeldMessage[]) =>
    inEachBatch(messages, "acknowledge", (batch) =>
      client.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries: entriesOf(batch) })),
    );

  return {
    acknowledge,
    hide: (messages, seconds) =>
      inEachBatch(messages, "hide", (batch) => {
        const entries = entriesOf(batch).map((entry) => ({ ...entry, VisibilityTimeout: seconds }));
        return client.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
      }),
    deadLetter: async (message, reason) => {
      await client.sendDeadLetter(queue, message.body, reason);
      await acknowledge([message]);
    },
  };
};

/** Receives batches of ten, one receive after the other, and leaves it to the taker when they are acknowledged. */
export const consumeBatches = ({
  client,
  queue,
  visibilitySeconds,
  take,
  room,
  log,
  marginMs = pollMarginMs,
}: ConsumeBatchesOptions): BatchConsumer => {
  const { seconds: waitTimeSeconds, atStop } = client.longPoll;
  const watch = createPollWatch(waitTimeSeconds * 1_000 + marginMs);
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener("abort", () => resolve()));

  const receive = async (): Promise<ReceivedMessage[]> => {
    const { Messages = [] } = await client.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: client.url(queue),
        MaxNumberOfMessages: batchLimit,
        WaitTimeSeconds: waitTimeSeconds,
        VisibilityTimeout: visibilitySeconds,
      }),
      atStop === "abort" ? { abortSignal: stopping.signal } : {},
    );
    return Messages.map(({ MessageId = "", ReceiptHandle = "", Body = "" }) => ({
      id: MessageId,
      receipt: ReceiptHandle,
      body: Body,
    }));
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        watch.rest();
        await Promise.race([room(), stopped]);
        watch.due();
        const messages = stopping.signal.aborted ? [] : await receive();
        if (messages.length > 0) await take(messages);
      } catch (error) {
        if (stopping.signal.aborted) return;
        log.warn({ err: error, queue }, "poll failed");
        await pause(pauseAfterErrorMs, stopping.signal);
      }
    }
  })();

  return {
    alive: () => stopping.signal.aborted || watch.alive(),
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
};
