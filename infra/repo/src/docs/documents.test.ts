import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { documents } from "./documents.ts";
import { renderEnvironmentExample } from "./environment-example.ts";
import { processes } from "./processes.ts";
import { variablesOf } from "./variables.ts";

const repository = resolve(import.meta.dirname, "../../../..");
const names = Object.values(processes).flatMap((schema) => variablesOf(schema).map(({ name }) => name));

describe("what is written from schemas and the rubric", () => {
  test.each(documents.map(({ path, render }) => [relative(repository, path), path, render] as const))(
    "%s is what they say; `npm run docs` writes it",
    (_, path, render) => {
      expect(readFileSync(path, "utf8")).toBe(render());
    },
  );

  test("the example has every variable of every process, once", () => {
    const listed = [...renderEnvironmentExample().matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual([...new Set(names)].sort());
  });

  test("nothing is read past the schemas; handing all of it down to a process is not reading", () => {
    const product = globSync("{libs,services,infra}/*/src/**/*.ts", { cwd: repository }).filter(
      (path) => !/\.test\.ts$|\.fixture\.ts$|\/fixtures\/|^libs\/testing\//.test(path),
    );
    const reads = product.flatMap((path) =>
      [...readFileSync(resolve(repository, path), "utf8").matchAll(/(?<!\.{3})process\.env\b(?:\.(\w+))?/g)]
        .map(([, name]) => name)
        .filter((name) => name === undefined || !names.includes(name))
        .map((name) => `${path} ${name ?? ""}`.trim()),
    );
    expect(reads.sort()).toEqual([
      "infra/local/src/environment.ts",
      // How a process knows that it is the supervisor's own child.
      "infra/local/src/supervisor/exit-with-parent.ts SUPERVISOR_PID",
      "libs/foundation/src/environment.ts",
    ]);
  });
});

describe("a variable", () => {
  test("is told with its meaning, unit, default and whether it must be there", () => {
    const schema = z.object({
      SECONDS: z.coerce.number().int().min(1).max(9).default(5).describe("How long.").meta({ unit: "seconds" }),
      BYTES: z.coerce.number().int().min(1).optional().describe("How much.").meta({ unit: "bytes" }),
      MODE: z.enum(["a", "b"]).describe("Which."),
      ADDRESS: z.url().optional().describe("Where."),
      KEY: z.string().describe("Who.").meta({ unit: "key", secret: true }),
    });
    expect(variablesOf(schema)).toEqual([
      { name: "SECONDS", meaning: "How long.", unit: "seconds, 1 to 9", default: "5", required: false, secret: false },
      { name: "BYTES", meaning: "How much.", unit: "bytes, at least 1", default: null, required: false, secret: false },
      { name: "MODE", meaning: "Which.", unit: "`a` or `b`", default: null, required: true, secret: false },
      { name: "ADDRESS", meaning: "Where.", unit: "URL", default: null, required: false, secret: false },
      { name: "KEY", meaning: "Who.", unit: "key", default: null, required: true, secret: true },
    ]);
  });

  test("without a meaning or a unit is an error that names it", () => {
    expect(() => variablesOf(z.object({ PLACE: z.string().meta({ unit: "path" }) }))).toThrow("PLACE");
    expect(() => variablesOf(z.object({ PLACE: z.string().describe("Where.") }))).toThrow("PLACE has no unit");
  });
});
