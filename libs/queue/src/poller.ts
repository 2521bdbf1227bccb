import { randomInt } from "node:crypto";
import type { Message } from "@aws-sdk/client-sqs";
import type { QueueName } from "@career/contracts";
import { type Logger, pause } from "@career/foundation";
import { Consumer } from "sqs-consumer";
import { batchLimit } from "./batcher.ts";
import type { QueueClient } from "./client.ts";
import { createPollWatch, pollMarginMs } from "./poll-watch.ts";

export type ReceivedMessage = {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly receiveCount: number;
};

/** How many messages the next receive may bring, and how many seconds it may wait for the first. */
export type Room = { readonly messages: number; readonly waitSeconds: number };

type PollerOptions = {
  readonly client: QueueClient;
  readonly queue: QueueName;
  /** Seconds for which a received message is hidden. */
  readonly visibilitySeconds: number;
  /** Milliseconds that a receive may last beyond its long poll before the poller counts as hanging. */
  readonly marginMs?: number | undefined;
  /** Resolves when there is room. */
  readonly room: () => Promise<Room>;
  /** Takes what was received; the next receive waits for it. `sentAt` is when the receive was sent, by `performance.now`. */
  readonly take: (messages: ReceivedMessage[], sentAt: number) => void | Promise<void>;
  readonly log: Logger;
};

export type QueueConsumer = {
  /** True while polls succeed. */
  healthy(): boolean;
  /** False when a receive that is due, or the taking of what it brought, lasts longer than it may. */
  alive(): boolean;
  /** Takes no new message and resolves when all that was taken has been seen to. */
  stop(): Promise<void>;
};

const pauseAfterErrorMs = 500;
/** A receive this old found the queue empty and waits: SQS answers sooner when it has a message. */
const waitingAfterMs = 250;

const smallestRoom: Room = { messages: 1, waitSeconds: 1 };

const received = ({ MessageId = "", ReceiptHandle = "", Body = "", Attributes }: Message): ReceivedMessage => ({
  id: MessageId,
  receipt: ReceiptHandle,
  body: Body,
  receiveCount: Number(Attributes?.ApproximateReceiveCount ?? 1),
});

/** Receives for as long as there is room, one receive after the other. sqs-consumer polls and does nothing else. */
export const startPoller = (options: PollerOptions): QueueConsumer => {
  const { client, queue, visibilitySeconds, marginMs = pollMarginMs, room, take, log } = options;
  const { seconds: waitTimeSeconds, atStop } = client.longPoll;
  const watch = createPollWatch(waitTimeSeconds * 1_000 + marginMs);
  const stopping = new AbortController();
  let failing = false;
  let receiving: { sentAt: number; returned: PromiseWithResolvers<void> } | undefined;
  let taking = Promise.resolve();

  const returned = (): number => {
    const sentAt = receiving?.sentAt ?? performance.now();
    receiving?.returned.resolve();
    receiving = undefined;
    watch.due();
    return sentAt;
  };

  const allow = ({ messages, waitSeconds }: Room): void => {
    consumer.updateOption("batchSize", Math.min(batchLimit, messages));
    consumer.updateOption("waitTimeSeconds", waitSeconds);
  };

  const untilRoom = async (): Promise<void> => {
    watch.rest();
    allow(await room());
    watch.due();
  };

  const consumer = Consumer.create({
    queueUrl: client.url(queue),
    sqs: client.sqs,
    visibilityTimeout: visibilitySeconds,
    messageSystemAttributeNames: ["ApproximateReceiveCount"],
    shouldDeleteMessages: false,
    authenticationErrorTimeout: 0,
    preReceiveMessageCallback: async () => {
      if (failing) await pause(randomInt(pauseAfterErrorMs, 2 * pauseAfterErrorMs), stopping.signal);
      await untilRoom();
      receiving = { sentAt: performance.now(), returned: Promise.withResolvers() };
    },
    handleMessageBatch: async (messages) => {
      failing = false;
      const sentAt = returned();
      taking = Promise.resolve(take(messages.map(received), sentAt));
      await taking;
      await untilRoom();
      return [];
    },
  });
  /** sqs-consumer fixes the size of the next receive now, and there may be no room yet. */
  const resize = (): void => {
    allow(smallestRoom);
    void untilRoom();
  };
  consumer.on("empty", () => {
    failing = false;
    returned();
    resize();
  });
  consumer.on("error", (error) => {
    returned();
    if (stopping.signal.aborted) return;
    if (!failing) log.warn({ err: error, queue }, "poll failed");
    failing = true;
    resize();
  });
  void untilRoom().then(() => {
    if (!stopping.signal.aborted) consumer.start();
  });

  return {
    healthy: () => !failing,
    alive: () => stopping.signal.aborted || watch.alive(),
    stop: async () => {
      stopping.abort();
      const last = receiving;
      if (last) {
        const waitsAlreadyMs = performance.now() - last.sentAt;
        await Promise.race([last.returned.promise, pause(Math.max(0, waitingAfterMs - waitsAlreadyMs))]);
      }
      // An aborted receive can have taken messages, which would come back only when their time is over; so only one that
      // waits on an empty queue is aborted. No other call has this signal.
      consumer.stop({ abort: atStop === "abort" });
      await last?.returned.promise;
      await taking.catch(() => undefined);
    },
  };
};
