import type { Behaviour } from "./behaviours.ts";

export type LoggedCall = {
  readonly number: number;
  readonly method: string;
  readonly path: string;
  /** The parsed body; undefined for a request without one. */
  readonly body: unknown;
  /** What the fake did; null for requests that ask for no answer of a model. */
  readonly behaviour: Behaviour["kind"] | null;
  /** `closed` by the client before the answer was complete, or `destroyed` by the fake. */
  readonly outcome: "open" | "answered" | "closed" | "destroyed";
};

/** What a fake was asked, and a way to wait for what will be asked. */
export const createCallLog = () => {
  const calls: LoggedCall[] = [];
  const waiting = new Set<() => void>();
  const changed = () => {
    for (const look of waiting) look();
  };
  return {
    calls: (): readonly LoggedCall[] => calls,
    open(call: Omit<LoggedCall, "number" | "outcome">) {
      const position = calls.push({ ...call, number: calls.length + 1, outcome: "open" }) - 1;
      changed();
      return (outcome: LoggedCall["outcome"]) => {
        calls[position] = { ...calls[position]!, outcome };
        changed();
      };
    },
    until: (isTrue: (calls: readonly LoggedCall[]) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = () => {
          if (!isTrue(calls)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
};
