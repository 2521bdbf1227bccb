import type { Supervisor } from "./supervisor.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs the supervisor as a program: the first signal stops everything in order, also during the start, and a second one ends
 * it at once. Resolves when nothing runs any more, with the exit code: 0 after an orderly stop, 130 after a second signal.
 * A start that failed rejects with its error.
 */
export const runUntilSignal = async (
  supervisor: Supervisor,
  onReady: () => void = () => undefined,
): Promise<number> => {
  let received = 0;
  const onSignal = (): void => {
    received += 1;
    if (received === 1) void supervisor.stop();
    else supervisor.kill();
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    await supervisor.start();
    onReady();
  } catch (error) {
    if (received === 0) throw error;
  } finally {
    await supervisor.exited;
    for (const signal of signals) process.off(signal, onSignal);
  }
  return received > 1 ? 130 : 0;
};
