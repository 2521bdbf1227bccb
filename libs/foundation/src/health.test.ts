import { afterEach, describe, expect, test, vi } from "vitest";
import { watchEventLoop } from "./event-loop-watch.ts";
import { createHealth } from "./health.ts";
import { listenForHealth } from "./health-listener.ts";

const never = () => new Promise<never>(() => undefined);
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const running = (options: Parameters<typeof createHealth>[0] = { keepMs: 0 }) => {
  const health = createHealth(options);
  health.enter("running");
  return health;
};

describe("readiness", () => {
  test("names every check, and is lost and won with any of them", async () => {
    const health = running();
    let isUp = true;
    health.needs({ name: "queue", check: async () => undefined });
    health.needs({
      name: "database",
      check: async () => {
        if (!isUp) throw new Error("down");
      },
    });
    const ok = { status: "ok", checks: { queue: "ok", database: "ok" } };
    expect(await health.ready()).toEqual(ok);
    isUp = false;
    expect(await health.ready()).toEqual({ status: "unavailable", checks: { queue: "ok", database: "failed" } });
    isUp = true;
    expect(await health.ready()).toEqual(ok);
  });

  test("a check that never answers fails at its limit, and is told to give up", async () => {
    const health = running({ checkMs: 20 });
    const signals: AbortSignal[] = [];
    health.needs({
      name: "database",
      check: (signal) => {
        signals.push(signal);
        return never();
      },
    });
    expect(await health.ready()).toEqual({ status: "unavailable", checks: { database: "failed" } });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test("many probes are one question", async () => {
    const health = running({ keepMs: 60_000 });
    const check = vi.fn(async () => undefined);
    health.needs({ name: "database", check });
    await Promise.all([health.ready(), health.ready()]);
    await health.ready();
    expect(check).toHaveBeenCalledTimes(1);
  });

  test("comes with the end of the start and goes with the stop, also while a check is under way", async () => {
    const health = createHealth();
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    health.needs({
      name: "database",
      check: () => {
        asked.resolve();
        return answer.promise;
      },
    });
    expect(await health.ready()).toEqual({ status: "starting", checks: {} });
    health.enter("running");
    const ready = health.ready();
    await asked.promise;
    health.enter("draining");
    answer.resolve();
    expect(await ready).toEqual({ status: "draining", checks: {} });
    health.enter("running");
    expect(await health.ready()).toEqual({ status: "draining", checks: {} });
  });
});

describe("liveness", () => {
  test("fails with a part that hangs, and says nothing of readiness", async () => {
    const health = running();
    let alive = true;
    health.watch("consumer", () => alive);
    health.needs({ name: "database", check: () => Promise.reject(new Error("down")) });
    expect(health.live()).toEqual({ status: "ok", checks: { consumer: "ok" } });
    alive = false;
    expect(health.live()).toEqual({ status: "unavailable", checks: { consumer: "failed" } });
  });

  test("fails after the event loop stood still, for as long as that is remembered", async () => {
    const loop = watchEventLoop({ maxStallMs: 50, memoryMs: 300, intervalMs: 5 });
    stops.push(loop.stop);
    expect(loop.alive()).toBe(true);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    expect(loop.alive()).toBe(false);
    await vi.waitFor(() => expect(loop.alive()).toBe(true), { timeout: 20_000 });
  });
});

test("the listener serves both probes and nothing else", async () => {
  const health = running();
  let isUp = true;
  health.watch("consumer", () => isUp);
  health.needs({ name: "database", check: () => (isUp ? Promise.resolve() : Promise.reject(new Error("down"))) });
  const listener = await listenForHealth(health, { host: "127.0.0.1", port: 0 });
  stops.push(listener.stop);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${listener.port}${path}`);
    return { status: response.status, body: await response.text() };
  };
  expect(await get("/livez")).toEqual({ status: 200, body: '{"status":"ok","checks":{"consumer":"ok"}}' });
  expect(await get("/readyz?from=probe")).toEqual({ status: 200, body: '{"status":"ok","checks":{"database":"ok"}}' });
  isUp = false;
  expect(await get("/livez")).toMatchObject({ status: 503 });
  expect(await get("/readyz")).toMatchObject({ status: 503 });
  for (const path of ["/", "/toString", "/livez/x"]) expect(await get(path)).toEqual({ status: 404, body: "" });
});
