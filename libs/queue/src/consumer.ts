import { once } from "node:events";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiptHandleIsInvalid,
} from "@aws-sdk/client-sqs";
import { type QueueName, queuePolicies } from "@career/contracts";
import { type Logger, pause } from "@career/foundation";
import { Consumer } from "sqs-consumer";
import type { QueueClient } from "./client.ts";
import { createPollWatch, pollMarginMs } from "./poll-watch.ts";

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
  /** Milliseconds that a receive may last beyond its long poll before the consumer counts as hanging. */
  readonly marginMs?: number;
};

export type QueueConsumer = {
  /** True while polls succeed. */
  healthy(): boolean;
  /** False when a receive that is due did not return, with messages, none or an error, for longer than it may. */
  alive(): boolean;
  /** Takes no new message and resolves when the running handlers have ended. */
  stop(): Promise<void>;
};

const pauseAfterErrorMs = 500;

/** Consumes a queue. sqs-consumer polls and nothing else: acknowledging, hiding and dead-lettering are done here. */
export const consume = ({
  client,
  queue,
  concurrency,
  handle,
  log,
  marginMs = pollMarginMs,
}: ConsumeOptions): QueueConsumer => {
  const policy = queuePolicies.find(({ name }) => name === queue)!;
  const queueUrl = client.url(queue);
  const { seconds: waitTimeSeconds, atStop } = client.longPoll;
  const stopping = new AbortController();

  const settle = async (message: Message, decision: Decision): Promise<void> => {
    const receipt = { QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle };
    if (decision.kind === "return-after") {
      const seconds = Math.min(43_200, Math.ceil(decision.seconds));
      await client.sqs.send(new ChangeMessageVisibilityCommand({ ...receipt, VisibilityTimeout: seconds }));
      return;
    }
    if (decision.kind === "dead-letter") await client.sendDeadLetter(queue, message.Body ?? "", decision.reason);
    await client.sqs.send(new DeleteMessageCommand(receipt));
  };

  const deliver = async (message: Message): Promise<void> => {
    const delivery: Delivery = {
      id: message.MessageId ?? "",
      body: message.Body ?? "",
      receiveCount: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
      hide: (seconds) => settle(message, { kind: "return-after", seconds }),
    };
    try {
      // A receive that ends after the stop gives its message back.
      await settle(message, stopping.signal.aborted ? { kind: "return-after", seconds: 0 } : await handle(delivery));
    } catch (error) {
      // The message stays hidden until its time is over and then comes back; nothing is lost.
      if (!(error instanceof ReceiptHandleIsInvalid)) {
        log.warn({ err: error, queue, messageId: delivery.id }, "message not settled");
      }
    }
  };

  const createSlot = () => {
    let failing = false;
    let running: Promise<void> | undefined;
    const watch = createPollWatch(waitTimeSeconds * 1_000 + marginMs);
    const consumer = Consumer.create({
      queueUrl,
      sqs: client.sqs,
      batchSize: 1,
      waitTimeSeconds,
      visibilityTimeout: policy.visibilityTimeoutSeconds,
      messageSystemAttributeNames: ["ApproximateReceiveCount"],
      shouldDeleteMessages: false,
      authenticationErrorTimeout: pauseAfterErrorMs,
      pollingCompleteWaitTimeMs: atStop === "finish" ? 2_000 * waitTimeSeconds : 0,
      preReceiveMessageCallback: async () => {
        if (failing) await pause(pauseAfterErrorMs, stopping.signal);
      },
      handleMessage: async (message) => {
        watch.rest();
        running = deliver(message);
        await running;
        running = undefined;
        return undefined;
      },
    });
    consumer.on("error", (error) => {
      if (!failing && !stopping.signal.aborted) log.warn({ err: error, queue }, "poll failed");
      failing = true;
      watch.due();
    });
    const succeeded = () => {
      failing = false;
      watch.due();
    };
    consumer.on("response_processed", succeeded);
    consumer.on("empty", succeeded);
    consumer.start();
    return {
      healthy: () => !failing,
      alive: () => stopping.signal.aborted || watch.alive(),
      stop: async () => {
        // Aborting ends an idle long poll; never while a handler runs, whose calls share the consumer's signal.
        if (!consumer.status.isRunning) return running;
        const stopped = once(consumer, "stopped");
        consumer.stop({ abort: running === undefined && atStop === "abort" });
        await stopped;
        await running;
      },
    };
  };

  const slots = Array.from({ length: concurrency }, createSlot);
  return {
    healthy: () => slots.some((slot) => slot.healthy()),
    alive: () => slots.every((slot) => slot.alive()),
    stop: async () => {
      stopping.abort();
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
};
