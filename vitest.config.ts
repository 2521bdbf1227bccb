import { randomInt } from "node:crypto";
import { defineConfig } from "vitest/config";

const { TEST_QUEUE_SEED = String(randomInt(2 ** 31)) } = process.env;
console.log(`TEST_QUEUE_SEED=${TEST_QUEUE_SEED} repeats what the queues of this run do`);

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    env: { TEST_QUEUE_SEED },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
