import { createLogger } from "@career/foundation";
import { startAwsServer } from "@career/local/emulators";
import { acknowledge, connectQueues, consume, consumeBatches, type QueueClient } from "@career/queue";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { provisionAws } from "./aws.ts";
import { startFreezingProxy } from "./fixtures/freezing-proxy.ts";

const log = createLogger("test", "silent");
const patience = { interval: 20, timeout: 30_000 };
const longPoll = { seconds: 1, atStop: "abort" } as const;
const limits = { marginMs: 1_000 };

let aws: Awaited<ReturnType<typeof startAwsServer>>;
let proxy: Awaited<ReturnType<typeof startFreezingProxy>>;
let client: QueueClient;
const consumers: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  aws = await startAwsServer({});
  await provisionAws({ region: "us-east-1", endpoint: aws.endpoint }, "career");
  proxy = await startFreezingProxy(aws.port);
  client = await connectQueues({ region: "us-east-1", endpoint: proxy.endpoint, longPoll });
});
afterEach(async () => {
  proxy.thaw();
  await Promise.all(consumers.splice(0).map((consumer) => consumer.stop()));
  client.close();
  await proxy.close();
  await aws.close();
});

const running = <Consumer extends { stop(): Promise<void> }>(consumer: Consumer): Consumer => {
  consumers.push(consumer);
  return consumer;
};

const message = { body: {}, groupId: "tenant" };

test("a consumer whose poll never returns is not alive, and is again with the next poll that does", async () => {
  const handle = vi.fn(async () => acknowledge);
  const consumer = running(consume({ client, queue: "job-fit", concurrency: 2, handle, log, ...limits }));
  await client.send("job-fit", message);
  await vi.waitFor(() => expect(handle).toHaveBeenCalledTimes(1), patience);
  await vi.waitFor(() => expect(consumer.alive()).toBe(true), patience);
  proxy.freeze();
  await vi.waitFor(() => expect(consumer.alive()).toBe(false), patience);
  proxy.thaw();
  await vi.waitFor(() => expect(consumer.alive()).toBe(true), patience);
});

test("a consumer without a free slot owes no poll", async () => {
  const taken = Promise.withResolvers<void>();
  const done = Promise.withResolvers<typeof acknowledge>();
  const handle = () => {
    taken.resolve();
    return done.promise;
  };
  const busy = running(consume({ client, queue: "job-fit", concurrency: 1, handle, log, ...limits }));
  await client.send("job-fit", message);
  await taken.promise;
  const idle = running(consume({ client, queue: "job-fit", concurrency: 1, handle, log, ...limits }));
  proxy.freeze();
  await vi.waitFor(() => expect(idle.alive()).toBe(false), patience);
  expect(busy.alive()).toBe(true);
  done.resolve(acknowledge);
});

test("a consumer of batches is not alive while a poll or the taker hangs, and owes no poll without room", async () => {
  const started = { client, queue: "events", visibilitySeconds: 30, log, ...limits } as const;
  const room = async () => undefined;
  const taking = Promise.withResolvers<void>();
  const hanging = running(consumeBatches({ ...started, room, take: () => taking.promise }));
  await client.send("events", message);
  await vi.waitFor(() => expect(hanging.alive()).toBe(false), patience);
  taking.resolve();
  await vi.waitFor(() => expect(hanging.alive()).toBe(true), patience);

  const full = running(consumeBatches({ ...started, room: () => new Promise(() => undefined), take: room }));
  proxy.freeze();
  await vi.waitFor(() => expect(hanging.alive()).toBe(false), patience);
  expect(full.alive()).toBe(true);
});
