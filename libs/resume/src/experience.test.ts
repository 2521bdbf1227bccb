import { describe, expect, it } from "vitest";
import { extractFacts } from "./extract-facts.ts";
import { documentOf } from "./fixtures/document-of.ts";
import { unionMonths } from "./months.ts";

describe("total experience", () => {
  it.each([
    ["overlaps once", "A, Acme Corp   Jan 2020 – Dec 2020\nEngineer, Beta Ltd   Jul 2020 – Jun 2021", 18],
    ["gaps not", "Engineer, Acme Corp   Jan 2020 – Mar 2020\nEngineer, Beta Ltd   Jan 2021 – Mar 2021", 6],
    ["future not", "Engineer, Acme Corp   Jan 2026 – Dec 2029", 6],
    ["reversed not", "Engineer, Acme Corp   Dec 2020 – Jan 2019", 0],
    ["durations added", "Engineer, Acme Corp   Jan 2020 – Mar 2020\nIntern, Beta Ltd, 8 months", 11],
    ["one inside the other", "Engineer, Acme Corp   2018 – 2020\nTutor, Beta Ltd   Jan 2019 – Feb 2019", 24],
  ])("%s", (_, body, months) => {
    const { profile } = extractFacts(documentOf(`Experience\n${body}`), { asOf: "2026-06" });
    expect(profile.experienceMonths).toBe(months);
  });

  it("is unknown without dated roles", () => {
    const { profile, findings } = extractFacts(documentOf("Jane Doe\nOver 8 years of experience in Java."), {
      asOf: "2026-06",
    });
    expect(profile.experienceMonths).toBeNull();
    expect(findings.map((finding) => finding.code)).toContain("experience.undated");
  });
});

describe("union of months", () => {
  it.each([
    [[], 0],
    [[[5, 5]], 1],
    [
      [
        [1, 3],
        [2, 5],
      ],
      5,
    ],
    [
      [
        [1, 3],
        [4, 5],
      ],
      5,
    ],
    [
      [
        [1, 3],
        [10, 11],
      ],
      5,
    ],
    [[[9, 3]], 0],
    [
      [
        [1, 10],
        [2, 3],
      ],
      10,
    ],
  ] as [[number, number][], number][])("%j", (ranges, months) => {
    expect(unionMonths(ranges)).toBe(months);
    expect(unionMonths(ranges.toReversed())).toBe(months);
  });
});
