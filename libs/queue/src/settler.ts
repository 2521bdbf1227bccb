import { ChangeMessageVisibilityBatchCommand, DeleteMessageBatchCommand } from "@aws-sdk/client-sqs";
import type { QueueName } from "@career/contracts";
import { createBatcher } from "./batcher.ts";
import type { QueueClient } from "./client.ts";

/** At 50 jobs a second this halves the calls; nobody waits for an acknowledgement. */
const gathering = { lingerMs: 20, callsAtOnce: 8 };

const maximumVisibilitySeconds = 43_200;

/** Says what becomes of received messages, ten a call. A rejected promise means: the message comes back when its time is over. */
export const createSettler = (client: QueueClient, queue: QueueName) => {
  const QueueUrl = client.url(queue);
  const remove = createBatcher<{ ReceiptHandle: string }>({
    call: (Entries) => client.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries })),
    ...gathering,
  });
  const change = createBatcher<{ ReceiptHandle: string; VisibilityTimeout: number }>({
    call: (Entries) => client.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries })),
    ...gathering,
  });

  const acknowledge = (receipt: string): Promise<void> => remove({ ReceiptHandle: receipt });

  return {
    acknowledge,
    /** Hides a message for that many seconds from now; 0 gives it back at once. */
    hide: (receipt: string, seconds: number): Promise<void> =>
      change({ ReceiptHandle: receipt, VisibilityTimeout: Math.min(maximumVisibilitySeconds, Math.ceil(seconds)) }),
    deadLetter: async (message: { receipt: string; body: string }, reason: string): Promise<void> => {
      await client.sendDeadLetter(queue, message.body, reason);
      await acknowledge(message.receipt);
    },
  };
};
