/** Milliseconds that a receive may last beyond its long poll: enough for one that the SDK tries again. */
export const pollMarginMs = 20_000;

/** Tells a poll loop that goes round from one that hangs, by how long it waits for one receive. */
export const createPollWatch = (limitMs: number) => {
  let waitingSince: number | null = performance.now();
  return {
    /** A receive is due: the loop owes a turn, and it does not matter whether it succeeds. */
    due: (): void => {
      waitingSince = performance.now();
    },
    /** No receive is due: there is no room for a message, or the loop was stopped. */
    rest: (): void => {
      waitingSince = null;
    },
    alive: (): boolean => waitingSince === null || performance.now() - waitingSince <= limitMs,
  };
};
