import { spawn } from "node:child_process";
import { once } from "node:events";
import { repositoryPath } from "./processes.ts";

const sequences = "10000";

/** The test of the job model with many more sequences than a test run has time for. */
export const runModel = async (): Promise<boolean> => {
  const vitest = [repositoryPath("node_modules/vitest/vitest.mjs"), "run", "libs/jobs/src/model"];
  const child = spawn(process.execPath, vitest, {
    cwd: repositoryPath(""),
    env: { ...process.env, MODEL_SEQUENCES: sequences },
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  return code === 0;
};
