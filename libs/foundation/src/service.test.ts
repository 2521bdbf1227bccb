import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("./fixtures/service-program.ts", import.meta.url));

const start = (environment: Record<string, string>) => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    child,
    exited: once(child, "exit"),
    /** The first line from here on that says so. */
    said: async (message: string): Promise<Record<string, unknown>> => {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const entry = JSON.parse(line.value);
        if (entry.msg.includes(message)) return entry;
      }
      throw new Error(`the log ended without "${message}"`);
    },
  };
};

test("a service that stops is alive and not ready, until its last part has stopped", async () => {
  const { child, exited, said } = start({ HEALTH_PORT: "0" });
  const { port } = await said("health listening");
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  await said("program ready");
  expect([await status("/livez"), await status("/readyz")]).toEqual([200, 200]);
  child.kill("SIGTERM");
  await said("program stopping");
  expect([await status("/livez"), await status("/readyz")]).toEqual([200, 503]);
  child.send("release");
  expect(await exited).toEqual([0, null]);
});

test("a service with a malformed environment says every name and ends", async () => {
  const { exited, said } = start({ HEALTH_PORT: "many" });
  expect(await said("could not start")).toMatchObject({ msg: expect.stringContaining("HEALTH_PORT") });
  expect(await exited).toEqual([1, null]);
});
