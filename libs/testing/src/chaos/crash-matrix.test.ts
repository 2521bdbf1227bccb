import { crashPoints } from "@career/foundation";
import { expect, test } from "vitest";
import { runMatrix } from "./crash-matrix.ts";

test("a process that dies at any crash point loses nothing and repeats nothing", { timeout: 300_000 }, async () => {
  const { crashes, violations } = await runMatrix({ times: 1, seed: 1 });
  expect(violations).toEqual([]);
  expect(crashes).toEqual(new Map(crashPoints.map((point) => [point, 1])));
});
