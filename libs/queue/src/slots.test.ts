import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Room } from "./poller.ts";
import { createSlots } from "./slots.ts";

let now = 0;

beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Slots whose jobs end on demand, and the room they see. */
const start = (count: number) => {
  const running: { item: number; end: () => void }[] = [];
  const started: number[] = [];
  const stale = new Set<number>();
  const slots = createSlots<number>({
    count,
    work: (item) => {
      started.push(item);
      return new Promise((end) => running.push({ item, end }));
    },
    isFresh: (item) => !stale.has(item),
    waitTimeSeconds: 20,
  });
  const end = async (jobs: number, everyMs = 0): Promise<void> => {
    for (const job of running.splice(0, jobs)) {
      now += everyMs;
      job.end();
      await nextTurn();
    }
  };
  return {
    slots,
    started,
    stale,
    running: (): number => running.length,
    end,
    /** Keeps the slots busy for so many ends, one every so many milliseconds. */
    runSteadily: async (ends: number, everyMs: number): Promise<void> => {
      slots.add(Array(count).fill(-1));
      for (let ended = 0; ended < ends; ended += 1) {
        await end(1, everyMs);
        slots.add([-1]);
      }
    },
    room: async (): Promise<Room | "none"> => {
      const room = slots.room();
      await nextTurn();
      return Promise.race([room, Promise.resolve("none" as const)]);
    },
  };
};

describe("room", () => {
  test("is every free slot, for a receive that may wait", async () => {
    const { slots, room, end } = start(5);
    expect(await room()).toEqual({ messages: 5, waitSeconds: 20 });
    slots.add([1, 2]);
    expect(await room()).toEqual({ messages: 3, waitSeconds: 20 });
    await end(1);
    expect(await room()).toEqual({ messages: 4, waitSeconds: 20 });
  });

  test("is none while all slots are busy and nothing is known of their pace", async () => {
    const { slots, room, end } = start(2);
    slots.add([1, 2]);
    expect(await room()).toBe("none");
    await end(1);
    expect(await room()).toEqual({ messages: 1, waitSeconds: 20 });
  });

  test("is what slots will free soon, and again when little of that is left", async () => {
    const { slots, room, runSteadily, end } = start(40);
    await runSteadily(400, 25);
    expect(await room()).toEqual({ messages: 8, waitSeconds: 1 });
    slots.add([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await room()).toBe("none");
    await end(5, 25);
    expect(await room()).toBe("none");
    await end(1, 25);
    expect(await room()).toEqual({ messages: 6, waitSeconds: 1 });
  });

  test("comes when a slot frees", async () => {
    const { slots, end } = start(1);
    slots.add([1]);
    const room = slots.room();
    await end(1);
    expect(await room).toEqual({ messages: 1, waitSeconds: 20 });
  });

  test("is none while slots work on jobs that take long", async () => {
    const { room, runSteadily } = start(4);
    await runSteadily(40, 7_500);
    expect(await room()).toBe("none");
  });

  test("is no more than one message for a slot, however fast the jobs are", async () => {
    const { room, runSteadily } = start(4);
    await runSteadily(40, 0.25);
    expect(await room()).toEqual({ messages: 4, waitSeconds: 1 });
  });
});

describe("items", () => {
  test("run in their order, so many at once", async () => {
    const { slots, started, running, end } = start(2);
    slots.add([1, 2, 3, 4, 5]);
    expect(running()).toBe(2);
    await end(1);
    expect(running()).toBe(2);
    await end(2);
    expect(running()).toBe(2);
    await end(2);
    expect(started).toEqual([1, 2, 3, 4, 5]);
    await slots.idle();
  });

  test("that waited too long are dropped; one that finds a free slot never waited", async () => {
    const { slots, started, stale, end } = start(1);
    stale.add(1).add(2);
    slots.add([1, 2, 3]);
    await end(1);
    expect(started).toEqual([1, 3]);
  });

  test("that wait are taken back", async () => {
    const { slots, started, end } = start(1);
    slots.add([1, 2, 3]);
    expect(slots.empty()).toEqual([2, 3]);
    await end(1);
    expect(started).toEqual([1]);
  });
});
