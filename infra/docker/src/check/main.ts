import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createApi } from "./api.ts";
import { createCompose } from "./compose.ts";
import { runScenario } from "./scenario.ts";
import { createWork } from "./work.ts";

// Runs docker-compose.yml for real, in a project of its own. COMPOSE_FILE may add an override, as docker compose reads it.
const root = resolve(import.meta.dirname, "../../../..");
const began = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const freePort = (): Promise<string> =>
  new Promise((free, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => free(String(port)));
    });
  });

const CAREER_API_KEY = `cip_${randomBytes(32).toString("base64url")}`;
const [CAREER_PORT, LOCALSTACK_PORT] = [await freePort(), await freePort()];
const compose = createCompose({
  cwd: root,
  project: `career-check-${process.pid}`,
  // A model of the host is not there in the containers.
  environment: { CAREER_API_KEY, CAREER_PORT, LOCALSTACK_PORT, CAREER_VERSION: "check", AI_ENGINES: "rules" },
});
const folder = await mkdtemp(join(tmpdir(), "career-check-"));
const CAREER_URL = `http://127.0.0.1:${CAREER_PORT}`;
const work = createWork({ root, folder, environment: { CAREER_API_KEY, CAREER_URL } });
const api = createApi({ url: CAREER_URL, apiKey: CAREER_API_KEY });

const clear = async (): Promise<void> => {
  await compose.compose("down", "--volumes");
  await rm(folder, { recursive: true });
  const leftovers = await compose.leftovers();
  if (leftovers.length > 0) throw new Error(`docker compose down left ${leftovers.join(", ")}`);
  say("docker compose down left no container, volume or network");
};

const fail = (error: unknown): void => {
  console.error(error);
  process.exitCode = 1;
};

const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
});

try {
  await Promise.race([runScenario({ compose, work, api, say }), interrupted]);
} catch (error) {
  console.error(await compose.compose("logs", "--tail", "15").catch(String));
  fail(error);
}
await clear().catch(fail);
if (!process.exitCode) say("passed");
