import { createOllamaEngine } from "@career/ai";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { behave } from "./behaviours.ts";
import { fakeOllamaModel, startFakeOllama } from "./fake-ollama.ts";
import { never, ollamaWith, resume, testPolicy, testRouter, verdict, verdictTask } from "./fixtures/router-kit.ts";

const input = { text: resume };
const local = { signal: never, privacy: "local-only" as const };
const policy = { ...testPolicy, breaker: { failures: 2, halfOpenAfterMs: 30_000 } };

beforeEach(() => {
  // The breaker reads the wall clock; only that is faked, so sockets and timers stay real.
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const outcomes = (result: { run: { attempts?: { outcome: string }[] | undefined } }) =>
  result.run.attempts!.map(({ outcome }) => outcome);

describe("the circuit breaker", () => {
  const opened = async () => {
    const { fake, engine } = await ollamaWith([behave.status(500)]);
    const router = testRouter([engine], { policy });
    const ask = () => router.run(verdictTask, input, local);
    expect(outcomes(await ask())).toEqual(["engine.server-error"]);
    expect(outcomes(await ask())).toEqual(["engine.server-error"]);
    return { fake, router, ask };
  };

  test("opens after failures in a row and leaves the engine alone", async () => {
    const { fake, ask } = await opened();
    expect(outcomes(await ask())).toEqual(["engine.open-circuit"]);
    expect(fake.calls()).toHaveLength(2);
  });

  test("a probe that succeeds closes it", async () => {
    const { fake, ask } = await opened();
    fake.setScript([behave.ok(verdict)]);
    vi.setSystemTime(Date.now() + 30_000);
    expect(outcomes(await ask())).toEqual(["ok"]);
    expect(outcomes(await ask())).toEqual(["ok"]);
    expect(fake.calls()).toHaveLength(4);
  });

  test("a probe that fails opens it again", async () => {
    const { fake, ask } = await opened();
    vi.setSystemTime(Date.now() + 30_000);
    expect(outcomes(await ask())).toEqual(["engine.server-error"]);
    expect(outcomes(await ask())).toEqual(["engine.open-circuit"]);
    expect(fake.calls()).toHaveLength(3);
  });

  test("while one run probes, the others do not wait for it", async () => {
    const { fake, router, ask } = await opened();
    fake.setScript([behave.hang()]);
    vi.setSystemTime(Date.now() + 30_000);
    const caller = new AbortController();
    const probe = router.run(verdictTask, input, { ...local, signal: caller.signal });
    const rejected = expect(probe).rejects.toThrow("stop");
    await fake.until((calls) => calls.filter(({ path }) => path === "/api/chat").length === 3);
    expect(outcomes(await ask())).toEqual(["engine.open-circuit"]);
    caller.abort(new Error("stop"));
    await rejected;
    // A probe that was given up proves nothing: the circuit stays open.
    expect(outcomes(await ask())).toEqual(["engine.open-circuit"]);
  });

  test("what blames the prompt does not open it", async () => {
    const { fake, engine } = await ollamaWith([
      behave.truncated(),
      behave.status(400),
      behave.missingModel(),
      behave.ok(verdict),
    ]);
    const router = testRouter([engine], { policy });
    for (const expected of ["engine.truncated", "engine.server-error", "engine.model-missing", "ok"]) {
      expect(outcomes(await router.run(verdictTask, input, local))).toEqual([expected]);
    }
    expect(fake.calls()).toHaveLength(4);
  });
});

test("many runs at once share an engine, and each has its own provenance", async () => {
  const { fake, engine } = await ollamaWith((call) => (call % 2 === 0 ? behave.ok(verdict) : behave.truncated()));
  const router = testRouter([engine]);
  const results = await Promise.all(Array.from({ length: 40 }, () => router.run(verdictTask, input, local)));
  expect(results.every(({ run }) => run.attempts!.length === 1)).toBe(true);
  expect(results.filter(({ run }) => run.basis === "model")).toHaveLength(20);
  expect(results.filter(({ run }) => run.basis === "rules" && run.degraded)).toHaveLength(20);
  expect(fake.calls()).toHaveLength(40);
});

test("a random mixture by seed always ends in a verified answer, the same for the same seed", async () => {
  const script = [
    behave.ok(verdict),
    behave.fenced(verdict),
    behave.status(500),
    behave.garbage(),
    behave.truncated(),
    behave.dieMidStream(),
    behave.text("no"),
  ];
  const play = async (seed: number) => {
    const fake = await startFakeOllama({ seed, script });
    const router = testRouter([createOllamaEngine({ host: fake.url, model: fakeOllamaModel })]);
    const seen: string[] = [];
    for (let run = 0; run < 25; run += 1) seen.push(outcomes(await router.run(verdictTask, input, local)).join());
    await fake.close();
    return seen;
  };
  const first = await play(7);
  expect(await play(7)).toEqual(first);
  expect(new Set(first).size).toBeGreaterThan(3);
  expect(await play(8)).not.toEqual(first);
});
