import { startTestMongo } from "@career/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands, examples } from "./fixtures/model/command.ts";
import { createCoverage } from "./fixtures/model/coverage.ts";
import { floors } from "./fixtures/model/floors.ts";
import { fakeTime, runSequence } from "./fixtures/model/run-sequence.ts";

const { MODEL_SEQUENCES, MONGODB_TEST_URI } = process.env;
/**
 * In each, the order of every read and write of every process, and what is lost of them, is drawn from the seed. Fewer
 * where every step is a command to another process.
 */
const sequences = Number(MODEL_SEQUENCES ?? (MONGODB_TEST_URI ? 40 : 150));
const seed = Number(process.env.MODEL_SEED ?? 1);

let mongo: Awaited<ReturnType<typeof startTestMongo>>;
let realTime: () => void;

beforeAll(async () => {
  mongo = await startTestMongo();
  realTime = fakeTime();
});
afterAll(async () => {
  realTime();
  await mongo.close();
});

test("whatever happens to whom and when, each job ends once and leaves its effects once", async () => {
  const coverage = createCoverage();
  await fc.assert(
    fc.asyncProperty(commands, (planned) => runSequence(mongo.db, planned, coverage)),
    { numRuns: sequences, seed, examples },
  );
  if (process.env.MODEL_REPORT) for (const entry of coverage.entries()) process.stdout.write(`${entry.join("\t")}\n`);
  // So few need not have met everything.
  if (sequences < 100) return;
  const missed = Object.entries(floors)
    .map(([what, least]) => ({ what, least: Math.floor((least * sequences) / 1_000), count: coverage.of(what) }))
    .filter(({ least, count }) => count < least);
  expect(missed).toEqual([]);
}, 3_600_000);
