import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { basename, join, resolve } from "node:path";

/** Runs `NAME.bench.ts`, wherever it is, with the arguments after its name; it ends with 1 when it misses what it promises. */
const root = resolve(import.meta.dirname, "../../..");
const suffix = ".bench.ts";
const found = globSync(`{libs,services,infra}/*/src/**/*${suffix}`, { cwd: root });
const benches = new Map(found.map((path) => [basename(path, suffix), join(root, path)]));

const [name = "", ...options] = process.argv.slice(2);
const path = benches.get(name);
if (path) {
  const bench = spawn(process.execPath, [path, ...options], { stdio: "inherit" });
  bench.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.stderr.write(`Name one of the benches: ${[...benches.keys()].sort().join(", ")}\n`);
  process.exitCode = 1;
}
