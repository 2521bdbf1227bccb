import { requirementsOfRole, scoreFit } from "@career/scoring";
import { findRole } from "@career/taxonomy";
import { describe, expect, it } from "vitest";
import { fitOf, heldOut, pairs, postingText, resumeText, type ScoredPair, scorePairs } from "./expected-pairs.ts";
import { agreementOf, worstInversions } from "./rank-agreement.ts";
import { factsOfText, targetOfText } from "./read-texts.ts";
import { pairFaults } from "./score-quality.ts";

const scored = scorePairs();

describe("pairs with an expected order", () => {
  it("are many, each asked once, of every grade, and half of the postings are held out", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(pairs.map(({ resume, posting }) => `${resume} ${posting}`)).size).toBe(pairs.length);
    const postings = new Set(pairs.map(({ posting }) => posting));
    expect(heldOut.filter((name) => postings.has(name)).length).toBe(postings.size / 2);
    for (const { median, pairs: count } of agreementOf(scored).medians) {
      expect(count).toBeGreaterThan(5);
      expect(median).not.toBeNull();
    }
  });

  it("score in that order", () => {
    expect(pairFaults(scored)).toEqual([]);
    const medians = agreementOf(scored).medians.map(({ median }) => median!);
    expect(medians).toEqual([...medians].sort((a, b) => b - a));
  });

  it("score far apart for the own field, another one and another trade", () => {
    const facts = factsOfText(resumeText("front-end-mid"));
    const forRole = (name: string): number =>
      scoreFit({ facts, target: requirementsOfRole(findRole(name)!) }).overallFitScore;
    const pastry = fitOf({ resume: "front-end-mid", posting: "pastry-chef" }).overallFitScore;
    expect(forRole("Front-end Developer")).toBeGreaterThan(forRole("Embedded Engineer") + 50);
    expect(forRole("Embedded Engineer")).toBeGreaterThan(pastry);
    expect(pastry).toBeLessThanOrEqual(2);
  });

  it("score the same however JavaScript is spelt, in the resume and in the posting", () => {
    const spelt = (text: string, spelling: string): string => text.replaceAll("JavaScript", spelling);
    const scores = ["JavaScript", "javascript", "JS"].flatMap((one) =>
      ["JavaScript", "javascript", "JS"].map(
        (other) =>
          scoreFit({
            facts: factsOfText(spelt(resumeText("front-end-mid"), one)),
            target: targetOfText(spelt(postingText("front-end"), other)),
          }).overallFitScore,
      ),
    );
    expect(new Set(scores).size).toBe(1);
  });
});

describe("what is said of the pairs", () => {
  const turned: ScoredPair[] = scored.map((pair) => ({ ...pair, score: 100 - pair.score }));

  it("is that they are below the floor when scores run the other way", () => {
    expect(pairFaults(turned)).toEqual([expect.stringContaining("Kendall's tau-b: -0.")]);
  });

  it("names the inversions, the deepest first", () => {
    const pair = (grade: 0 | 1 | 2 | 3, score: number): ScoredPair => ({
      resume: `r${grade}`,
      posting: "p",
      grade,
      reason: "Made up.",
      score,
      heldOut: false,
    });
    const found = worstInversions([pair(3, 40), pair(2, 50), pair(1, 10), pair(0, 60)]);
    expect(found.map(({ better, worse }) => [better.grade, worse.grade])).toEqual([
      [3, 0],
      [1, 0],
      [2, 0],
    ]);
  });
});
