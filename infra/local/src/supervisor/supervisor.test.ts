import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createTranscript } from "./fixtures/witness.ts";
import type { ProcessSpec } from "./process-spec.ts";
import { createSupervisor, type Supervisor, type SupervisorOptions } from "./supervisor.ts";

const entry = fileURLToPath(new URL("./fixtures/service.ts", import.meta.url));

const service = (name: string, spec: Partial<ProcessSpec> & { env?: Record<string, string> } = {}): ProcessSpec =>
  ({
    name,
    entry,
    ready: { kind: "line", match: /^ready/ },
    stopTimeoutMs: 60_000,
    ...spec,
    env: { NAME: name, ...spec.env },
  }) as ProcessSpec;

let supervisor: Supervisor | undefined;

const supervise = (processes: ProcessSpec[], options: Partial<SupervisorOptions> = {}) => {
  const transcript = createTranscript();
  supervisor = createSupervisor({ processes, log: transcript.add, coloured: false, backOff: () => 1, ...options });
  return { supervisor, ...transcript };
};

afterEach(() => supervisor?.stop());

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe("start and stop", () => {
  it("starts a group when the one before is ready, and stops them in reverse", async () => {
    const { supervisor, lines } = supervise([
      service("jobs", { group: 1 }),
      service("cloud"),
      service("fit", { group: 1 }),
    ]);
    await supervisor.start();
    await supervisor.stop();
    await supervisor.exited;

    const at = (line: string): number => lines.indexOf(line);
    expect(at("cloud      | ready ")).toBeLessThan(
      Math.min(at("jobs       | jobs started"), at("fit        | fit started")),
    );
    expect(at("cloud      | ready ")).toBeGreaterThan(-1);
    expect(at("cloud      | cloud got SIGTERM")).toBeGreaterThan(at("jobs       | jobs got SIGTERM"));
    expect(at("cloud      | cloud got SIGTERM")).toBeGreaterThan(at("fit        | fit got SIGTERM"));
    expect(supervisor.pid("jobs")).toBeUndefined();
  });

  it("waits for an HTTP answer", async () => {
    const port = await freePort();
    const { supervisor } = supervise([
      service("gateway", {
        env: { HTTP_PORT: String(port) },
        ready: { kind: "http", url: `http://127.0.0.1:${port}/` },
      }),
    ]);
    await supervisor.start();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it("gives the processes a folder for compiled code", async () => {
    const compileCacheDir = mkdtempSync(join(tmpdir(), "compile-cache-"));
    const { supervisor, lines } = supervise([service("gateway")], { compileCacheDir });
    await supervisor.start();
    expect(lines).toContain(`gateway    | ready ${compileCacheDir}`);
    await supervisor.stop();
    rmSync(compileCacheDir, { recursive: true });
  });

  it("kills what ignores SIGTERM, and says so", async () => {
    const { supervisor, lines } = supervise([service("stuck", { env: { BEHAVIOUR: "stubborn" }, stopTimeoutMs: 50 })]);
    await supervisor.start();
    await supervisor.stop();
    expect(lines.at(-1)).toBe("supervisor | stuck did not end within 50 ms and is killed.");
  });

  it("ends everything at once when killed", async () => {
    const { supervisor, seen } = supervise([service("stuck", { env: { BEHAVIOUR: "stubborn" } }), service("other")]);
    await supervisor.start();
    void supervisor.stop();
    await seen(/stuck got SIGTERM/);
    supervisor.kill();
    await supervisor.exited;
    expect(supervisor.pid("stuck")).toBeUndefined();
  });

  it("refuses two processes of one name", () => {
    expect(() => supervise([service("a"), service("a")])).toThrow("same name");
  });
});

describe("a task", () => {
  it("runs once, to its end, before the next group", async () => {
    const task = service("provision", { env: { BEHAVIOUR: "finish" }, ready: { kind: "exit" } });
    const { supervisor, lines } = supervise([task, service("fit", { group: 1 })]);
    await supervisor.start();
    expect(lines.indexOf("fit        | fit started")).toBeGreaterThan(lines.indexOf("provision  | ready"));
    expect(supervisor.pid("provision")).toBeUndefined();
    expect(supervisor.restarts("provision")).toBe(0);
  });

  it("fails the start when it fails", async () => {
    const { supervisor } = supervise([service("provision", { env: { BEHAVIOUR: "crash" }, ready: { kind: "exit" } })]);
    await expect(supervisor.start()).rejects.toThrow("provision exited with code 3. Its last lines:");
  });
});

describe("a failed start", () => {
  it("names the process that ended and shows its last lines", async () => {
    const { supervisor } = supervise([service("cloud"), service("fit", { group: 1, env: { BEHAVIOUR: "crash" } })]);
    await expect(supervisor.start()).rejects.toThrow(
      /^fit exited with code 3 before it was ready\. Its last lines:\n {2}(fit started\n {2}cannot open the database|cannot open the database\n {2}fit started)$/,
    );
    await supervisor.exited;
    expect(supervisor.pid("cloud")).toBeUndefined();
  });

  it("names the process that hangs", async () => {
    const { supervisor } = supervise([service("fit", { env: { BEHAVIOUR: "hang" }, readyTimeoutMs: 100 })]);
    await expect(supervisor.start()).rejects.toThrow(/^fit was not ready after 0\.1 seconds\. It/);
    expect(supervisor.pid("fit")).toBeUndefined();
  });

  it("names the program that does not exist", async () => {
    const { supervisor } = supervise([
      { name: "model", command: "no-such-program", ready: { kind: "line", match: /x/ }, stopTimeoutMs: 1 },
    ]);
    await expect(supervisor.start()).rejects.toThrow("model could not be run (spawn no-such-program ENOENT)");
  });

  it("ends with the error of the stop when it is stopped meanwhile", async () => {
    const { supervisor, seen } = supervise([service("fit", { env: { BEHAVIOUR: "hang" } })]);
    const started = supervisor.start();
    const refused = expect(started).rejects.toThrow("fit was stopped.");
    await seen(/fit started/);
    await supervisor.stop();
    await refused;
  });
});

describe("restart", () => {
  it("starts again what was killed, and only that", async () => {
    const { supervisor, seen } = supervise([service("cloud"), service("fit", { group: 1 })]);
    await supervisor.start();
    const [cloud, first] = [supervisor.pid("cloud"), supervisor.pid("fit")];
    process.kill(first!, "SIGKILL");
    await seen(/^supervisor \| fit was ended by SIGKILL; starting it again in 1 ms\.$/);
    await seen(/fit is ready again/);
    expect(supervisor.restarts("fit")).toBe(1);
    expect(supervisor.restarts("cloud")).toBe(0);
    expect(supervisor.pid("fit")).not.toBe(first);
    expect(supervisor.pid("cloud")).toBe(cloud);
  });

  it("starts again what ends by itself: the channel to the supervisor keeps nothing alive", async () => {
    const { supervisor, seen } = supervise([service("brief", { env: { BEHAVIOUR: "finish" } })]);
    await supervisor.start();
    await seen(/brief exited with code 0; starting it again/);
  });

  it("backs off further with each failure in a row", async () => {
    const folder = mkdtempSync(join(tmpdir(), "supervisor-"));
    const flag = join(folder, "crash");
    const asked: number[] = [];
    const { supervisor, seen } = supervise([service("fit", { env: { CRASH_FLAG: flag } })], {
      backOff: (failures) => {
        asked.push(failures);
        if (failures === 3) rmSync(flag);
        return 1;
      },
    });
    await supervisor.start();
    writeFileSync(flag, "");
    process.kill(supervisor.pid("fit")!, "SIGKILL");
    await seen(/fit is ready again/);
    expect(asked).toEqual([1, 2, 3]);
    expect(supervisor.restarts("fit")).toBe(3);
    rmSync(folder, { recursive: true });
  });

  it("counts from one again after it has been healthy", async () => {
    const asked: number[] = [];
    const backOff = (failures: number): number => asked.push(failures) && 1;
    const { supervisor, seen } = supervise([service("fit")], { backOff, healthyAfterMs: 0 });
    await supervisor.start();
    process.kill(supervisor.pid("fit")!, "SIGKILL");
    await seen(/is ready again/);
    process.kill(supervisor.pid("fit")!, "SIGKILL");
    await seen(/is ready again/, 2);
    expect(asked).toEqual([1, 1]);
  });

  it("does not start again while it stops", async () => {
    const { supervisor, seen } = supervise([service("fit")], { backOff: () => 60_000 });
    await supervisor.start();
    process.kill(supervisor.pid("fit")!, "SIGKILL");
    await seen(/starting it again in 60000 ms/);
    await supervisor.stop();
    expect(supervisor.restarts("fit")).toBe(0);
  });
});
