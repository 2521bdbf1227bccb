import { TransientError } from "@career/foundation";

type Heartbeat = {
  /** Fires when the lease can no longer be trusted; its reason is a coded error. */
  readonly signal: AbortSignal;
  stop(): void;
};

export type HeartbeatPolicy = {
  readonly intervalMs: number;
  /** After the last successful renewal started; less than the lease, so that work stops before another begins. */
  readonly abortAfterMs: number;
};

export const defaultHeartbeatPolicy: HeartbeatPolicy = { intervalMs: 10_000, abortAfterMs: 25_000 };

/** Renews until stopped. `renew` answers false when the job is lost; an error means nothing is known, and it tries on. */
export const startHeartbeat = (
  renew: () => Promise<boolean>,
  { intervalMs, abortAfterMs }: HeartbeatPolicy,
): Heartbeat => {
  const controller = new AbortController();
  const lost = () => {
    controller.abort(new TransientError("job.lease-lost", "The lease on this job was lost."));
    stop();
  };
  let expiry = setTimeout(lost, abortAfterMs);
  let renewing = false;

  const beat = async () => {
    if (renewing) return;
    renewing = true;
    const started = performance.now();
    try {
      if (await renew()) {
        clearTimeout(expiry);
        if (!stopped) expiry = setTimeout(lost, Math.max(0, abortAfterMs - (performance.now() - started)));
      } else if (!stopped) lost();
    } catch {
      // The timer that is running decides.
    } finally {
      renewing = false;
    }
  };
  const timer = setInterval(() => void beat(), intervalMs);
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    clearTimeout(expiry);
  };
  return { signal: controller.signal, stop };
};
