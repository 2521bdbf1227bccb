import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createDecider } from "./decider.ts";
import type { FaultRule } from "./fault.ts";
import { createJournal, readJournal } from "./journal.ts";

const kinds = ["delay", "cut-after", "status", "drop"] as const;
const cut = { kind: "cut-after" } as const;
const slow = { kind: "delay", ms: 1 } as const;

const decider = (faults: readonly FaultRule[], { seed = 1, target = "sqs", journal = createJournal() } = {}) => ({
  journal,
  ...createDecider({ target, seed, journal, faults, kinds }),
});

const hits = (decide: (operation: string) => unknown, operation: string, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index).filter(() => decide(operation) !== null);

describe("a script", () => {
  test("strikes the numbered requests that it is about, and no others", () => {
    const { decide } = decider([{ operation: "SendMessageBatch", fault: cut, calls: [3] }]);
    const asked = [
      "SendMessageBatch:a",
      "SendMessage:a",
      "SendMessageBatch:b",
      "SendMessageBatch:a",
      "SendMessageBatch:a",
    ];
    expect(asked.map((operation) => decide(operation))).toEqual([null, null, null, cut, null]);
  });

  test("starts anew when it is set again, and ends with an empty one", () => {
    const { decide, setFaults } = decider([{ operation: "insert:jobs", fault: cut, calls: [1] }]);
    expect([decide("insert:jobs"), decide("insert:jobs")]).toEqual([cut, null]);
    setFaults([{ operation: "insert:jobs", fault: slow, calls: [1] }]);
    expect(decide("insert:jobs")).toEqual(slow);
    setFaults([]);
    expect(decide("insert:jobs")).toBeNull();
  });

  test("is refused when the proxy cannot do what it says", () => {
    expect(() => decider([{ operation: "*", fault: { kind: "shuffle" }, chance: 1 }])).toThrow("cannot do shuffle");
    expect(() => decider([{ operation: "connect", fault: cut, chance: 1 }])).toThrow("cannot do cut-after to connect");
  });
});

describe("a chance", () => {
  const half: FaultRule[] = [{ operation: "*", fault: cut, chance: 0.5 }];

  test("strikes about as often as it says, and never a connection", () => {
    const { decide } = decider([{ operation: "*", fault: cut, chance: 0.2 }]);
    expect(hits(decide, "a", 2_000).length / 2_000).toBeCloseTo(0.2, 1);
    expect(hits(decide, "connect", 100)).toEqual([]);
  });

  test("strikes the same for the same seed, whatever happens in between", () => {
    const alone = decider(half);
    const busy = decider(half);
    const expected = hits(alone.decide, "a", 100);
    const seen = Array.from({ length: 100 }, (_, index) => {
      hits(busy.decide, `other-${index % 7}`, index % 3);
      return busy.decide("a") ? index : -1;
    }).filter((index) => index >= 0);
    expect(seen).toEqual(expected);
    expect(hits(decider(half, { seed: 2 }).decide, "a", 100)).not.toEqual(expected);
    expect(hits(decider(half, { target: "s3" }).decide, "a", 100)).not.toEqual(expected);
  });

  test("leaves a request alone that the fault makes no sense for", () => {
    const { decide } = decider([
      { operation: "*", fault: { kind: "drop" }, chance: 1 },
      { operation: "*", fault: slow, chance: 1 },
    ]);
    expect(decide("a", { can: ({ kind }) => kind !== "drop" })).toEqual(slow);
    expect(decide("a")).toEqual({ kind: "drop" });
  });
});

test("the journal holds every decision, in memory the faults and counts", () => {
  const folder = mkdtempSync(join(tmpdir(), "journal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "faults.ndjson");
  const journal = createJournal(path);
  const { decide } = decider([{ operation: "b", fault: slow, calls: [2] }], { journal });
  decide("a", { messages: [{ id: "event", jobId: "job" }] });
  decide("b");
  decide("b");
  journal.close();
  const second = { n: 3, target: "sqs", operation: "b", call: 2, fault: "delay" };
  expect(journal.faults()).toEqual([second]);
  expect(journal.counts()).toEqual({ "sqs a passed": 1, "sqs b passed": 1, "sqs b delay": 1 });
  expect(readJournal(path)).toEqual([
    { n: 1, target: "sqs", operation: "a", call: 1, fault: null, messages: [{ id: "event", jobId: "job" }] },
    { n: 2, target: "sqs", operation: "b", call: 1, fault: null },
    second,
  ]);
});
