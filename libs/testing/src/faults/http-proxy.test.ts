import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import {
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { describe, expect, test, vi } from "vitest";
import type { Fault, FaultRule } from "./fault.ts";
import { bucket, startProxiedAws } from "./fixtures/proxied-services.ts";

const patience = { timeout: 10_000, interval: 10 };
const once = (operation: string, fault: Fault): FaultRule => ({ operation, fault, calls: [1] });
const batch = (bodies: string[]) => bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
const letters = [..."abcdefgh"];

describe("without faults a client notices nothing", () => {
  test("queues are named under the proxy's own address", async () => {
    const { sqs, proxy, QueueUrl } = await startProxiedAws();
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: "job-fit" }))).QueueUrl).toBe(QueueUrl);
    expect(QueueUrl.startsWith(proxy.url)).toBe(true);
  });

  test("objects come and go whole, also large ones that ask first", async () => {
    const { s3 } = await startProxiedAws();
    const Body = Buffer.alloc(3_000_000, "x");
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "reports/a", Body }));
    const { ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "reports/a" }));
    expect(ContentLength).toBe(Body.byteLength);
    const read = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: "reports/a" }));
    expect(Buffer.from(await read.Body!.transformToByteArray()).equals(Body)).toBe(true);
    await expect(s3.send(new GetObjectCommand({ Bucket: bucket, Key: "reports/b" }))).rejects.toMatchObject({
      name: "NoSuchKey",
    });
  });

  test("signed links and forms are valid, since the host is kept", async () => {
    const { s3 } = await startProxiedAws();
    const { url, fields } = await createPresignedPost(s3, { Bucket: bucket, Key: "uploads/u/r", Expires: 60 });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob(["hello"]));
    expect((await fetch(url, { method: "POST", body: form })).status).toBe(204);
    const link = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: "uploads/u/r" }), {
      expiresIn: 60,
    });
    expect(await (await fetch(link)).text()).toBe("hello");
    expect((await fetch(link.replace("Signature=", "Signature=0"))).status).toBe(403);
  });

  test("a long poll ends when its client leaves, and takes no message with it", async () => {
    const { sqs, QueueUrl, messages, behind, journal } = await startProxiedAws();
    const leaving = new AbortController();
    const poll = sqs.send(new ReceiveMessageCommand({ QueueUrl }), { abortSignal: leaving.signal });
    await vi.waitFor(() => expect(journal.counts()["it ReceiveMessage:job-fit passed"]).toBe(1), patience);
    leaving.abort();
    await expect(poll).rejects.toThrow();
    await behind.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "kept" }));
    await vi.waitFor(async () => expect((await messages()).map(({ Body }) => Body)).toEqual(["kept"]), patience);
  });
});

describe("connections", () => {
  test("refused: the request never arrives", async () => {
    const { sqs, QueueUrl, waiting, proxy } = await startProxiedAws([once("connect", { kind: "refuse" })]);
    const send = () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "a" }));
    await expect(send()).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(await waiting()).toBe(0);
    await send();
    proxy.cutConnections();
    await vi.waitFor(send, patience);
    expect(await waiting()).toBeGreaterThanOrEqual(2);
  });

  test("half-open: the client's own patience ends first, and the request never arrives", async () => {
    const { sqs, QueueUrl, waiting } = await startProxiedAws([once("SendMessage", { kind: "half-open", ms: 600_000 })]);
    const abortSignal = AbortSignal.timeout(50);
    await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "a" }), { abortSignal })).rejects.toThrow();
    expect(await waiting()).toBe(0);
  });

  test("half-open: ends by itself after its time", async () => {
    const { sqs, QueueUrl } = await startProxiedAws([once("SendMessage", { kind: "half-open", ms: 10 })]);
    await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "a" }))).rejects.toThrow("socket hang up");
  });

  test("paused: everything hangs until it is resumed", async () => {
    const { sqs, QueueUrl, proxy, waiting } = await startProxiedAws();
    proxy.pause();
    let done = false;
    const sending = sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: "a" })).then(() => (done = true));
    expect(await waiting()).toBe(0);
    expect(done).toBe(false);
    proxy.resume();
    await sending;
    expect(await waiting()).toBe(1);
  });
});

describe("a send", () => {
  const send = async (fault: Fault) => {
    const aws = await startProxiedAws([once("SendMessage:job-fit", fault)]);
    const sent = aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.QueueUrl, MessageBody: "body" }));
    return {
      ...aws,
      outcome: await sent.then(
        () => "sent",
        (error: Error) => error.name,
      ),
    };
  };

  test("cut before the effect: an error, and nothing in the queue", async () => {
    const { outcome, waiting } = await send({ kind: "cut-before" });
    expect(outcome).not.toBe("sent");
    expect(await waiting()).toBe(0);
  });

  test("cut after the effect: an error, and the message in the queue", async () => {
    const { outcome, waiting } = await send({ kind: "cut-after" });
    expect(outcome).not.toBe("sent");
    expect(await waiting()).toBe(1);
  });

  test("answered with an error of the service: nothing in the queue", async () => {
    const { outcome, waiting } = await send({ kind: "status", status: 503 });
    expect(outcome).toBe("ServiceUnavailable");
    expect(await waiting()).toBe(0);
  });

  test("delayed: arrives", async () => {
    const { outcome, waiting } = await send({ kind: "delay", ms: 5 });
    expect([outcome, await waiting()]).toEqual(["sent", 1]);
  });

  test("duplicated: twice in the queue", async () => {
    const { outcome, waiting } = await send({ kind: "duplicate" });
    expect([outcome, await waiting()]).toEqual(["sent", 2]);
  });

  test("dropped: acknowledged, with the hash that the client checks, and lost", async () => {
    const { outcome, waiting, journal } = await send({ kind: "drop" });
    expect([outcome, await waiting()]).toEqual(["sent", 0]);
    expect(journal.faults()).toMatchObject([{ operation: "SendMessage:job-fit", fault: "drop" }]);
  });

  test("held: later ones overtake it", async () => {
    const aws = await startProxiedAws([once("SendMessage", { kind: "hold", ms: 30 })]);
    const { sqs, QueueUrl, waiting, messages } = aws;
    for (const MessageBody of ["first", "second"]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    await vi.waitFor(async () => expect(await waiting()).toBe(2), patience);
    expect((await messages()).map(({ Body }) => Body)).toEqual(["second", "first"]);
  });

  test("in batches: dropped whole, and acknowledged one by one", async () => {
    const { sqs, QueueUrl, waiting } = await startProxiedAws([
      { operation: "SendMessageBatch", fault: { kind: "drop" }, calls: [2] },
    ]);
    const Entries = batch(letters);
    for (const call of [1, 2, 3]) {
      const { Successful } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      expect(
        Successful?.map(({ Id }) => Id),
        `call ${call}`,
      ).toEqual(Entries.map(({ Id }) => Id));
    }
    expect(await waiting()).toBe(2 * letters.length);
  });
});

describe("a receive and a delete", () => {
  const filled = async (faults: FaultRule[], seed = 1) => {
    const aws = await startProxiedAws(faults, { seed });
    const { QueueUrl, behind, sqs } = aws;
    await behind.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: batch(letters) }));
    const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 1 });
    return { ...aws, received: (await sqs.send(receive)).Messages ?? [] };
  };
  const shuffle: FaultRule[] = [{ operation: "ReceiveMessage", fault: { kind: "shuffle" }, chance: 1 }];

  test("shuffled: all messages in another order, the same for a seed", async () => {
    const order = async (seed: number) => (await filled(shuffle, seed)).received.map(({ Body }) => Body);
    const first = await order(1);
    expect(first.toSorted()).toEqual(letters);
    expect(first).not.toEqual(letters);
    expect(await order(1)).toEqual(first);
    expect(await order(2)).not.toEqual(first);
  });

  test.each(["single", "batch"])("a dropped %s delete is acknowledged, and the message comes again", async (kind) => {
    const { sqs, QueueUrl, received, messages } = await filled([
      { operation: "*", fault: { kind: "drop" }, chance: 1 },
    ]);
    const [{ ReceiptHandle } = {}] = received;
    if (kind === "single") await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    else {
      const Entries = [{ Id: "0", ReceiptHandle }];
      expect((await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }))).Failed ?? []).toEqual([]);
    }
    await vi.waitFor(async () => expect((await messages()).map(({ Body }) => Body)).toEqual(letters), patience);
  });
});

describe("objects", () => {
  test("503 SlowDown twice: the client's own retry gets through", async () => {
    const slowDown: Fault = { kind: "status", status: 503 };
    const { s3, journal } = await startProxiedAws(
      [{ operation: "PutObject:reports", fault: slowDown, calls: [1, 2] }],
      {
        maxAttempts: 3,
      },
    );
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "reports/s/a/report.json", Body: "{}" }));
    expect(journal.counts()).toMatchObject({ "it PutObject:reports status": 2, "it PutObject:reports passed": 1 });
  });

  test("503 SlowDown once too often: the client names it", async () => {
    const { s3 } = await startProxiedAws([once("PutObject", { kind: "status", status: 503 })]);
    const put = s3.send(new PutObjectCommand({ Bucket: bucket, Key: "reports/a", Body: "x" }));
    await expect(put).rejects.toMatchObject({ name: "SlowDown", $metadata: { httpStatusCode: 503 } });
  });

  test("cut after the effect: an error, and the object is there", async () => {
    const { s3, behind } = await startProxiedAws([once("PutObject:resumes", { kind: "cut-after" })]);
    await expect(s3.send(new PutObjectCommand({ Bucket: bucket, Key: "resumes/a", Body: "x" }))).rejects.toThrow();
    await behind.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "resumes/a" }));
  });

  test("a fault on one kind of key leaves the others alone", async () => {
    const { s3 } = await startProxiedAws([
      { operation: "PutObject:reports", fault: { kind: "cut-before" }, chance: 1 },
    ]);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "resumes/a", Body: "x" }));
    await expect(s3.send(new PutObjectCommand({ Bucket: bucket, Key: "reports/a", Body: "x" }))).rejects.toThrow();
  });
});

test("the same seed and the same requests give the same faults", async () => {
  const run = async (seed: number) => {
    const faults: FaultRule[] = [
      { operation: "SendMessage", fault: { kind: "cut-after" }, chance: 0.3 },
      { operation: "*", fault: { kind: "status", status: 500 }, chance: 0.2 },
    ];
    const { sqs, s3, QueueUrl, journal } = await startProxiedAws(faults, { seed });
    for (const MessageBody of [...letters, ...letters]) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody })).catch(() => undefined);
      await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "reports/a" })).catch(() => undefined);
    }
    return journal.faults().map(({ operation, call, fault }) => `${operation} ${call} ${fault}`);
  };
  const first = await run(5);
  expect(first.length).toBeGreaterThan(3);
  expect(await run(5)).toEqual(first);
  expect(await run(6)).not.toEqual(first);
});
