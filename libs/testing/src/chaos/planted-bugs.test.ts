import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { lateMessageProbe } from "./late-message-probe.ts";
import { plantedBugs } from "./planted-bugs.ts";
import { patching, repositoryPath } from "./processes.ts";
import { quickRestarts, shortPolicies } from "./short-policies.ts";
import { applyPatch, patchedSource } from "./source-patch.ts";

const run = promisify(execFile);

const patches = [...plantedBugs.map(({ patch }) => patch), ...shortPolicies, ...quickRestarts, lateMessageProbe];

describe("a patch of a source", () => {
  test.each(patches.map((patch) => [patch.find, patch] as const))("has its place: %s", (_, patch) => {
    expect(patchedSource(patch)).toContain(patch.replace);
  });

  test("whose place is gone, or there twice, is an error", () => {
    const patch = { file: "a.ts", find: "x", replace: "y" };
    expect(() => applyPatch("abc", patch)).toThrow("a.ts has 0 times, not once: x");
    expect(() => applyPatch("x x", patch)).toThrow("a.ts has 2 times, not once: x");
  });

  const leaseMs = async (environment: Record<string, string>): Promise<string> => {
    const program = 'import { defaultJobStorePolicy } from "@career/mongo"; console.log(defaultJobStorePolicy.leaseMs)';
    const { stdout } = await run(process.execPath, ["--import", patching, "--input-type=module", "--eval", program], {
      cwd: repositoryPath("libs/testing"),
      env: { ...process.env, ...environment },
    });
    return stdout.trim();
  };

  test("is in a process that asks for it, and in no other", async () => {
    expect(await leaseMs({ SHORT_POLICIES: "yes" })).toBe("5000");
    expect(await leaseMs({})).toBe("30000");
  });

  test("that nobody knows ends the process", async () => {
    await expect(leaseMs({ PLANTED_BUG: "none" })).rejects.toThrow("no bug is called none");
  });
});
