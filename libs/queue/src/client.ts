import { GetQueueAttributesCommand, GetQueueUrlCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { deadLetterQueueName, type QueueName, queuePolicies } from "@career/contracts";
import { TransientError } from "@career/foundation";
import { createBatchSender } from "./batch-sender.ts";

/** How a consumer waits for messages. */
export type LongPoll = {
  /** Seconds of one receive on an empty queue. */
  readonly seconds: number;
  /**
   * What a stop does with a receive that waits: abort it, or let it end. A server that does not notice that its client has
   * gone gives the next message to nobody, and it comes back only when its time is over.
   */
  readonly atStop: "abort" | "finish";
};

export type QueueSettings = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly longPoll?: LongPoll | undefined;
};

export type OutgoingMessage = {
  readonly body: unknown;
  /** Hash of the tenant: fair queueing between tenants on a standard queue. */
  readonly groupId: string;
  /** 0 to 900; the message is hidden for so long first. */
  readonly delaySeconds?: number;
};

export type QueueClient = {
  readonly sqs: SQSClient;
  readonly longPoll: LongPoll;
  url(queue: QueueName): string;
  deadLetterUrl(queue: QueueName): string;
  send(queue: QueueName, message: OutgoingMessage): Promise<void>;
  sendDeadLetter(queue: QueueName, body: string, reason: string): Promise<void>;
  /** Messages that a receive could return now or after their delay; those in flight are not counted. */
  depth(queue: QueueName, signal?: AbortSignal): Promise<number>;
  close(): void;
};

export const createSqsClient = ({ region, endpoint }: Omit<QueueSettings, "longPoll">): SQSClient =>
  new SQSClient({ region, ...(endpoint ? { endpoint } : {}), maxAttempts: 3 });

const urlOf = async (sqs: SQSClient, name: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  if (!QueueUrl) throw new TransientError("queue.missing", `The queue ${name} does not exist yet.`);
  return QueueUrl;
};

/** Looks up every queue of the contracts once. */
export const connectQueues = async (settings: QueueSettings): Promise<QueueClient> => {
  const sqs = createSqsClient(settings);
  const names = queuePolicies.flatMap(({ name }) => [name, deadLetterQueueName(name)]);
  const found = await Promise.all(names.map(async (name) => [name, await urlOf(sqs, name)] as const));
  const urls = new Map<string, string>(found);
  const urlFor = (name: string): string => {
    const url = urls.get(name);
    if (!url) throw new Error(`no queue named ${name} in the contracts`);
    return url;
  };
  const senders = new Map(queuePolicies.map(({ name }) => [name, createBatchSender(sqs, urlFor(name))]));

  return {
    sqs,
    longPoll: settings.longPoll ?? { seconds: 20, atStop: "abort" },
    url: urlFor,
    deadLetterUrl: (queue) => urlFor(deadLetterQueueName(queue)),
    send: (queue, message) => senders.get(queue)!.send(message),
    sendDeadLetter: async (queue, body, reason) => {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: urlFor(deadLetterQueueName(queue)),
          MessageBody: body,
          MessageAttributes: { reason: { DataType: "String", StringValue: reason } },
        }),
      );
    },
    depth: async (queue, signal) => {
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: urlFor(queue),
          AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"],
        }),
        signal && { abortSignal: signal },
      );
      return (
        Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
        Number(Attributes?.ApproximateNumberOfMessagesDelayed ?? 0)
      );
    },
    close: () => sqs.destroy(),
  };
};
