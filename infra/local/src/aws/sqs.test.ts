import { connect } from "node:net";
import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { drain, emulatorTest, places, queueUrl, startTestServer } from "./fixtures/harness.ts";
import type { AwsServer } from "./server.ts";

const bodies = (messages: Message[]): string[] => messages.map(({ Body = "" }) => Body).toSorted();

const prepare = async (options: { dataDir?: string } = {}) => {
  const { server, sqs } = await startTestServer(options);
  const QueueUrl = await queueUrl(sqs, "interview");
  const send = (body: string) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
  const receive = async (parameters: object = {}): Promise<Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
      ...parameters,
    });
    return (await sqs.send(command)).Messages ?? [];
  };
  const counts = async (): Promise<number[]> => {
    const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] }));
    return names.map((name) => Number(Attributes?.[name]));
  };
  return { server, sqs, QueueUrl, send, receive, counts };
};

/** Resolves when so many receives wait in the server. */
const arrived = async (server: AwsServer, count: number, roundTrip: () => Promise<unknown>): Promise<void> => {
  while ((server.sqsRequests().ReceiveMessage ?? 0) < count) await roundTrip();
  await roundTrip();
};

describe.each(places)("SQS %s", (_, place) => {
  it("sends, receives, counts and deletes in batches", async () => {
    const { sqs, QueueUrl, receive, counts } = await prepare(place());
    const Entries = Array.from({ length: 10 }, (_unused, index) => ({
      Id: `m${index}`,
      MessageBody: `body ${index}`,
      MessageGroupId: "tenant",
      MessageAttributes: { traceparent: { DataType: "String", StringValue: `trace ${index}` } },
    }));
    expect((await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).Successful).toHaveLength(10);
    expect(await counts()).toEqual([10, 0]);

    const messages = await receive();
    expect(bodies(messages)).toEqual(Entries.map(({ MessageBody }) => MessageBody));
    expect(messages[3]?.MessageAttributes?.traceparent?.StringValue).toMatch(/^trace \d$/);
    expect(messages[3]?.Attributes).toMatchObject({ ApproximateReceiveCount: "1", SentTimestamp: expect.any(String) });
    expect(await counts()).toEqual([0, 10]);

    const handles = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    const hidden = handles.map((handle) => ({ ...handle, VisibilityTimeout: 60 }));
    expect(
      (await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries: hidden }))).Successful,
    ).toHaveLength(10);
    expect((await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: handles }))).Successful).toHaveLength(10);
    expect(await counts()).toEqual([0, 0]);
  });

  it("delivers again at once what is made visible, and counts the receives", async () => {
    const { sqs, QueueUrl, send, receive } = await prepare(place());
    await send("again");
    for (const count of ["1", "2", "3"]) {
      const [message] = await receive();
      expect(message?.Attributes?.ApproximateReceiveCount).toBe(count);
      const { ReceiptHandle } = message!;
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    }
  });

  it("moves a message to the dead-letter queue after maxReceiveCount receives", async () => {
    const { sqs, receive, QueueUrl, send } = await prepare(place());
    await send("poison");
    for (let count = 0; count < 100; count += 1) {
      const [message] = await receive({ VisibilityTimeout: 0 });
      expect(message?.Body).toBe("poison");
    }
    expect(await receive({ WaitTimeSeconds: 0 })).toEqual([]);
    expect((await drain(sqs, "interview-dead-letter")).map(({ Body }) => Body)).toEqual(["poison"]);
    expect(new URL(QueueUrl).pathname).toMatch(/^\/\d{12}\/interview$|^\/queue\/us-east-1\/\d{12}\/interview$/);
  });

  it("empties a queue", async () => {
    const { sqs, QueueUrl, send, counts } = await prepare(place());
    await send("one");
    await sqs.send(new PurgeQueueCommand({ QueueUrl }));
    expect(await counts()).toEqual([0, 0]);
  });
});

describe("long polls", () => {
  emulatorTest("wake on a message, one poll for each", async () => {
    const { server, receive, send, counts } = await prepare();
    const polls = [receive(), receive()];
    await arrived(server, polls.length, counts);
    const first = Promise.race(polls);
    await send("one");
    expect((await first).map(({ Body }) => Body)).toEqual(["one"]);
    await send("two");
    expect(bodies((await Promise.all(polls)).flat())).toEqual(["one", "two"]);
  });

  emulatorTest.each(["on their way", "waiting"])("take no message when their client has gone: %s", async (when) => {
    const { server, sqs, QueueUrl, send, receive, counts } = await prepare();
    const abort = new AbortController();
    const polls = Array.from({ length: 5 }, () =>
      sqs.send(new ReceiveMessageCommand({ QueueUrl }), { abortSignal: abort.signal }),
    );
    await counts();
    if (when === "waiting") await arrived(server, polls.length, counts);
    abort.abort();
    await Promise.allSettled(polls);
    await counts();
    await send("kept");
    expect(bodies(await receive())).toEqual(["kept"]);
  });

  emulatorTest("give back what their client did not take", async () => {
    const { server, QueueUrl, send, receive, counts } = await prepare();
    // Twice as many bytes in JSON, and so more than the system keeps for a reader who does not read.
    for (let index = 0; index < 10; index += 1) await send(`${index}${'"'.repeat(1_000_000)}`);
    const body = JSON.stringify({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 43_200 });
    const deaf = connect(server.port, "127.0.0.1").pause();
    deaf.write(
      [
        "POST / HTTP/1.1",
        `host: 127.0.0.1:${server.port}`,
        "x-amz-target: AmazonSQS.ReceiveMessage",
        "content-type: application/x-amz-json-1.0",
        `content-length: ${body.length}`,
        "",
        body,
      ].join("\r\n"),
    );
    while ((await counts())[1] !== 10) await counts();
    deaf.destroy();
    const received = new Set<string | undefined>();
    while (received.size < 10) for (const { MessageId } of await receive()) received.add(MessageId);
    expect(received.size).toBe(10);
  });

  emulatorTest("end when the server closes", async () => {
    const { server, receive, counts } = await prepare();
    const polls = [receive(), receive()];
    await counts();
    await server.close();
    expect(await Promise.all(polls)).toEqual([[], []]);
  });
});

describe("clients", () => {
  emulatorTest("in another region and by another host name find the same queues", async () => {
    const { server, send } = await prepare();
    await send("anywhere");
    const credentials = { accessKeyId: "any", secretAccessKey: "any" };
    const other = new SQSClient({ endpoint: `http://localhost:${server.port}`, region: "ap-south-1", credentials });
    expect((await drain(other, "interview")).map(({ Body }) => Body)).toEqual(["anywhere"]);
    const again = await other.send(new CreateQueueCommand({ QueueName: "interview" }));
    expect(again.QueueUrl).toContain("/interview");
    other.destroy();
  });

  emulatorTest("are counted by action", async () => {
    const { server, send } = await prepare();
    await Promise.all([send("a"), send("b")]);
    expect(server.sqsRequests()).toMatchObject({ GetQueueUrl: 1, SendMessage: 2 });
  });
});
