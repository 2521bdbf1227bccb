import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { knownFaults, uncheckedWithoutMatch, withoutFaults } from "./known-faults.ts";
import { anySequence, type Sequence } from "./operations.ts";
import { startBothServers } from "./servers.ts";
import { anyUpdate } from "./updates.ts";
import { anyContent } from "./values.ts";

/**
 * One seed, so that a run says something about a change and nothing about luck: MONGODB_DIFFERENTIAL_SEED tries another,
 * `random` any; MONGODB_DIFFERENTIAL_RUNS says how many sequences.
 */
const { MONGODB_TEST_URI, MONGODB_DIFFERENTIAL_SEED = "1", MONGODB_DIFFERENTIAL_RUNS = "60" } = process.env;
const numRuns = Number(MONGODB_DIFFERENTIAL_RUNS);
const timeout = 60_000 + numRuns * 5_000;
const parameters = {
  numRuns,
  ...(MONGODB_DIFFERENTIAL_SEED === "random" ? {} : { seed: Number(MONGODB_DIFFERENTIAL_SEED) }),
  // Before the test's own end, so that a failure is told in the shortest form found by then.
  interruptAfterTimeLimit: timeout - 10_000,
  markInterruptAsFailure: true,
};

const title = "the embedded server and a MongoDB-compatible one (skipped without MONGODB_TEST_URI)";
describe.skipIf(!MONGODB_TEST_URI)(title, () => {
  let servers: Awaited<ReturnType<typeof startBothServers>>;
  beforeAll(async () => {
    servers = await startBothServers();
  });
  afterAll(() => servers.close());

  const answerAlike = async (sequence: Sequence): Promise<void> => {
    const { embedded, foreign } = await servers.replay(sequence);
    expect(embedded).toEqual(foreign);
  };

  const checkSequence = async (sequence: Sequence): Promise<void> => {
    await answerAlike(sequence);
    await answerAlike({ ...sequence, indexes: [] });
  };
  test(
    "answer sequences of our operations alike, with indexes and without",
    () =>
      fc.assert(
        fc.asyncProperty(
          anySequence.map((one) => withoutFaults(one)),
          checkSequence,
        ),
        parameters,
      ),
    timeout,
  );

  const checked = knownFaults.filter((fault) => fault !== uncheckedWithoutMatch);
  const oneUpdate = fc
    .tuple(anyContent, anyUpdate)
    .map(([content, update]): Sequence => {
      const updateOne = { kind: "updateOne" as const, filter: { _id: "1" }, update, upsert: false };
      return withoutFaults({ documents: [{ _id: "1", ...content }], indexes: [], operations: [updateOne] }, checked);
    })
    .filter(({ operations }) => operations.length > 0);
  test(
    "make the same of one update, also when its paths collide or its operands do not fit",
    () => fc.assert(fc.asyncProperty(oneUpdate, answerAlike), { ...parameters, numRuns: numRuns * 5 }),
    timeout,
  );

  test.for(knownFaults)("differ still where SecantusDB is at fault: $name", async ({ example }, context) => {
    if (!servers.isSecantusDb) context.skip("The server that MONGODB_TEST_URI names is another one.");
    const { embedded, foreign } = await servers.replay(example);
    expect(embedded).not.toEqual(foreign);
  });
});

test.each(knownFaults)("sequences leave out: $name", ({ example }) => {
  const { indexes, operations } = withoutFaults(example);
  expect(operations.length + indexes.length).toBeLessThan(example.operations.length + example.indexes.length);
});
