import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createTranscript, startWitness } from "./fixtures/witness.ts";
import { createLineSplitter } from "./output.ts";

const program = fileURLToPath(new URL("./fixtures/supervisor-program.ts", import.meta.url));

let witness: Awaited<ReturnType<typeof startWitness>>;
let child: ChildProcess | undefined;

beforeEach(async () => {
  witness = await startWitness();
});
afterEach(() => {
  child?.kill("SIGKILL");
  witness.close();
});

const run = (behaviour = "steady") => {
  const transcript = createTranscript();
  const env = { ...process.env, CONTROL_PORT: witness.port, BEHAVIOUR: behaviour };
  const started = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  child = started;
  const splitter = createLineSplitter(transcript.add);
  started.stdout.on("data", splitter.push);
  return { child: started, exit: once(started, "exit") as Promise<[number | null]>, ...transcript };
};

it("leaves no orphan when it is killed itself", async () => {
  const { child, seen } = run();
  await seen(/everything is ready/);
  await Promise.all([witness.seen(/queue up/), witness.seen(/worker up/)]);
  child.kill("SIGKILL");
  await Promise.all([witness.seen(/queue gone/), witness.seen(/worker gone/)]);
});

it("stops everything in order on a signal", async () => {
  const { child, exit, seen, lines } = run();
  await seen(/everything is ready/);
  child.kill("SIGINT");
  expect((await exit)[0]).toBe(0);
  expect(lines.slice(-2)).toEqual(["worker     | worker got SIGTERM", "queue      | queue got SIGTERM"]);
});

it("stops what is there when the signal comes during the start", async () => {
  const { child, exit, seen, lines } = run("hang");
  await seen(/worker started/);
  await witness.seen(/worker up/);
  child.kill("SIGTERM");
  expect((await exit)[0]).toBe(0);
  await Promise.all([witness.seen(/queue gone/), witness.seen(/worker gone/)]);
  expect(lines).not.toContain("everything is ready");
});

it("ends at once on a second signal", async () => {
  const { child, exit, seen } = run("stubborn");
  await seen(/everything is ready/);
  child.kill("SIGINT");
  await seen(/worker got SIGTERM/);
  child.kill("SIGINT");
  expect((await exit)[0]).toBe(130);
  await Promise.all([witness.seen(/queue gone/), witness.seen(/worker gone/)]);
});

it("goes on when nobody reads its output any more", async () => {
  const { child, exit, seen } = run();
  const line = await witness.seen(/worker up/).then(() => seen(/everything is ready/));
  expect(line).toBe("everything is ready");
  child.stdout.destroy();
  process.kill(witness.pid("worker"), "SIGKILL");
  await witness.seen(/worker up/, 2);
  process.kill(witness.pid("worker"), "SIGKILL");
  await witness.seen(/worker up/, 3);
  child.kill("SIGTERM");
  expect((await exit)[0]).toBe(0);
});
