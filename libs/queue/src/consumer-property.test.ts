import { pause } from "@career/foundation";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { acknowledge, type Decision, type Delivery } from "./consumer.ts";
import { type ConsumerKit, startConsumerKit } from "./fixtures/consumer-kit.ts";

let kit: ConsumerKit;

beforeAll(async () => {
  kit = await startConsumerKit();
});
afterAll(() => kit.close());
afterEach(() => kit.reset());

/** What a handler does with a message; only the last step of a message ends it. */
const step = fc.record({
  durationMs: fc.nat(20),
  renews: fc.boolean(),
  failure: fc.constantFrom("give back", "throw", "lose the acknowledgement"),
});

const run = fc.record({
  slots: fc.integer({ min: 1, max: 6 }),
  failures: fc.array(fc.array(step, { maxLength: 2 }), { minLength: 1, maxLength: 30 }),
  ends: fc.array(fc.record({ durationMs: fc.nat(20), deadLetter: fc.boolean() }), { minLength: 30, maxLength: 30 }),
  /** Deliveries after which the consumer is stopped and another one takes over. */
  stops: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
});

type Run = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

/** Carries out a run until the queue is empty, and says what happened. */
const carryOut = async ({ slots, failures, ends, stops }: Run) => {
  const ended = new Set<string>();
  const lostReceipts = new Set<string>();
  const deliveries = new Map<number, number>();
  const finished: number[] = [];
  const early: string[] = [];
  let delivered = 0;
  let running = 0;
  let mostRunning = 0;

  const keyOf = (receipt: string): string => {
    const received = kit.gate.received.find(({ ReceiptHandle }) => ReceiptHandle === receipt)!;
    return `${received.MessageId} ${received.Attributes.ApproximateReceiveCount}`;
  };
  kit.gate.setRule(({ action, body }) => {
    if (action !== "DeleteMessageBatch") return "pass";
    for (const { ReceiptHandle } of body.Entries!) if (!ended.has(keyOf(ReceiptHandle))) early.push(ReceiptHandle);
    return { failing: ({ ReceiptHandle }) => lostReceipts.has(keyOf(ReceiptHandle)) };
  });

  const decide = async (delivery: Delivery): Promise<Decision> => {
    const message = Number(delivery.body);
    const count = deliveries.get(message) ?? 0;
    deliveries.set(message, count + 1);
    const failing = failures[message]![count];
    if (!failing) {
      const { durationMs, deadLetter } = ends[message]!;
      await pause(durationMs);
      finished.push(message);
      return deadLetter ? { kind: "dead-letter", reason: "test.end" } : acknowledge;
    }
    if (failing.renews) await delivery.hide(1);
    await pause(failing.durationMs);
    if (failing.failure === "give back") return { kind: "return-after", seconds: 0 };
    if (failing.failure === "throw") throw new Error("no decision");
    lostReceipts.add(`${delivery.id} ${delivery.receiveCount}`);
    return acknowledge;
  };
  const handle = async (delivery: Delivery): Promise<Decision> => {
    delivered += 1;
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    try {
      return await decide(delivery);
    } finally {
      running -= 1;
      ended.add(`${delivery.id} ${delivery.receiveCount}`);
    }
  };

  const start = () => kit.start({ concurrency: slots, visibilitySeconds: 1, handle });
  const isDone = async () => expect(await kit.counts()).toEqual({ waiting: 0, hidden: 0 });
  await kit.send(...failures.keys());
  for (const deliveriesUntilStop of stops) {
    const consumer = start();
    const until = delivered + deliveriesUntilStop;
    await vi.waitFor(async () => delivered >= until || (await isDone()), { interval: 2, timeout: 20_000 });
    await consumer.stop();
    expect(running).toBe(0);
  }
  const consumer = start();
  await vi.waitFor(isDone, { interval: 10, timeout: 20_000 });
  await consumer.stop();
  return { finished, early, mostRunning };
};

test("nothing is lost, nothing is acknowledged before its handler ended, and no more run than there are slots", async () => {
  await fc.assert(
    fc.asyncProperty(run, async (planned) => {
      const { finished, early, mostRunning } = await carryOut(planned);
      expect(new Set(finished)).toEqual(new Set(planned.failures.keys()));
      expect(early).toEqual([]);
      expect(mostRunning).toBeLessThanOrEqual(planned.slots);
      await kit.reset();
    }),
    { numRuns: 8 },
  );
}, 240_000);
