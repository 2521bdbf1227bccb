import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Outcome } from "./outcome.ts";
import { type Target, targets } from "./targets.ts";

const repository = resolve(import.meta.dirname, "../../../..");
const reporter = resolve(import.meta.dirname, "outcome-reporter.ts");

/** Only a target's own servers are seen by its tests. */
const serverVariables = [
  "LOCALSTACK_ENDPOINT",
  "MONGODB_TEST_URI",
  "MONGODB_URI",
  "OLLAMA_HOST",
  "OLLAMA_MODEL",
  "CAREER_URL",
  "CAREER_API_KEY",
];

/** A server that is not ours may be slow once: its tests get a second try, and the summary names those that needed it. */
const runTests = async (files: readonly string[], environment: Readonly<Record<string, string>>): Promise<Outcome> => {
  const tries = Object.keys(environment).length > 0 ? ["--retry", "1"] : [];
  const directory = mkdtempSync(join(tmpdir(), "integration-"));
  const file = join(directory, "outcome.json");
  const none = Object.fromEntries(serverVariables.map((name) => [name, undefined]));
  const child = spawn(
    process.execPath,
    [
      join(repository, "node_modules/vitest/vitest.mjs"),
      ...["run", "--maxWorkers", "2", ...tries, "--reporter", "default", "--reporter", reporter],
      ...files,
    ],
    { cwd: repository, env: { ...process.env, ...none, ...environment, OUTCOME_FILE: file }, stdio: "inherit" },
  );
  const [code] = (await once(child, "exit")) as [number | null];
  try {
    const outcome = JSON.parse(readFileSync(file, "utf8")) as Outcome;
    return code === 0 || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: {}, again: [] };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

type Line = { target: string; outcome: Outcome | string; seconds: number };

const runTarget = async ({ name, files, start }: Target): Promise<Line> => {
  const begun = performance.now();
  const line = (outcome: Outcome | string): Line => ({
    target: name,
    outcome,
    seconds: Math.round((performance.now() - begun) / 1000),
  });
  console.log(`\n== ${name}`);
  const running = await start();
  if (typeof running === "string") return line(running);
  try {
    return line(await runTests(files, running.environment));
  } finally {
    await running.stop();
  }
};

const summary = (lines: readonly Line[]): string =>
  [
    "\n== where the tests ran",
    ...lines.flatMap(({ target, outcome, seconds }) => {
      if (typeof outcome === "string") return [`${target.padEnd(22)} not run: ${outcome}`];
      const skipped = Object.entries(outcome.skipped);
      const left = skipped.reduce((sum, [, count]) => sum + count, 0);
      return [
        `${target.padEnd(22)} ${outcome.passed} passed, ${outcome.failed} failed, ${left} skipped (${seconds} s)`,
        ...outcome.again.map((name) => `${" ".repeat(22)}   passed at the second try: ${name}`),
        ...skipped.map(([reason, count]) => `${" ".repeat(22)}   ${count} skipped: ${reason}`),
      ];
    }),
  ].join("\n");

const help = `The tests of the servers, on every place where these can be had: npm run test:integration [-- NAME…]

${targets.map(({ name }) => `  ${name}`).join("\n")}

LOCALSTACK_ENDPOINT, MONGODB_TEST_URI, OLLAMA_HOST with OLLAMA_MODEL, and CAREER_URL with CAREER_API_KEY name servers that
run already. Containers are started where Docker and their images are; nothing is pulled. MONGODB_TEST_IMAGE names another
image than mongo:8 that speaks its protocol on port 27017.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" } } });
const unknown = positionals.filter((name) => targets.every((target) => target.name !== name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no place named ${unknown.join(", ")}.\n`);
  console.log(help);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const lines: Line[] = [];
for (const target of targets) {
  if (positionals.length === 0 || positionals.includes(target.name)) lines.push(await runTarget(target));
}
console.log(summary(lines));
const outcomes = lines.flatMap(({ outcome }) => (typeof outcome === "string" ? [] : [outcome]));
const total = (kind: "passed" | "failed") => outcomes.reduce((sum, outcome) => sum + outcome[kind], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;
