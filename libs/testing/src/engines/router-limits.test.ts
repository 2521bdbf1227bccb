import { type Engine, type EngineRequest, type RouterPolicy, redact } from "@career/ai";
import { describe, expect, test, vi } from "vitest";
import { behave } from "./behaviours.ts";
import {
  geminiWith,
  never,
  ollamaWith,
  resume,
  testPolicy,
  testRouter,
  verdict,
  verdictOfRules,
  verdictTask,
} from "./fixtures/router-kit.ts";

const input = { text: resume };
const local = { signal: never, privacy: "local-only" as const };

describe("cancellation", () => {
  const silent = [
    ["before the first token", behave.hang()],
    ["in mid-stream", behave.hangMidStream()],
  ] as const;

  test.each(silent)("%s rejects with the caller's reason and closes the socket", async (_name, behaviour) => {
    const { fake, engine } = await ollamaWith([behaviour]);
    const rules = vi.fn(() => verdictOfRules);
    const caller = new AbortController();
    const run = testRouter([engine]).run({ ...verdictTask, rules }, input, { ...local, signal: caller.signal });
    const rejected = expect(run).rejects.toThrow("lease lost");
    await fake.until((calls) => calls.some(({ path }) => path === "/api/chat"));
    caller.abort(new Error("lease lost"));
    await rejected;
    await fake.until((calls) => calls.some(({ outcome }) => outcome === "closed"));
    expect(rules).not.toHaveBeenCalled();
  });

  test("closes Gemini's socket too", async () => {
    const { fake, engine } = await geminiWith([behave.hangMidStream()]);
    const caller = new AbortController();
    const { receipt } = redact(resume, []);
    const options = { signal: caller.signal, privacy: "cloud-allowed" as const, receipt };
    const rejected = expect(testRouter([engine]).run(verdictTask, input, options)).rejects.toThrow("stop");
    await fake.until((calls) => calls.length === 1);
    caller.abort(new Error("stop"));
    await rejected;
    await fake.until(([call]) => call!.outcome === "closed");
  });

  test("of a run that has not begun asks nobody", async () => {
    const { fake, engine } = await ollamaWith([behave.ok(verdict)]);
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(testRouter([engine]).run(verdictTask, input, { ...local, signal })).rejects.toThrow("too late");
    expect(fake.connections()).toBe(0);
  });

  test("does not wait for an engine that ignores its signal, nor for a retry", async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    const deaf: Engine = {
      name: "deaf",
      location: "local",
      model: "none",
      generate: () => {
        resolve();
        return new Promise(() => undefined);
      },
      status: async () => ({ state: "ready", detail: "" }),
    };
    const caller = new AbortController();
    const run = testRouter([deaf]).run(verdictTask, input, { ...local, signal: caller.signal });
    const rejected = expect(run).rejects.toThrow("stop");
    await asked;
    caller.abort(new Error("stop"));
    await rejected;
  });

  test("an engine that times out has its socket closed", async () => {
    const { fake, engine } = await ollamaWith([behave.drip(" ".repeat(10_000), 1)]);
    const policy = { ...testPolicy, limits: { ...testPolicy.limits, totalMs: 300 } };
    const { run } = await testRouter([engine], { policy }).run(verdictTask, input, local);
    expect(run.attempts).toMatchObject([{ outcome: "engine.timeout" }]);
    await fake.until((calls) => calls.some(({ outcome }) => outcome === "closed"));
  });
});

describe("retries", () => {
  const retrying: RouterPolicy = { ...testPolicy, retry: { attempts: 3, baseMs: 100, capMs: 1_000 } };
  const waits = () => {
    const waited: number[] = [];
    return { waited, wait: async (milliseconds: number) => void waited.push(milliseconds) };
  };

  test.each([429, 500, 503, 504])(
    "%i is tried again, with jitter, and each try is in the provenance",
    async (status) => {
      const { fake, engine } = await ollamaWith([behave.status(status), behave.status(status), behave.ok(verdict)]);
      const { waited, wait } = waits();
      const router = testRouter([engine], { policy: retrying, wait, random: () => 0.5 });
      const { run } = await router.run(verdictTask, input, local);
      expect(run).toMatchObject({ engine: "ollama", degraded: false });
      expect(run.attempts!.map(({ outcome }) => outcome === "ok")).toEqual([false, false, true]);
      expect(waited).toEqual([50, 100]);
      expect(fake.calls()).toHaveLength(3);
    },
  );

  test.each([400, 403, 501, 502])("%i is not", async (status) => {
    const { fake, engine } = await ollamaWith([behave.status(status)]);
    await testRouter([engine], { policy: retrying }).run(verdictTask, input, local);
    expect(fake.calls()).toHaveLength(1);
  });

  test("the number of tries is bounded", async () => {
    const { fake, engine } = await ollamaWith([behave.status(503)]);
    await testRouter([engine], { policy: retrying, wait: waits().wait }).run(verdictTask, input, local);
    expect(fake.calls()).toHaveLength(3);
  });

  test("the delay that Ollama asks for in Retry-After is kept", async () => {
    const { engine } = await ollamaWith([behave.status(429, 7), behave.ok(verdict)]);
    const { waited, wait } = waits();
    await testRouter([engine], { policy: retrying, wait }).run(verdictTask, input, local);
    expect(waited).toEqual([7_000]);
  });

  test("the delay that Gemini asks for in RetryInfo is kept", async () => {
    const { engine } = await geminiWith([behave.status(429, 3), behave.ok(verdict)]);
    const { waited, wait } = waits();
    const options = { signal: never, privacy: "cloud-allowed" as const, receipt: redact(resume, []).receipt };
    await testRouter([engine], { policy: retrying, wait }).run(verdictTask, input, options);
    expect(waited).toEqual([3_000]);
  });

  test("a delay that does not fit the time left is the next engine's turn", async () => {
    const first = await ollamaWith([behave.status(429, 7)]);
    const second = await ollamaWith([behave.ok(verdict)]);
    const { waited, wait } = waits();
    const router = testRouter([first.engine, second.engine], { policy: retrying, wait });
    const { run } = await router.run(verdictTask, input, { ...local, deadlineMs: 6_000 });
    expect(run.attempts!.map(({ outcome }) => outcome)).toEqual(["engine.rate-limited", "ok"]);
    expect(waited).toEqual([]);
    expect(second.fake.calls()).toHaveLength(1);
  });
});

describe("the job's deadline", () => {
  const policy: RouterPolicy = { ...testPolicy, rulesMs: 1_000, minimumMs: 2_000 };

  test("no engine is started without enough time, and the rules run all the same", async () => {
    const { fake, engine } = await ollamaWith([behave.ok(verdict)]);
    const options = { ...local, deadlineMs: 3_000 };
    const { output, run } = await testRouter([engine], { policy, now: () => 0 }).run(verdictTask, input, options);
    expect(output).toEqual(verdictOfRules);
    expect(run).toMatchObject({ basis: "rules", degraded: true, attempts: [{ outcome: "engine.no-time" }] });
    expect(fake.connections()).toBe(0);
  });

  test("an engine gets no more than what is left", async () => {
    const seen: EngineRequest[] = [];
    const { engine } = await ollamaWith([behave.ok(verdict)]);
    const watched: Engine = {
      ...engine,
      generate(request) {
        seen.push(request);
        return engine.generate(request);
      },
    };
    await testRouter([watched], { policy, now: () => 0 }).run(verdictTask, input, { ...local, deadlineMs: 9_000 });
    expect(seen[0]!.limits.totalMs).toBe(8_000);
  });

  test("a time-out for the deadline's sake does not count against the engine", async () => {
    const { fake, engine } = await ollamaWith([behave.hang(), behave.ok(verdict)]);
    const strict = { ...testPolicy, breaker: { failures: 1, halfOpenAfterMs: 60_000 } };
    const router = testRouter([engine], { policy: strict });
    const first = await router.run(verdictTask, input, { ...local, deadlineMs: 400 });
    expect(first.run.attempts).toMatchObject([{ outcome: "engine.timeout" }]);
    const second = await router.run(verdictTask, input, local);
    expect(second.run.engine).toBe("ollama");
    expect(fake.calls()).toHaveLength(2);
  });
});
