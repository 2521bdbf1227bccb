import { setImmediate as nextTurn } from "node:timers/promises";
import { localStack } from "@career/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { acknowledge, type Decision, type Delivery } from "./consumer.ts";
import { type ConsumerKit, startConsumerKit } from "./fixtures/consumer-kit.ts";
import { shuffled } from "./fixtures/load.ts";

const realNow = performance.now.bind(performance);
const patience = { interval: 5, timeout: 20_000 };

let kit: ConsumerKit;
const releases: (() => void)[] = [];

beforeAll(async () => {
  kit = await startConsumerKit();
});
afterAll(() => kit.close());
// They count every receive and every message, those of the test before too.
beforeEach(({ skip }) => skip(Boolean(localStack), "LocalStack gives messages to polls whose client has gone"));
afterEach(async () => {
  for (const release of releases.splice(0)) release();
  await kit.reset();
  vi.restoreAllMocks();
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const until = (isTrue: () => void | Promise<void>) => vi.waitFor(isTrue, patience);
const untilCounts = (counts: { waiting: number; hidden: number }) =>
  until(async () => expect(await kit.counts()).toEqual(counts));
const untilEmpty = () => untilCounts({ waiting: 0, hidden: 0 });

/** A handler whose jobs run until they are released, but for those that have work of their own. */
const createJobs = (work: (delivery: Delivery) => Promise<unknown> | false = () => false) => {
  const released = Promise.withResolvers<void>();
  releases.push(released.resolve);
  const started: Delivery[] = [];
  let running = 0;
  let mostRunning = 0;
  return {
    started,
    bodies: (): number[] => started.map(({ body }) => Number(body)),
    running: (): number => running,
    mostRunning: (): number => mostRunning,
    release: released.resolve,
    handle: async (delivery: Delivery) => {
      started.push(delivery);
      running += 1;
      mostRunning = Math.max(mostRunning, running);
      await (work(delivery) || released.promise);
      running -= 1;
      return acknowledge;
    },
  };
};

/** Passes the time for this process by so much. */
const passTime = (milliseconds: number): void => {
  vi.spyOn(performance, "now").mockImplementation(() => realNow() + milliseconds);
};

/** Four slots that were quick for 40 messages of 60 and now are held, with messages at hand that wait for them. */
const startHeldSlots = async (options: { visibilitySeconds?: number } = {}) => {
  const jobs = createJobs(() => jobs.started.length <= 40 && nextTurn());
  await kit.send(...numbers(60));
  const consumer = kit.start({
    ...options,
    handle: async (delivery) => {
      if (jobs.started.length >= 40) await delivery.hide(60);
      return jobs.handle(delivery);
    },
  });
  await until(() => expect(jobs.running()).toBe(4));
  await until(() => expect(kit.gate.received.length).toBeGreaterThan(44));
  await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(0));
  await kit.counts();
  const started = new Set(jobs.started.map(({ id }) => id));
  const atHand = kit.gate.received.map(({ MessageId }) => MessageId).filter((id) => !started.has(id));
  return { consumer, jobs, atHand };
};

describe("slots", () => {
  test("run so many handlers at once, and a slow one holds up no other", async () => {
    const jobs = createJobs(({ body }) => body !== "0" && nextTurn());
    await kit.send(...numbers(40));
    kit.start({ concurrency: 3, handle: jobs.handle });
    await until(() => expect(new Set(jobs.bodies())).toEqual(new Set(numbers(40))));
    expect(jobs.running()).toBe(1);
    jobs.release();
    await untilEmpty();
    expect(jobs.mostRunning()).toBeLessThanOrEqual(3);
  });

  test("fill all from as few receives as that takes", async () => {
    const jobs = createJobs();
    await kit.send(...numbers(60));
    kit.start({ concurrency: 50, handle: jobs.handle });
    await until(() => expect(jobs.running()).toBe(50));
    await untilCounts({ waiting: 10, hidden: 50 });
    expect(kit.gate.of("ReceiveMessage")).toHaveLength(5);
    expect(kit.gate.open("ReceiveMessage")).toBe(0);
    jobs.release();
    await untilEmpty();
  });

  test("keep one receive open while the queue is empty", async () => {
    const jobs = createJobs(() => nextTurn());
    kit.start({ concurrency: 50, handle: jobs.handle });
    await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(1));
    for (const body of numbers(3)) {
      await kit.send(body);
      await until(() => expect(jobs.started).toHaveLength(body + 1));
    }
    await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(1));
    expect(kit.gate.of("ReceiveMessage")).toHaveLength(4);
    expect(kit.gate.mostOpen("ReceiveMessage")).toBe(1);
  });

  test("have no more at hand than they will need soon", async () => {
    let mostAtHand = 0;
    const jobs = createJobs(() => nextTurn());
    await kit.send(...numbers(200));
    kit.start({
      handle: (delivery) => {
        mostAtHand = Math.max(mostAtHand, kit.gate.received.length - jobs.started.length - 1);
        return jobs.handle(delivery);
      },
    });
    await untilEmpty();
    expect(mostAtHand).toBeLessThanOrEqual(4);
    expect(jobs.started).toHaveLength(200);
  });
});

describe("a message that waits for a slot", () => {
  test("runs until two thirds of its visibility are over", async () => {
    const { jobs, atHand } = await startHeldSlots();
    passTime(19_000);
    jobs.release();
    await untilEmpty();
    expect(jobs.started.filter(({ id }) => atHand.includes(id)).map(({ receiveCount }) => receiveCount)).toEqual(
      atHand.map(() => 1),
    );
  });

  test("is dropped after that", async () => {
    const { jobs, atHand } = await startHeldSlots();
    passTime(20_001);
    jobs.release();
    await untilCounts({ waiting: 0, hidden: atHand.length });
    expect(jobs.started.filter(({ id }) => atHand.includes(id))).toEqual([]);
  });

  test("comes back by itself and runs then", async () => {
    const { jobs, atHand } = await startHeldSlots({ visibilitySeconds: 1 });
    passTime(667);
    jobs.release();
    await untilEmpty();
    const counts = atHand.map((id) => jobs.started.filter((each) => each.id === id).map((each) => each.receiveCount));
    expect(counts).toEqual(atHand.map(() => [2]));
  });
});

describe("a stop", () => {
  test("gives back what waits for a slot, lets handlers finish, and leaves no message unsettled", async () => {
    const { consumer, jobs, atHand } = await startHeldSlots();
    const receives = kit.gate.of("ReceiveMessage").length;
    const stopped = consumer.stop();
    await untilCounts({ waiting: 16, hidden: 4 });
    expect(jobs.running()).toBe(4);
    jobs.release();
    await stopped;
    expect(await kit.counts()).toEqual({ waiting: 16, hidden: 0 });
    expect(jobs.started).toHaveLength(44);
    expect(kit.gate.of("ReceiveMessage")).toHaveLength(receives);
    const given = kit.gate
      .of("ChangeMessageVisibilityBatch")
      .map(({ body }) => body.Entries!.filter(({ VisibilityTimeout }) => VisibilityTimeout === 0).length)
      .filter((count) => count > 0);
    expect(given).toEqual([atHand.length]);
  });

  test("ends a long poll that waits", async () => {
    const consumer = kit.start();
    await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(1));
    await consumer.stop();
    await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(0));
    await kit.send(...numbers(3));
    expect(await kit.counts()).toEqual({ waiting: 3, hidden: 0 });
    expect(kit.gate.of("ReceiveMessage")).toHaveLength(1);
  });

  test("gives back what a receive brings that was under way", async () => {
    const jobs = createJobs();
    const answered = Promise.withResolvers<void>();
    kit.gate.setRule(({ action }) => (action === "ReceiveMessage" ? answered.promise : "pass"));
    await kit.send(...numbers(8));
    const consumer = kit.start({ handle: jobs.handle });
    await until(() => expect(kit.gate.of("ReceiveMessage")).toHaveLength(1));
    const stopped = consumer.stop();
    answered.resolve();
    await stopped;
    expect(await kit.counts()).toEqual({ waiting: 8, hidden: 0 });
    expect(jobs.started).toEqual([]);
    expect(kit.gate.of("ReceiveMessage")).toHaveLength(1);
  });
});

describe("what becomes of a message", () => {
  /** Ten handlers that decide at the same moment. */
  const decideTogether = async (decide: (delivery: Delivery) => Promise<Decision>) => {
    const together = Promise.withResolvers<void>();
    let waiting = 0;
    await kit.send(...numbers(10));
    return kit.start({
      concurrency: 10,
      handle: async (delivery) => {
        waiting += 1;
        if (waiting === 10) together.resolve();
        await together.promise;
        return decide(delivery);
      },
    });
  };

  test("acknowledgements go together", async () => {
    await decideTogether(async () => acknowledge);
    await untilEmpty();
    expect(kit.gate.of("DeleteMessageBatch").map(({ body }) => body.Entries?.length)).toEqual([10]);
  });

  test("renewals go together, and so do messages that are given back", async () => {
    const consumer = await decideTogether(async (delivery) => {
      await delivery.hide(30);
      return { kind: "return-after", seconds: 3599.5 };
    });
    await until(() => expect(kit.gate.of("ChangeMessageVisibilityBatch")).toHaveLength(2));
    await consumer.stop();
    const seconds = kit.gate
      .of("ChangeMessageVisibilityBatch")
      .map(({ body }) => body.Entries?.map(({ VisibilityTimeout }) => VisibilityTimeout));
    expect(seconds).toEqual([Array(10).fill(30), Array(10).fill(3600)]);
    expect(await kit.counts()).toEqual({ waiting: 0, hidden: 10 });
  });

  test("a decision waits for the renewal that is under way", async () => {
    const renewed = Promise.withResolvers<void>();
    const decided = (): number[] =>
      kit.gate
        .of("ChangeMessageVisibilityBatch")
        .flatMap(({ body }) => body.Entries!.map(({ VisibilityTimeout = 0 }) => VisibilityTimeout));
    kit.gate.setRule(() => (decided().at(-1) === 30 ? renewed.promise : "pass"));
    await kit.send(100, 200);
    const consumer = kit.start({
      concurrency: 1,
      handle: async ({ body, hide, receiveCount }) => {
        if (body === "100" && receiveCount === 1) void hide(30);
        return { kind: "return-after", seconds: Number(body) };
      },
    });
    await until(() => expect(decided()).toContain(200));
    expect(decided()).not.toContain(100);
    const stopped = consumer.stop();
    renewed.resolve();
    await stopped;
    expect(decided().toSorted((left, right) => left - right)).toEqual([30, 100, 200]);
  });

  test("one that cannot be handled goes to the dead-letter queue, then it is acknowledged", async () => {
    await kit.send(7);
    kit.start({ handle: async () => ({ kind: "dead-letter", reason: "message.malformed" }) });
    await untilEmpty();
    expect(await kit.deadLetters()).toEqual([{ body: 7, reason: "message.malformed" }]);
    const settling = kit.gate.requests.map(({ action }) => action).filter((action) => /^(Send|Delete)/.test(action));
    expect(settling).toEqual(["SendMessage", "DeleteMessageBatch"]);
  });

  test("one that could not be dead-lettered, whose handler threw, or whose delete was refused comes back", async () => {
    kit.gate.setRule(({ action }) => {
      if (action === "SendMessage") return kit.gate.of(action).length <= 3 ? "drop" : "pass";
      const first = kit.gate.of("DeleteMessageBatch").length === 1;
      const refused = kit.gate.received.find(({ Body }) => Body === "3")?.ReceiptHandle;
      return first ? { failing: ({ ReceiptHandle }) => ReceiptHandle === refused } : "pass";
    });
    const handled: string[] = [];
    await kit.send(1, 2, 3, 4);
    const together = Promise.withResolvers<void>();
    kit.start({
      visibilitySeconds: 1,
      handle: async ({ body, receiveCount }) => {
        handled.push(`${body} ${receiveCount}`);
        if (handled.length === 4) together.resolve();
        await together.promise;
        if (body === "1") return { kind: "dead-letter", reason: "message.malformed" };
        if (body === "2" && receiveCount === 1) throw new Error("no decision");
        return acknowledge;
      },
    });
    await untilEmpty();
    expect(handled.toSorted()).toEqual(["1 1", "1 2", "2 1", "2 2", "3 1", "3 2", "4 1"]);
    expect(await kit.deadLetters()).toEqual([{ body: 1, reason: "message.malformed" }]);
  });

  test("five copies of each, in any order, are all handled and acknowledged", async () => {
    const copies = shuffled(
      numbers(300).map((index) => index % 60),
      5,
    );
    const jobs = createJobs(() => nextTurn());
    await kit.send(...copies);
    kit.start({
      concurrency: 8,
      handle: async (delivery) => {
        // Given back while it runs, a message is delivered once more under the same id.
        if (delivery.receiveCount === 1 && Number(delivery.body) % 7 === 0) await delivery.hide(0);
        return jobs.handle(delivery);
      },
    });
    await untilEmpty();
    for (const body of numbers(60)) {
      expect(jobs.bodies().filter((each) => each === body).length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe("polling", () => {
  test("pauses while SQS is away, and goes on when it is back", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    kit.gate.setRule(() => "drop");
    const consumer = kit.start();
    await until(() => expect(consumer.healthy()).toBe(false));
    const pauses = () =>
      timers.mock.calls.map(([, milliseconds = 0]) => milliseconds).filter((each) => each >= 500 && each < 1_000);
    await until(() => expect(new Set(pauses()).size).toBeGreaterThan(1));
    // Every poll is tried three times, and before each but the first there is a pause.
    expect(kit.gate.of("ReceiveMessage").length).toBeLessThanOrEqual(3 * (pauses().length + 1));
    expect(consumer.alive()).toBe(true);
    kit.gate.setRule(() => "pass");
    await kit.send(1);
    await untilEmpty();
    expect(consumer.healthy()).toBe(true);
  });

  test("that gets no answer at all is not alive", async () => {
    kit.gate.setRule(() => "hold");
    const consumer = kit.start();
    await until(() => expect(kit.gate.open("ReceiveMessage")).toBe(1));
    passTime(39_000);
    expect(consumer.alive()).toBe(true);
    passTime(41_000);
    expect(consumer.alive()).toBe(false);
    await consumer.stop();
  });

  test("that has no room is alive", async () => {
    const { consumer, jobs } = await startHeldSlots();
    passTime(24 * 60 * 60_000);
    expect(consumer.alive()).toBe(true);
    jobs.release();
  });
});
