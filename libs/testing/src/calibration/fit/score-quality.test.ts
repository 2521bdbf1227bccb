import { describe, expect, it } from "vitest";
import { isAmongFirst } from "./role-families.ts";
import { measureScores, scoreFaults } from "./score-quality.ts";

const SEED = 40;
const quality = measureScores(SEED, { families: 60, twins: 15, promises: 8 });

describe("scores of invented and uploaded resumes", () => {
  it("are above every floor", () => {
    expect(scoreFaults(quality)).toEqual([]);
  });

  it("find the family of every text as people upload them", () => {
    expect(quality.uploads.length).toBeGreaterThanOrEqual(15);
    expect(quality.uploads.filter((rank) => !isAmongFirst(rank)).map(({ name }) => name)).toEqual([]);
  });

  it("are the same for twins, of which there are some of every kind", () => {
    for (const { kind, twins, scored, faults } of quality.twins) {
      expect(twins, kind).toBeGreaterThan(3);
      expect(scored, kind).toBe(twins * 10);
      expect(
        faults.flatMap(({ scores }) => scores),
        kind,
      ).toEqual([]);
    }
  });

  it("were tried with changes that do change the text and, where a skill is added or taken, the score", () => {
    const moved = quality.promises.filter((outcome) => outcome.moved > 0).map(({ promise }) => promise);
    expect(moved).toEqual([expect.stringContaining("added to the text"), expect.stringContaining("taken out of")]);
    for (const { promise, tried } of quality.promises) expect(tried, promise).toBeGreaterThanOrEqual(10);
  });
});

describe("what is below a floor", () => {
  const [summed] = quality.promises;

  it("is named, the scorer's own promises from the first time they are broken", () => {
    const broken = { ...quality, promises: [{ ...summed!, broken: ["41 for 42"] }] };
    expect(scoreFaults(broken)).toEqual([expect.stringContaining("41 for 42")]);
  });

  it("is named for twins and families", () => {
    const [first] = quality.twins;
    const apart = { id: "x", readings: [], scores: Array.from({ length: first!.scored }, () => 1) };
    const missed = quality.uploads.map((rank) => ({ ...rank, place: 4 }));
    expect(scoreFaults({ ...quality, twins: [{ ...first!, faults: [apart] }], uploads: missed })).toEqual([
      expect.stringContaining("uploads: 0.000"),
      expect.stringContaining(`differ between twins in ${first!.kind}`),
    ]);
  });
});
