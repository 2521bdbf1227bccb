import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { type QueueName, queuePolicies } from "@career/contracts";
import { pause } from "@career/foundation";
import type { AwsPlace } from "../checker/read-aws.ts";

export type Depth = { readonly waiting: number; readonly held: number };

const patienceMs = 60_000;

/** The queues, past every proxy; an emulator that was just killed is waited for. */
export const createQueues = ({ bucket: _, ...settings }: AwsPlace) => {
  const sqs = new SQSClient({ ...settings, useQueueUrlAsEndpoint: false, maxAttempts: 1 });

  const insist = async <Value>(call: () => Promise<Value>): Promise<Value> => {
    const until = performance.now() + patienceMs;
    for (;;) {
      try {
        return await call();
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(200);
      }
    }
  };
  const urlOf = async (queue: string): Promise<string> =>
    (await sqs.send(new GetQueueUrlCommand({ QueueName: queue }))).QueueUrl!;

  return {
    send: (queue: QueueName, body: string) =>
      insist(
        async () => void (await sqs.send(new SendMessageCommand({ QueueUrl: await urlOf(queue), MessageBody: body }))),
      ),
    purge: (queue: QueueName) =>
      insist(async () => void (await sqs.send(new PurgeQueueCommand({ QueueUrl: await urlOf(queue) })))),
    depths: (): Promise<Record<QueueName, Depth>> =>
      insist(async () => {
        const entries = await Promise.all(
          queuePolicies.map(async ({ name }) => {
            const QueueUrl = await urlOf(name);
            const { Attributes = {} } = await sqs.send(
              new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
            );
            const waiting =
              Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesDelayed);
            return [name, { waiting, held: Number(Attributes.ApproximateNumberOfMessagesNotVisible) }] as const;
          }),
        );
        return Object.fromEntries(entries) as Record<QueueName, Depth>;
      }),
    close: (): void => sqs.destroy(),
  };
};

export type Queues = ReturnType<typeof createQueues>;
