import { createPace } from "./pace.ts";
import type { Room } from "./poller.ts";

/** What is fetched ahead waits about this long for a slot, and no longer than needed for a receive to bring ten. */
const aheadMs = 200;
/** A receive from a queue that holds messages takes less than this. */
const receiveMs = 50;
/** A message that is fetched ahead is not young any more when its receive waited for it. */
const aheadWaitSeconds = 1;

type SlotsOptions<Item> = {
  readonly count: number;
  /** Works on an item; its slot is free when this resolves. Never rejects. */
  readonly work: (item: Item) => Promise<void>;
  /** False for an item that waited too long for a slot and is dropped. */
  readonly isFresh: (item: Item) => boolean;
  /** Seconds that a receive for free slots may wait. */
  readonly waitTimeSeconds: number;
};

/** Works on so many items at once and keeps at hand what slots will need within the next receive. */
export const createSlots = <Item>({ count, work, isFresh, waitTimeSeconds }: SlotsOptions<Item>) => {
  const pace = createPace(() => performance.now());
  const buffer: Item[] = [];
  const running = new Set<Promise<void>>();
  let changed = Promise.withResolvers<void>();

  const start = (item: Item): void => {
    pace.started();
    const worked = work(item).finally(() => {
      pace.ended();
      running.delete(worked);
      fill();
    });
    running.add(worked);
  };

  const fill = (): void => {
    while (running.size < count && buffer.length > 0) {
      const item = buffer.shift()!;
      if (isFresh(item)) start(item);
    }
    changed.resolve();
    changed = Promise.withResolvers();
  };

  const roomNow = (): Room | undefined => {
    const free = count - running.size;
    if (free > 0) return { messages: free, waitSeconds: waitTimeSeconds };
    if (buffer.length > pace.freedWithin(receiveMs)) return undefined;
    const messages = Math.floor(pace.freedWithin(aheadMs)) - buffer.length;
    return messages > 0 ? { messages, waitSeconds: aheadWaitSeconds } : undefined;
  };

  return {
    add: (items: readonly Item[]): void => {
      for (const item of items) {
        if (running.size < count) start(item);
        else buffer.push(item);
      }
    },
    /** A receive is for the free slots, or when there is none for those that will be free soon. */
    room: async (): Promise<Room> => {
      for (;;) {
        const room = roomNow();
        if (room) return room;
        await changed.promise;
      }
    },
    /** Takes back what waits for a slot. */
    empty: (): Item[] => buffer.splice(0),
    /** Resolves when no item is worked on. */
    idle: async (): Promise<void> => {
      await Promise.all(running);
    },
  };
};
