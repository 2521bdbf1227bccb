import { PutObjectCommand } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import { expect, it } from "vitest";
import { drainRecords, queueUrl, startTestServer } from "./fixtures/harness.ts";
import { bucket } from "./fixtures/provision.ts";
import { createSequencer, encodeEventKey } from "./notification.ts";
import { seededChance, shuffled } from "./seeded.ts";

const prepare = async (options: Parameters<typeof startTestServer>[0] = {}) => {
  const { server, s3, sqs } = await startTestServer(options);
  const put = (name: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key: `uploads/u/${name}`, Body: name }));
  const received = async (): Promise<string[]> =>
    (await drainRecords(sqs)).map((record) => record.s3.object.key.slice(10));
  return { events: server.events, put, received, sqs };
};

it("duplicates events, with one sequencer for all copies", async () => {
  const { events, put, sqs } = await prepare({ faults: { duplicate: 3 } });
  await put("a");
  await events.sent(3);
  const records = await drainRecords(sqs);
  expect(records).toHaveLength(3);
  expect(new Set(records.map(({ s3 }) => s3.object.sequencer)).size).toBe(1);
});

it("loses the events it is told to lose", async () => {
  const { events, put, received } = await prepare();
  events.setFaults({ lose: (key) => key.endsWith("b") });
  await put("a");
  await put("b");
  events.setFaults({});
  await put("c");
  await Promise.all([events.sent(2), events.lost(1)]);
  expect(await received()).toEqual(["a", "c"]);
});

it("holds events until they are released, in order or shuffled the same way for a seed", async () => {
  const { events, put, received } = await prepare();
  const names = ["a", "b", "c", "d", "e", "f"];
  const round = async (shuffleSeed?: number): Promise<string[]> => {
    events.setFaults({ hold: true });
    for (const name of names) await put(name);
    expect(await received()).toEqual([]);
    expect(events.release(shuffleSeed === undefined ? {} : { shuffleSeed })).toBe(names.length);
    return received();
  };
  expect(await round()).toEqual(names);
  const order = await round(7);
  expect(order).not.toEqual(names);
  expect(order.toSorted()).toEqual(names);
  expect(await round(7)).toEqual(order);
  await events.held(18);
  await events.sent(18);
});

it("delays events in the queue itself", async () => {
  const { events, put, received, sqs } = await prepare({ faults: { delaySeconds: 1 } });
  await put("late");
  await events.sent(1);
  expect(await received()).toEqual([]);
  const QueueUrl = await queueUrl(sqs, "resume-uploads");
  const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
  expect(Messages).toHaveLength(1);
});

it("writes keys as S3 does, so that a form decoder reads them back", () => {
  const key = "uploads/ü/a b+c&d=e(1)!'*~%2F.pdf";
  expect(encodeEventKey(key)).toBe("uploads/%C3%BC/a+b%2Bc%26d%3De%281%29%21%27*%7E%252F.pdf");
  expect(new URLSearchParams(`key=${encodeEventKey(key)}`).get("key")).toBe(key);
});

it("raises the sequencer also when the clock stands or goes back", () => {
  const times = [5, 5, 3, 6].map((time) => new Date(time));
  const next = createSequencer(() => times.shift()!);
  const sequencers = [next(), next(), next(), next()];
  expect(sequencers).toEqual([...new Set(sequencers)].sort());
  expect(sequencers.every((sequencer) => /^[0-9A-F]{18}$/.test(sequencer))).toBe(true);
});

it("draws the same lots for a seed", () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `uploads/${index}`);
  const drawn = keys.filter(seededChance(3, 0.3));
  expect(drawn).toEqual(keys.filter(seededChance(3, 0.3)));
  expect(drawn.length).toBeGreaterThan(250);
  expect(drawn.length).toBeLessThan(350);
  expect(shuffled(keys, 1)).not.toEqual(shuffled(keys, 2));
});
