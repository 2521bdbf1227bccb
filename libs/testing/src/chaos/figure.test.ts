import { expect, test } from "vitest";
import { violation } from "../checker/violation.ts";
import { figureOf } from "./figure.ts";

const planted = [
  { queue: "job-fit", body: "a" },
  { queue: "interview", body: "b" },
];
const broken = (...rules: string[]) => rules.map((rule) => violation("G1", rule, "x", "y"));

test("a run without violations has found all that was planted", () => {
  expect(figureOf([], planted)).toBe("lost 0, doubled 0, stuck 0, dead letters 2 of 2 planted");
});

test("every violation is counted once, under what it means", () => {
  const violations = broken(
    ...["job.missing", "ledger.missing", "job.other-end", "ledger.double", "object.orphan", "job.not-ended"],
    ...["queue.not-empty", "dead-letter.missing", "dead-letter.unplanned", "session.differs"],
  );
  expect(figureOf(violations, planted)).toBe(
    "lost 3, doubled 2, stuck 2, dead letters 1 of 2 planted, 1 not planted, other violations 1",
  );
});
