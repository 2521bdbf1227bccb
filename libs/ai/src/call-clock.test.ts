import { once } from "node:events";
import { expect, test } from "vitest";
import { startCallClock } from "./call-clock.ts";
import { EngineTimeout } from "./engine-errors.ts";

const long = { connectMs: 60_000, firstTokenMs: 60_000, idleMs: 60_000, totalMs: 60_000 };
const never = new AbortController().signal;

test.each([
  ["connect", { ...long, connectMs: 1 }],
  ["first-token", { ...long, firstTokenMs: 1 }],
  ["idle", { ...long, idleMs: 1 }],
] as const)("%s names itself when it is exceeded", async (limit, limits) => {
  const clock = startCallClock("ollama", limits, never);
  clock.expect(limit);
  await once(clock.signal, "abort");
  expect(clock.signal.reason).toBeInstanceOf(EngineTimeout);
  expect(clock.signal.reason).toMatchObject({ code: "engine.timeout", limit });
});

test("the total holds whatever is expected", async () => {
  const clock = startCallClock("ollama", { ...long, totalMs: 1 }, never);
  clock.expect("idle");
  await once(clock.signal, "abort");
  expect(clock.signal.reason).toMatchObject({ limit: "total" });
});

test("the caller's reason goes through as it is", () => {
  const caller = new AbortController();
  const clock = startCallClock("ollama", long, caller.signal);
  caller.abort("mine");
  expect(clock.signal.reason).toBe("mine");
});
