import type { Db } from "mongodb";

/** Estimate of MongoDB's time, so that processes whose own clocks differ agree on leases and due times. */
export type ServerClock = {
  now(): Date;
  /** Milliseconds by which `now` may be wrong: half the round trip of the best recent measurement, plus drift since. */
  uncertaintyMs(): number;
  measure(): Promise<void>;
};

/** Milliseconds per millisecond: a poor crystal drifts about 0.01 %. */
const driftRate = 0.0001;

/** Reads `hello.localTime` and keeps the best estimate. `monotonic` is in milliseconds. */
export const createServerClock = async (
  db: Db,
  { monotonic = () => performance.now() }: { monotonic?: () => number } = {},
): Promise<ServerClock> => {
  let best: { serverMs: number; at: number; errorMs: number } | undefined;
  const uncertaintyMs = () => (best ? best.errorMs + (monotonic() - best.at) * driftRate : Number.POSITIVE_INFINITY);

  const clock: ServerClock = {
    now: () => new Date(best!.serverMs + (monotonic() - best!.at)),
    uncertaintyMs,
    measure: async () => {
      const sent = monotonic();
      const { localTime } = await db.admin().command({ hello: 1 });
      const received = monotonic();
      const errorMs = (received - sent) / 2;
      if (errorMs <= uncertaintyMs()) best = { serverMs: localTime.getTime() + errorMs, at: received, errorMs };
    },
  };
  await clock.measure();
  return clock;
};
