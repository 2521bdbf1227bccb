/** Milliseconds to wait before the next start, given how many times in a row the process failed (from 1). */
export type BackOff = (failures: number) => number;

const firstDelayMilliseconds = 250;
const maximumDelayMilliseconds = 10_000;

export const doublingBackOff: BackOff = (failures) =>
  Math.min(maximumDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(failures - 1, 20));
