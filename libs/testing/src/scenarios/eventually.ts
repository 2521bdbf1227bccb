import { pause } from "@career/foundation";

type Patience = { readonly limitMs?: number; readonly intervalMs?: number };

/** Asks again and again until the answer is not `undefined`; `what` names it should it never come. */
export const eventually = async <Value>(
  what: string,
  ask: () => Promise<Value | undefined>,
  { limitMs = 60_000, intervalMs = 20 }: Patience = {},
): Promise<Value> => {
  const until = performance.now() + limitMs;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    if (performance.now() > until) throw new Error(`${what}: not within ${limitMs} ms`);
    await pause(intervalMs);
  }
};
