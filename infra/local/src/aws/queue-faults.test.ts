import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { expect, it } from "vitest";
import { queueUrl, startTestServer, temporaryFolder } from "./fixtures/harness.ts";
import type { QueueFaults } from "./queue-faults.ts";
import { fraction } from "./seeded.ts";

const sent = Array.from({ length: 40 }, (_, index) => `body ${index}`);

/** Bodies in the order in which one receiver, who deletes what it has taken, sees them. */
const deliveries = async (queueFaults?: QueueFaults, { queue = "interview", dataDir = "" } = {}): Promise<string[]> => {
  const { sqs } = await startTestServer({ ...(queueFaults && { queueFaults }), ...(dataDir && { dataDir }) });
  const QueueUrl = await queueUrl(sqs, queue);
  for (const MessageBody of sent) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const ids = new Map<string, Set<string>>();
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 0 }));
    const [message] = Messages;
    if (!message) break;
    const { Body = "", MessageId = "", ReceiptHandle } = message;
    bodies.push(Body);
    ids.set(Body, (ids.get(Body) ?? new Set()).add(MessageId));
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
  expect([...ids.values()].every(({ size }) => size === 1)).toBe(true);
  return bodies;
};

const distinct = (bodies: string[]) => [...new Set(bodies)].toSorted();

it("delivers once and in order without faults", async () => {
  expect(await deliveries()).toEqual(sent);
});

it.each([
  ["in memory", () => ""],
  ["on disk", temporaryFolder],
])("delivers everything, some of it again, in any order: %s", async (_, folder) => {
  const seen = await deliveries({ seed: 7, duplicate: 0.3, shuffle: true }, { dataDir: folder() });
  expect(distinct(seen)).toEqual(sent.toSorted());
  expect(seen.length).toBeGreaterThan(sent.length);
  expect([...new Set(seen)]).not.toEqual(sent);
});

it("does the same for the same seed, and another thing for another", async () => {
  const faults = { duplicate: 0.3, shuffle: true };
  const first = await deliveries({ seed: 1, ...faults });
  expect(await deliveries({ seed: 1, ...faults })).toEqual(first);
  expect(await deliveries({ seed: 2, ...faults })).not.toEqual(first);
});

it("keeps the order where it only duplicates, and the count where it only shuffles", async () => {
  expect(await deliveries({ seed: 3, shuffle: true })).toHaveLength(sent.length);
  expect([...new Set(await deliveries({ seed: 3, duplicate: 0.3 }))]).toEqual(sent);
});

it("leaves dead-letter queues alone", async () => {
  const queue = "interview-dead-letter";
  expect(await deliveries({ seed: 7, duplicate: 1, shuffle: true }, { queue })).toEqual(sent);
});

/** A queue with one message, whose first receive leaves a copy behind and whose later ones do not. */
const startWithCopy = async () => {
  const seed = Array.from({ length: 1_000 }, (_, index) => index).find((candidate) => {
    const [first, ...later] = [1, 2, 3].map((draw) => fraction(candidate, `interview:${draw}`));
    return first! >= 0.25 && first! < 0.5 && later.every((each) => each >= 0.5);
  })!;
  const { sqs } = await startTestServer({ queueFaults: { seed, duplicate: 0.5 } });
  const QueueUrl = await queueUrl(sqs, "interview");
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "twice" }));
  return {
    receive: async (MaxNumberOfMessages = 1) => {
      const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages, WaitTimeSeconds: 0 });
      return ((await sqs.send(receive)).Messages ?? []).map(({ ReceiptHandle }) => ReceiptHandle);
    },
    giveBack: (ReceiptHandle: string | undefined) =>
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 })),
    remove: (ReceiptHandle: string | undefined) => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    held: async () => {
      const AttributeNames = ["ApproximateNumberOfMessagesNotVisible" as const];
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
      return Attributes?.ApproximateNumberOfMessagesNotVisible;
    },
  };
};

it("deletes a message that is held twice by its newest receipt alone, and counts it once", async () => {
  const { receive, remove, held } = await startWithCopy();
  const [[older], [newest]] = [await receive(), await receive()];
  expect(newest).toBeDefined();
  expect(await held()).toBe("1");
  await remove(older);
  expect(await held()).toBe("1");
  await remove(newest);
  expect(await held()).toBe("0");
  expect(await receive()).toEqual([]);
});

it("keeps a message whose copies come in one receive", async () => {
  const { receive, giveBack, remove, held } = await startWithCopy();
  await giveBack((await receive())[0]);
  const copies = await receive(10);
  expect(copies).toHaveLength(2);
  expect(await held()).toBe("1");
  await remove(copies[1]);
  expect(await held()).toBe("0");
});
