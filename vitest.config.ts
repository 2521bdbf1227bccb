import { randomInt } from "node:crypto";
import { defineConfig } from "vitest/config";

/** What the queues of the tests shuffle and repeat comes from it; `random` draws another and says which. */
const { TEST_QUEUE_SEED: wanted = "1" } = process.env;
const TEST_QUEUE_SEED = wanted === "random" ? String(randomInt(2 ** 31)) : wanted;
if (wanted === "random") console.log(`TEST_QUEUE_SEED=${TEST_QUEUE_SEED} repeats what the queues of this run do`);

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    env: { TEST_QUEUE_SEED },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
