import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findFaults } from "./find-faults.ts";

const trees: string[] = [];
afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

const faultsOf = (path: string, code: string): string[] => {
  const root = mkdtempSync(join(tmpdir(), "imports-"));
  trees.push(root);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), code);
  return findFaults(root).faults;
};

describe("forbidden", () => {
  test.each([
    ["a service that imports a service", "services/job-fit/src/a.ts", 'import { x } from "@career/gateway";'],
    ["a domain library that imports an adapter", "libs/scoring/src/a.ts", 'import { x } from "@career/mongo";'],
    ["a domain library against the order", "libs/taxonomy/src/a.ts", 'import { x } from "@career/scoring";'],
    ["a type-only import", "libs/queue/src/a.ts", 'import type { X } from "@career/mongo";'],
    ["a re-export", "libs/contracts/src/a.ts", 'export * from "@career/foundation";'],
    ["a dynamic import", "libs/foundation/src/a.ts", 'const x = await import("@career/queue");'],
    ["a path into another package", "libs/jobs/src/a.ts", 'import { x } from "@career/mongo/src/client.ts";'],
    ["a relative path out of the package", "libs/jobs/src/a.ts", 'import { x } from "../../mongo/src/client.ts";'],
    [
      "a service's environment outside the documentation",
      "services/job-fit/src/a.ts",
      'import { x } from "@career/gateway/environment";',
    ],
    [
      "an environment past its package's rules",
      "services/cli/src/a.ts",
      'import { x } from "@career/local/environment";',
    ],
    ["a service in the documentation", "infra/repo/src/a.ts", 'import { x } from "@career/gateway";'],
    [
      "a file of a service in the documentation",
      "infra/repo/src/a.ts",
      'import { x } from "@career/gateway/src/main.ts";',
    ],
    ["an emulator outside its place", "services/gateway/src/a.ts", 'import { x } from "fauxqs";'],
    ["the testing library in a product file", "libs/jobs/src/a.ts", 'import { x } from "@career/testing";'],
    ["the network in a domain library", "libs/resume/src/a.ts", 'import { get } from "node:http";'],
    ["anything but zod in contracts", "libs/contracts/src/a.ts", 'import { x } from "mongodb";'],
  ])("%s", (_, path, code) => {
    const faults = faultsOf(path, `\n${code}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${path}:2: imports`);
  });
});

describe("allowed", () => {
  test.each([
    ["services/job-fit/src/a.ts", 'import { x } from "@career/jobs";'],
    ["libs/scoring/src/a.ts", 'import { x } from "@career/taxonomy";'],
    ["libs/jobs/src/a.test.ts", 'import { x } from "@career/testing";'],
    ["libs/jobs/src/a.ts", 'import { x } from "./b.ts";'],
    ["libs/contracts/src/a.ts", 'import { z } from "zod";'],
    ["services/cli/src/a.ts", 'import { x } from "@career/local";'],
    ["infra/repo/src/a.ts", 'import { x } from "@career/gateway/environment";'],
  ])("%s: %s", (path, code) => {
    expect(faultsOf(path, code)).toEqual([]);
  });
});

test("this repository has none", () => {
  const { files, faults } = findFaults(resolve(import.meta.dirname, "../../.."));
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(100);
});
