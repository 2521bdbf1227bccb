import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { TransientError } from "@career/foundation";
import type { OutgoingMessage } from "./client.ts";

const batchLimit = 10;

type Waiting = { message: OutgoingMessage; resolve: () => void; reject: (error: unknown) => void };

/**
 * Sends at once when idle and gathers while a call is in flight: batches of ten cost a tenth of single sends and add no
 * waiting. Each message succeeds or fails for itself.
 */
export const createBatchSender = (sqs: SQSClient, queueUrl: string) => {
  const waiting: Waiting[] = [];
  let sending = false;

  const sendBatch = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const { Failed = [] } = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: batch.map(({ message }, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message.body),
            MessageGroupId: message.groupId,
          })),
        }),
      );
      const failed = new Map(Failed.map((entry) => [entry.Id, entry.Message ?? entry.Code]));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const reason = failed.get(String(index));
        if (failed.has(String(index))) reject(new TransientError("queue.refused", `SQS refused a message: ${reason}`));
        else resolve();
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };

  const drain = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    while (waiting.length > 0) await sendBatch(waiting.splice(0, batchLimit));
    sending = false;
  };

  return {
    send: (message: OutgoingMessage): Promise<void> =>
      new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject });
        void drain();
      }),
  };
};
