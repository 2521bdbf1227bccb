import { crashPoints } from "@career/foundation";
import { expect, test } from "vitest";
import { planRounds } from "./crash-plan.ts";

const passes = [0, 1, 2, 3, 4];

test.each(passes)("pass %i has every point once, and no process dies at two in one round", (pass) => {
  const rounds = planRounds(crashPoints, pass);
  const planned = rounds.flatMap((round) => [...round.values()]);
  expect(planned.toSorted()).toEqual(crashPoints.toSorted());
  expect(rounds.length).toBeLessThanOrEqual(4);
});

test("over the passes a point that several processes come by strikes more than one", () => {
  const struck = passes.flatMap((pass) =>
    planRounds(["worker.after-claim"], pass).flatMap((round) => [...round.keys()]),
  );
  expect(new Set(struck).size).toBeGreaterThan(1);
});
