import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readEnvironment } from "./environment.ts";
import { describeError, PermanentError, TransientError } from "./errors.ts";
import { fullJitterBackOff, pause, repeat } from "./time.ts";

describe("the environment", () => {
  const schema = z.object({ URI: z.string(), PORT: z.coerce.number().int().default(80), KEY: z.string() });

  test("is parsed and typed", () => {
    expect(readEnvironment(schema, { URI: "x", KEY: "k", PORT: "8080", OTHER: "y" })).toEqual({
      URI: "x",
      KEY: "k",
      PORT: 8080,
    });
  });

  test("names everything that is missing or malformed at once; empty is missing", () => {
    expect(() => readEnvironment(schema, { KEY: "", PORT: "many" })).toThrow(/URI: [\s\S]*PORT: [\s\S]*KEY: /);
  });
});

describe("an error", () => {
  test("that is coded is told as it is", () => {
    expect(describeError(new PermanentError("a.b", "Do this."))).toEqual({
      code: "a.b",
      message: "Do this.",
      retryable: false,
    });
    expect(describeError(new TransientError("a.b", "Later.")).retryable).toBe(true);
  });

  test("that is not is retryable and keeps its text to itself", () => {
    for (const error of [new Error("secret"), "secret", null, { code: 1 }]) {
      const described = describeError(error);
      expect(described).toMatchObject({ code: "job.unexpected", retryable: true });
      expect(described.message).not.toContain("secret");
    }
  });
});

describe("time", () => {
  test("back-off doubles up to its cap, with full jitter", () => {
    const policy = { baseMs: 100, capMs: 1_000 };
    const longest = [1, 2, 3, 4, 5, 6].map((attempt) => fullJitterBackOff(attempt, () => 0.999_999, policy));
    expect(longest).toEqual([99, 199, 399, 799, 999, 999]);
    expect(fullJitterBackOff(5, () => 0, policy)).toBe(0);
  });

  test("a pause ends with its signal", async () => {
    const controller = new AbortController();
    const pausing = pause(1_000_000, controller.signal);
    controller.abort();
    await pausing;
    await pause(1_000_000, controller.signal);
  });

  test("a repeated task runs again and again, never twice at once, until it is stopped", async () => {
    let running = 0;
    let most = 0;
    let rounds = 0;
    const enough = Promise.withResolvers<void>();
    const stop = repeat(
      async () => {
        running += 1;
        most = Math.max(most, running);
        await pause(1);
        running -= 1;
        rounds += 1;
        if (rounds === 5) enough.resolve();
      },
      1,
      () => 0,
    );
    await enough.promise;
    await stop();
    const atStop = rounds;
    await pause(5);
    expect({ most, later: rounds - atStop }).toEqual({ most: 1, later: 0 });
  });
});
