/** What an end weighs in the mean when the next one comes: half of the weight is in the last 35 ends. */
const memory = 0.98;

/**
 * How fast slots free: ends per millisecond of busy slots, an exponentially weighted mean. What still runs counts with
 * the time it has taken, so that many short jobs before long ones do not make the pace look fast.
 */
export const createPace = (now: () => number) => {
  let running = 0;
  let busyMs = 0;
  let ends = 0;
  let countedUntil = now();

  const count = (): void => {
    const time = now();
    busyMs += running * (time - countedUntil);
    countedUntil = time;
  };

  return {
    running: (): number => running,
    started: (): void => {
      count();
      running += 1;
    },
    ended: (): void => {
      count();
      running -= 1;
      ends = ends * memory + 1;
      busyMs *= memory;
    },
    /** How many of the busy slots will free within so many milliseconds; 0 before the first end. */
    freedWithin: (milliseconds: number): number => {
      count();
      return ends === 0 ? 0 : Math.min(running, (running * milliseconds * ends) / busyMs);
    },
  };
};
